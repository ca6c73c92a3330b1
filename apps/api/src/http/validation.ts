import type { FieldProblem } from '@narabe/contracts/api';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem.ts';

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly params?: { readonly code?: string };
}

/** Reads bodies, queries and path parameters by their contract; names every bad field at once. Values are not repeated: they may be secrets. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new ProblemError(400, 'validation_failed', { errors: (issues as readonly SchemaIssue[]).map(fieldProblem) }),
});

function fieldProblem(issue: SchemaIssue): FieldProblem {
  const field = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
  return { field, code: issue.params?.code ?? issue.code ?? 'invalid', message: issue.message };
}
