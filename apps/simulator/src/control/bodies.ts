import type { FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';

/** A request to control that cannot be understood: answered with 400 and the reason. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function readBody<T>({ body }: FastifyRequest, schema: ZodType<T>): T {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ControlError(400, 'the body is not JSON');
  }
  const result = schema.safeParse(value);
  if (!result.success)
    throw new ControlError(400, result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return result.data;
}
