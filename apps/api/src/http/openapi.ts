import { problem } from '@narabe/contracts/api';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { answerSchemas } from './answers.ts';

type Json = Record<string, unknown>;

const repointed = (value: Json): Json => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));

/** A zod schema as OpenAPI 3.1 has it; what carries an id becomes a component. */
function convert(schema: z.ZodType, io: 'input' | 'output'): { schema: Json; components: Json } {
  const { $defs, $schema: _, ...body } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
  const id = z.globalRegistry.get(schema)?.id;
  const components = repointed({ ...(id ? { [id]: body } : {}), ...$defs });
  return { schema: id ? { $ref: `#/components/schemas/${id}` } : repointed(body), components };
}

/** The API's own description. Complete, because it is made from the routes and from the schemas that check them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Narabe')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('narabe.session_token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) => (schema instanceof z.ZodType ? convert(schema, schemaType) : undefined) as never,
  });
  const schemas: Json = { ...document.components?.schemas };
  for (const schema of [problem, ...answerSchemas.values()]) Object.assign(schemas, convert(schema, 'output').components);
  document.components = { ...document.components, schemas: schemas as never };
  const refused = { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) if (operation) operation.responses.default = refused;
  }
  return document;
}
