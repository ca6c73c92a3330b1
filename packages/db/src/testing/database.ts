import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase, type Database } from '../client/index.ts';
import { createSeller } from '../queries/index.ts';

/** A name and not an import: that package is built after this one. */
const TESTING = '@narabe/testing/database';

interface Testing {
  readonly testDatabaseUrl: string | undefined;
  createTestDatabase(): Promise<{ ownerUrl: string; appUrl: string; claimUrl: string; drop(): Promise<void> }>;
}

export const skipReason = process.env.TEST_DATABASE_URL ? null : 'TEST_DATABASE_URL is not set; `npm test` sets it';

export interface DatabaseUnderTest {
  readonly database: Database;
  readonly urls: { readonly ownerUrl: string; readonly appUrl: string; readonly claimUrl: string };
  /** As the owner of the database, whom no wall between sellers holds. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A company with one connected shop. */
  shop(): Promise<{ sellerId: string; channelAccountId: string; channel: string }>;
  close(): Promise<void>;
}

/** A migrated database of its own, reached as the application reaches it. */
export async function openDatabase(): Promise<DatabaseUnderTest> {
  const { createTestDatabase } = (await import(TESTING)) as Testing;
  const urls = await createTestDatabase();
  const database = createDatabase({ url: urls.appUrl, max: 20 });
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  return {
    database,
    urls,
    rows: async <Row>(sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows as Row[],
    shop: async () => {
      const [sellerId, id] = [randomUUID(), randomUUID()];
      await createSeller(database, { id: sellerId, name: '見本商店', dataKey: { wrapped: new Uint8Array([1]), keyId: 'k' } });
      await database.withTenant(sellerId, (tx) =>
        tx.channelAccount.create({ data: { sellerId, id, channel: 'mall', name: '本店', state: 'active' } }),
      );
      return { sellerId, channelAccountId: id, channel: 'mall' };
    },
    close: async () => {
      await database.close();
      await owner.end();
      await urls.drop();
    },
  };
}
