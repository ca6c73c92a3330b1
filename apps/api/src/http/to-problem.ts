import { Prisma } from '@narabe/db/client';
import { HttpException } from '@nestjs/common';
import { ProblemError } from './problem.ts';

/** Codes of what the framework itself refuses. */
const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'malformed_body',
  401: 'not_signed_in',
  403: 'role_too_low',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

/** Prisma: unique constraint, foreign key, row not found. */
const BY_PRISMA_CODE: Readonly<Record<string, [number, string]>> = {
  P2002: [409, 'conflict'],
  P2003: [409, 'conflict'],
  P2025: [404, 'not_found'],
};

/** Every error as a problem; one that nobody foresaw becomes `internal_error` and tells nothing of itself. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const known = BY_PRISMA_CODE[error.code];
    if (known) return new ProblemError(known[0], known[1], { cause: error });
  }
  const status = statusOf(error);
  if (status < 400 || status >= 500) return new ProblemError(500, 'internal_error', { cause: error });
  return new ProblemError(status, CODE_BY_STATUS[status] ?? 'validation_failed', { cause: error });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own: body too large, malformed JSON, unknown media type.
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
