import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { withClient } from './pg-client.ts';
import { ensureRoles, roleUrls } from './roles.ts';
import type { Shutdown } from './shutdown.ts';

const TEMPLATE = 'narabe_template';

/** For the environment of the tests: each integration file clones the template into a database of its own. */
export type TestDatabaseEnv = { TEST_DATABASE_URL: string; TEST_TEMPLATE: string };

/**
 * A server for the tests with the roles and a migrated template database: that of `givenUrl`, else an embedded one in `folder`.
 * The template is made anew each time, so it always has today's migrations.
 */
export async function prepareTestDatabase(folder: string, givenUrl: string | undefined, shutdown: Shutdown): Promise<TestDatabaseEnv> {
  const url = givenUrl || (await startServer(folder, shutdown));
  await withClient(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
  });
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await ensureRoles(template.href, roleUrls(template.href, new URL(url).password ? TEST_MASTER_KEY : undefined));
  await migrate(template.href);
  return { TEST_DATABASE_URL: url, TEST_TEMPLATE: TEMPLATE };
}

/** Only for role passwords on a test server that asks for passwords; it guards nothing else. */
const TEST_MASTER_KEY = Buffer.alloc(32, 'narabe test key ').toString('base64');

async function startServer(folder: string, shutdown: Shutdown): Promise<string> {
  const starting = startEmbeddedPostgres({ dir: path.join(folder, 'pg'), throwAway: true, signal: shutdown.signal });
  shutdown.add(() =>
    starting.then(
      (server) => server.stop(),
      () => {}, // a failed start has cleaned up after itself
    ),
  );
  return (await starting).url;
}
