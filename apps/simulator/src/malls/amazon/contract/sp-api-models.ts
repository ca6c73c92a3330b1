import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

/** One documented answer of one operation, with Amazon's own examples. */
export interface ModelledAnswer {
  readonly operation: string;
  readonly status: number;
  /** Undefined for answers without a body. */
  readonly validate: ValidateFunction | undefined;
  readonly requestExamples: readonly { readonly name: string; readonly value: unknown; readonly validate: ValidateFunction }[];
  readonly responseExamples: readonly unknown[];
}

export interface ApiModels {
  readonly answers: readonly ModelledAnswer[];
  find(operation: string, status: number): ModelledAnswer | undefined;
}

/** Swagger words which mean nothing to a JSON-schema validator. */
const NUMBER_FORMATS = ['int32', 'int64', 'float', 'double'];

/** Amazon's Swagger 2.0 models in a folder; undefined when the folder is absent. `closed` refuses fields no model names. */
export function loadModels(folder: URL, files: readonly string[], closed: boolean): ApiModels | undefined {
  if (!existsSync(folder)) return undefined;
  const present = new Set(readdirSync(folder));
  const answers = files.flatMap((file) => {
    if (!present.has(`${file}.json`)) throw new Error(`no model ${file}`);
    return answersOf(file, JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as Json, closed);
  });
  return { answers, find: (operation, status) => answers.find((answer) => answer.operation === operation && answer.status === status) };
}

export const problemsOf = (validate: ValidateFunction): string =>
  (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).join('\n');

function answersOf(file: string, model: Json, closed: boolean): ModelledAnswer[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: Object.fromEntries(NUMBER_FORMATS.map((name) => [name, true])) });
  addFormats.default(ajv);
  ajv.addSchema({ $id: file, definitions: toJsonSchema(model.definitions, closed) as Json });
  const compile = (schema: unknown) => ajv.compile(withModelRefs(toJsonSchema(schema, closed), file) as Json);
  return operationsOf(model).flatMap((operation) =>
    Object.entries(operation.responses).map(([status, response]) => ({
      operation: operation.operationId,
      status: Number(status),
      validate: response.schema ? compile(response.schema) : undefined,
      requestExamples: sandboxOf(response).flatMap(({ request }) =>
        Object.entries(request?.parameters ?? {}).flatMap(([name, { value }]) => {
          const parameter = operation.parameters.find((one) => one.name === name);
          return parameter && value !== undefined ? [{ name, value, validate: compile(parameter.schema ?? parameter) }] : [];
        }),
      ),
      responseExamples: [
        ...sandboxOf(response).flatMap(({ response: example }) => (example === undefined ? [] : [example])),
        ...Object.values(response.examples ?? {}).filter((example) => typeof example === 'object' && !Array.isArray(example)),
      ],
    })),
  );
}

interface SwaggerOperation {
  readonly operationId: string;
  readonly parameters: readonly (Json & { readonly name?: string; readonly schema?: Json })[];
  readonly responses: Readonly<Record<string, SwaggerResponse>>;
}

interface SwaggerResponse {
  readonly schema?: Json;
  readonly examples?: Readonly<Record<string, unknown>>;
  readonly 'x-amzn-api-sandbox'?: { readonly static?: readonly SandboxPair[] };
}

interface SandboxPair {
  readonly request?: { readonly parameters?: Readonly<Record<string, { readonly value?: unknown }>> };
  readonly response?: unknown;
}

const sandboxOf = (response: SwaggerResponse): readonly SandboxPair[] => response['x-amzn-api-sandbox']?.static ?? [];

function operationsOf(model: Json): SwaggerOperation[] {
  const paths = Object.values(model.paths as Record<string, Json>);
  return paths
    .flatMap((path) => Object.values(path))
    .flatMap((value) => {
      const operation = value as Partial<SwaggerOperation>;
      return operation.operationId && operation.responses
        ? [{ operationId: operation.operationId, responses: operation.responses, parameters: operation.parameters ?? [] }]
        : [];
    });
}

/** Nullable by `x-nullable`; examples and read-only marks dropped; optionally closed against unnamed fields. */
function toJsonSchema(value: unknown, closed: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => toJsonSchema(each, closed));
  if (typeof value !== 'object' || value === null) return value;
  const { example: _example, readOnly: _readOnly, 'x-nullable': nullable, in: _in, name, required, ...rest } = value as Json;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, toJsonSchema(each, closed)]));
  // `required` and `name` of a parameter are no schema words; inside `properties` they are ordinary names.
  if (Array.isArray(required) || (typeof required === 'object' && required !== null)) schema.required = toJsonSchema(required, closed);
  if (typeof name === 'object' && name !== null) schema.name = toJsonSchema(name, closed);
  if (nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  if (closed && typeof schema.properties === 'object' && schema.additionalProperties === undefined && !('allOf' in schema))
    schema.additionalProperties = false;
  return schema;
}

function withModelRefs(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withModelRefs(each, file));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === '$ref' && typeof each === 'string' && each.startsWith('#') ? `${file}${each}` : withModelRefs(each, file),
    ]),
  );
}
