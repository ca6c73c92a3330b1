import type { FieldProblem } from '../wire/answers.ts';

/** Collects what is wrong with a request: all of it is answered, not only the first. */
export interface Problems {
  readonly errors: FieldProblem[];
  readonly warnings: FieldProblem[];
  error(target: string, code: string, message: string): void;
  warn(target: string, code: string, message: string): void;
}

export function newProblems(): Problems {
  const errors: FieldProblem[] = [];
  const warnings: FieldProblem[] = [];
  return {
    errors,
    warnings,
    error: (target, code, message) => errors.push({ target, code, message }),
    warn: (target, code, message) => warnings.push({ target, code, message }),
  };
}
