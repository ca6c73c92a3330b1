import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Schemas of answers; the OpenAPI document takes its components from here. */
export const answerSchemas = new Map<string, z.ZodType>();

/** Says what a route answers: sent through the schema, so that nothing else leaves, and written into the OpenAPI document. */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  const id = z.globalRegistry.get(schema)?.id;
  if (!id) throw new Error('an answer needs a schema with an id');
  answerSchemas.set(id, schema);
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${id}` } } };
  return applyDecorators(HttpCode(status), SerializeOptions({ schema }), ApiResponse({ status, description: id, content }));
}

/** A route that answers 204 without a body. */
export const AnswersNothing = (): MethodDecorator => applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'done' }));
