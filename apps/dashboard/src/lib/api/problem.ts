import type { FieldProblem, Problem } from '@narabe/contracts/api';

/** Codes of failures that never reached the API, or that did not answer in its form. */
export const LOCAL_PROBLEM_CODES = ['network_unreachable', 'answer_unreadable'] as const;

/** What the API refused, by the stable `code` that the texts are kept under. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  readonly correlationId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(given: {
    code: string;
    status: number;
    errors?: readonly FieldProblem[];
    correlationId?: string;
    retryAfterSeconds?: number | null;
    cause?: unknown;
  }) {
    super(`${given.status} ${given.code}`, { cause: given.cause });
    this.code = given.code;
    this.status = given.status;
    this.errors = given.errors ?? [];
    this.correlationId = given.correlationId ?? null;
    this.retryAfterSeconds = given.retryAfterSeconds ?? null;
  }
}

/** Whatever was thrown, as a problem with a code. */
export function problemFrom(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({ code: 'internal_error', status: 0, cause: error });
}

export async function problemOfAnswer(answer: Response): Promise<ApiProblem> {
  const wait = Number(answer.headers.get('retry-after'));
  const retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? wait : null;
  try {
    const body = (await answer.json()) as Partial<Problem>;
    if (typeof body.code !== 'string') throw new TypeError('no code');
    const { code, errors, correlationId } = body;
    return new ApiProblem({ code, status: answer.status, errors, correlationId, retryAfterSeconds });
  } catch (cause) {
    return new ApiProblem({ code: 'answer_unreadable', status: answer.status, retryAfterSeconds, cause });
  }
}
