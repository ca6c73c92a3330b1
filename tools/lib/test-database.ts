import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { withClient } from './pg-client.ts';
import { ensureRoles, type RoleUrls, roleUrls } from './roles.ts';
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
  await ensureRoles(template.href, sharedPassword(template));
  await migrate(template.href);
  return { TEST_DATABASE_URL: url, TEST_TEMPLATE: TEMPLATE };
}

/** On a server that asks for passwords, the roles get the owner's: the tests know no other, and it is a test server. */
function sharedPassword(url: URL): RoleUrls {
  const urls = roleUrls(url.href);
  for (const name of Object.keys(urls) as (keyof RoleUrls)[]) {
    urls[name] = Object.assign(new URL(urls[name]), { password: url.password }).href;
  }
  return urls;
}

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
