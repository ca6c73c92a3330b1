import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.ts';
import { Problem } from '../problem.ts';

/** Read by our tools and by docker compose, not by an app. */
const TOOL_VARIABLES = ['DATABASE_URL', 'SIMULATOR_PORT', 'POSTGRES_PASSWORD', 'APP_DB_PASSWORD', 'CLAIM_DB_PASSWORD', 'QUEUE_DB_PASSWORD'];

/** The names in an env file, commented out or not: `NAME=value` and `# NAME=value`. */
export function namesInEnvFile(text: string): string[] {
  return [...text.matchAll(/^#? ?(?<name>[A-Z][A-Z0-9_]*)=/gm)].map((match) => match.groups?.name ?? '');
}

/** Names that an app's schema knows. The app must have been built. */
async function schemaNames(app: 'api' | 'worker'): Promise<string[]> {
  const file = inRoot(`apps/${app}/dist/env.js`);
  if (!fs.existsSync(file)) throw new Problem(`apps/${app}/src/env.ts is missing, or not built.`);
  const { envSchema } = (await import(pathToFileURL(file).href)) as { envSchema?: { shape?: Record<string, unknown> } };
  if (!envSchema?.shape) throw new Problem(`apps/${app}/src/env.ts must export envSchema, a zod object.`);
  return Object.keys(envSchema.shape);
}

/** `.env.example` and the schemas name the same variables. */
export async function checkEnvExample(): Promise<string> {
  const known = new Set([...(await schemaNames('api')), ...(await schemaNames('worker')), ...TOOL_VARIABLES]);
  const example = namesInEnvFile(fs.readFileSync(inRoot('.env.example'), 'utf8'));
  const differences = [
    ...[...known].filter((name) => !example.includes(name)).map((name) => `.env.example lacks ${name}`),
    ...example.filter((name) => !known.has(name)).map((name) => `.env.example has ${name}, which nobody reads`),
    ...example.filter((name, index) => example.indexOf(name) !== index).map((name) => `.env.example names ${name} twice`),
  ];
  if (differences.length > 0) throw new Problem(differences.join('\n'));
  return `${example.length} variables`;
}
