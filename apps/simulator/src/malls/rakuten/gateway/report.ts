import type { ApiError } from './answers.ts';

/** Collects all errors of one body: the mall names every fault at once (sheet section 2). */
export class Report {
  readonly #errors: ApiError[] = [];

  add(code: string, propertyPath: string, message: string): void {
    this.#errors.push({ code, message, metadata: { propertyPath } });
  }

  addAttributeError(propertyPath: string, detail: { code: string; message: string }): void {
    this.#errors.push({ code: 'IE0418', message: 'Invalid attribute or genreId is set.', metadata: { propertyPath }, details: [detail] });
  }

  get errors(): readonly ApiError[] {
    return this.#errors;
  }

  get isClean(): boolean {
    return this.#errors.length === 0;
  }
}
