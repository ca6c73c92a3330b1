import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { withClient } from './pg-client.ts';
import { Problem } from './problem.ts';
import { ensureRoles, type RoleUrls, roleUrls } from './roles.ts';
import type { Shutdown } from './shutdown.ts';

const DATABASE = 'narabe';

export type Database = {
  /** URL of the owner: for migrations, seed and tools only. */
  ownerUrl: string;
  embedded: boolean;
  /** What the apps get. */
  urls: RoleUrls;
  /** Remarks for the person at the keyboard. */
  notes: string[];
};

/** The embedded database below the data folder. */
export const embeddedDir = (dataDir: string): string => path.join(dataDir, 'pg');

/** The database of DATABASE_URL, else the embedded one; then roles and migrations. The roles' URLs are ours unless all three are given. */
export async function openDatabase(options: {
  dataDir: string;
  env: NodeJS.ProcessEnv;
  /** Asked for only when a role's password has to be derived. */
  masterKey: () => string;
  shutdown: Shutdown;
}): Promise<Database> {
  const { env, shutdown } = options;
  const given = env.DATABASE_URL;
  const ownerUrl = given ? await reachable(given) : await startEmbedded(options.dataDir, shutdown);
  const urls = givenRoleUrls(env) ?? roleUrls(ownerUrl, given ? options.masterKey() : undefined);
  shutdown.signal.throwIfAborted();
  await ensureRoles(ownerUrl, urls);
  const { applied, edited, unknown } = await migrate(ownerUrl);
  const notes = [
    ...(applied.length ? [`${applied.length} migrations applied`] : []),
    ...edited.map((name) => `the migration ${name} was edited after it was applied here; a clean database: npm run db -- reset`),
    ...unknown.map((name) => `the database has a migration that this version of the code does not know: ${name}`),
  ];
  return { ownerUrl, embedded: !given, urls, notes };
}

function givenRoleUrls({ APP_DATABASE_URL, CLAIM_DATABASE_URL, QUEUE_DATABASE_URL }: NodeJS.ProcessEnv): RoleUrls | undefined {
  const given = [APP_DATABASE_URL, CLAIM_DATABASE_URL, QUEUE_DATABASE_URL].filter(Boolean).length;
  if (given === 0) return undefined;
  if (APP_DATABASE_URL && CLAIM_DATABASE_URL && QUEUE_DATABASE_URL) return { APP_DATABASE_URL, CLAIM_DATABASE_URL, QUEUE_DATABASE_URL };
  throw new Problem(
    'Set APP_DATABASE_URL, CLAIM_DATABASE_URL and QUEUE_DATABASE_URL all three, or none: then they are made from DATABASE_URL.',
  );
}

async function startEmbedded(dataDir: string, shutdown: Shutdown): Promise<string> {
  const starting = startEmbeddedPostgres({ dir: embeddedDir(dataDir), database: DATABASE, signal: shutdown.signal });
  // Registered before it is up: a stop during the start waits until the half-started server is gone.
  shutdown.add(() => starting.then((postgres) => postgres.stop(), ignoreFailedStart));
  return (await starting).url;
}

/** A start that failed has stopped its server itself, and its error goes to whoever awaits the start. */
const ignoreFailedStart = (): void => {};

async function reachable(url: string): Promise<string> {
  try {
    await withClient(url, async (client) => void (await client.query('SELECT 1')));
    return url;
  } catch (cause) {
    // The message only: the URL holds a password.
    throw new Problem(
      `The database of DATABASE_URL does not answer: ${(cause as Error).message}\nCorrect it, or leave it out to use the embedded one.`,
      { cause },
    );
  }
}
