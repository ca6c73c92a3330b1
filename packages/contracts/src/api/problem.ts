import { z } from 'zod';

/** One field that was refused. `field` is a path with dots; `code` is stable, `message` is English and for engineers. */
export const fieldProblem = z
  .object({ field: z.string(), code: z.string(), message: z.string(), value: z.string().optional() })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** RFC 9457 problem details, `application/problem+json`. Texts for people live in the dashboard, by `code`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(fieldProblem).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** Codes that any route may answer; a route's own codes are named in its contract. */
export const COMMON_PROBLEM_CODES = [
  'validation_failed',
  'malformed_body',
  'unsupported_media_type',
  'body_too_large',
  'not_signed_in',
  'no_seller_chosen',
  'role_too_low',
  'cross_site_request',
  'not_found',
  'conflict',
  'too_many_requests',
  'internal_error',
] as const;
