import { STATUS_CODES } from 'node:http';
import type { FieldProblem, Problem } from '@narabe/contracts/api';

export interface ProblemOptions {
  /** English, for engineers; texts for people live in the dashboard, by code. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** What a request is refused with. `code` is stable and safe to show. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly options: ProblemOptions;

  constructor(status: number, code: string, options: ProblemOptions = {}) {
    super(`${status} ${code}`, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.options = options;
  }
}

export const notFound = () => new ProblemError(404, 'not_found');

export const conflict = (code: string, detail?: string) => new ProblemError(409, code, { detail });

/** A well-formed request whose values do not fit what is there. */
export const unfit = (code: string, field: string, message: string) => new ProblemError(422, code, { errors: [{ field, code, message }] });

/** The RFC 9457 body of a problem. */
export function problemBody(error: ProblemError, correlationId: string): Problem {
  return {
    type: `urn:narabe:problem:${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    code: error.code,
    detail: error.options.detail,
    errors: error.options.errors ? [...error.options.errors] : undefined,
    correlationId,
  };
}
