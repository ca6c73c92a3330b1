import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, cloned from the migrated template. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly claimUrl: string;
  readonly queueUrl: string;
  drop(): Promise<void>;
}

/** Where the tests' PostgreSQL is; undefined when there is none: the suite then skips and says so. */
export const testDatabaseUrl = process.env.TEST_DATABASE_URL;

/** Clones the template database. Needs TEST_DATABASE_URL, as `npm test` gives it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (!testDatabaseUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = process.env.TEST_TEMPLATE ?? 'narabe_template';
  await asOwner(testDatabaseUrl, async (client) => {
    // Cloning is refused while another clone is being made from the same template.
    await client.query('SELECT pg_advisory_lock(815)');
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
    await client.query(`GRANT CREATE ON DATABASE ${pg.escapeIdentifier(name)} TO narabe_queue`);
  });
  const as = (user: string | null) => {
    const url = new URL(testDatabaseUrl ?? '');
    url.pathname = `/${name}`;
    if (user) url.username = user;
    return url.href;
  };
  return {
    ownerUrl: as(null),
    appUrl: as('narabe_app'),
    claimUrl: as('narabe_claim'),
    queueUrl: as('narabe_queue'),
    drop: () =>
      asOwner(testDatabaseUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
