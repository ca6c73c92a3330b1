import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseUnderTest, openDatabase, skipReason } from '../testing/database.ts';

/** Tables without tenant data: people and sessions, mall knowledge, mall limits, workers, the migrations themselves. */
const SHARED = [
  'user',
  'session',
  'account',
  'verification',
  'mall_category',
  'mall_attribute_set',
  'quota_bucket',
  'worker_heartbeat',
  '_prisma_migrations',
];
/** What the claim role may read, and nothing else. */
const CLAIMABLE = {
  lane: ['seller_id', 'id', 'channel', 'kind', 'due_at', 'lease_until'],
  outbox: ['id', 'seller_id', 'event', 'subject_id', 'created_at', 'done_at'],
};

let db: DatabaseUnderTest;
let app: pg.Pool;
let claim: pg.Pool;
let tables: string[] = [];
let mine = '';
let theirs = '';

beforeAll(async () => {
  if (skipReason) return;
  db = await openDatabase();
  app = new pg.Pool({ connectionString: db.urls.appUrl, max: 2 });
  claim = new pg.Pool({ connectionString: db.urls.claimUrl, max: 2 });
  tables = (
    await db.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !SHARED.includes(name));
  [mine, theirs] = [(await db.shop()).sellerId, (await db.shop()).sellerId];
  await plantRows(theirs);
});
beforeEach((context) => {
  if (skipReason) context.skip(skipReason);
});
afterAll(async () => {
  await Promise.all([app?.end(), claim?.end()]);
  await db?.close();
});

/** One row of that seller in every tenant table, as the owner and without looking at references. */
async function plantRows(sellerId: string): Promise<void> {
  for (const table of tables) {
    const columns = await db.rows<{ name: string; type: string }>(
      `SELECT column_name AS name, CASE WHEN data_type = 'USER-DEFINED' THEN udt_name ELSE data_type END AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`,
      [table],
    );
    const values = columns.map(({ name, type }) => (name === (table === 'seller' ? 'id' : 'seller_id') ? `'${sellerId}'` : sampleOf(type)));
    const insert = `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${values.join(', ')}) ON CONFLICT DO NOTHING`;
    await db.rows(`DO $$ BEGIN SET LOCAL session_replication_role = replica; ${insert.replaceAll('$$', '')}; END $$`);
  }
}

function sampleOf(type: string): string {
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'jsonb') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type.startsWith('timestamp')) return 'now()';
  if (/int|numeric|double/.test(type)) return '1';
  if (type === 'ARRAY') return `'{}'`;
  if (type === 'boolean') return 'false';
  if (type === 'text') return `'x'`;
  return `(enum_range(NULL::"${type}"))[1]`;
}

async function as(pool: pg.Pool, sellerId: string | null, sql: string): Promise<pg.QueryResult> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (sellerId !== null) await client.query(`SELECT set_config('app.seller_id', $1, true)`, [sellerId]);
    return await client.query(sql);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const keyOf = (table: string) => (table === 'seller' ? 'id' : 'seller_id');
const DENIED = { code: '42501' };

describe('the wall between sellers', () => {
  it('stands around every table that is not listed as shared', async () => {
    const open = await db.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open.map(({ name }) => name).sort()).toEqual([...SHARED].sort());
    expect(tables.length).toBeGreaterThan(25);
  });

  it('is planted with a row of somebody else in every table, or the tests below would prove nothing', async () => {
    for (const table of tables) expect(await db.rows(`SELECT FROM "${table}" WHERE ${keyOf(table)} = '${theirs}'`), table).not.toEqual([]);
  });

  it('gives nothing at all where no seller was named', async () => {
    for (const table of tables) {
      if (table === 'member') continue; // a person looks for their own companies before one is chosen
      await expect(as(app, null, `SELECT * FROM "${table}"`), table).rejects.toMatchObject(DENIED);
      await expect(as(app, '', `SELECT * FROM "${table}"`), table).rejects.toMatchObject(DENIED);
    }
    expect((await as(app, null, 'SELECT * FROM member')).rows).toEqual([]);
  });

  it('hides the rows of another seller, and no one can change or delete them', async () => {
    for (const table of tables) {
      const key = keyOf(table);
      expect((await as(app, mine, `SELECT ${key} FROM "${table}" WHERE ${key} <> '${mine}'`)).rows, table).toEqual([]);
      for (const change of [`UPDATE "${table}" SET ${key} = ${key}`, `DELETE FROM "${table}"`]) {
        const result = await as(app, mine, `${change} WHERE ${key} = '${theirs}'`).catch((error) => error);
        expect(result instanceof Error ? { code: (result as pg.DatabaseError).code } : { changed: result.rowCount }, `${change}`).toEqual(
          result instanceof Error ? DENIED : { changed: 0 },
        );
      }
    }
  });

  it('lets nobody write a row in the name of another seller', async () => {
    for (const table of tables) {
      const key = keyOf(table);
      const columns = (
        await db.rows<{ name: string }>(
          `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
          [table],
        )
      ).map(({ name }) => `"${name}"`);
      const [copy] = await db.rows<{ row: string }>(
        `SELECT quote_literal(row_to_json(t)::text) AS row FROM "${table}" t WHERE ${key} = '${theirs}' LIMIT 1`,
      );
      const insert = `INSERT INTO "${table}" (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM json_populate_record(NULL::"${table}", ${copy?.row}::json)`;
      await expect(as(app, mine, insert), table).rejects.toMatchObject(DENIED);
    }
  });

  it('keeps the ledger append-only even for its own seller', async () => {
    await expect(as(app, theirs, 'UPDATE stock_movement SET on_hand_delta = 0')).rejects.toMatchObject(DENIED);
    await expect(as(app, theirs, 'DELETE FROM stock_movement')).rejects.toMatchObject(DENIED);
  });
});

describe('the roles', () => {
  it('can neither pass the wall nor own what is behind it', async () => {
    const roles = await db.rows(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname IN ('narabe_app', 'narabe_claim') ORDER BY 1`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'narabe_app', ...plain },
      { rolname: 'narabe_claim', ...plain },
    ]);
    const owned = await db.rows(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner IN ('narabe_app', 'narabe_claim')`,
    );
    expect(owned).toEqual([]);
  });

  it('show the one that finds work ids of all sellers, and nothing else', async () => {
    for (const table of [...tables, ...SHARED]) {
      const columns = await db.rows<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
        [table],
      );
      const allowed: string[] = CLAIMABLE[table as keyof typeof CLAIMABLE] ?? [];
      for (const { name } of columns) {
        const read = as(claim, null, `SELECT "${name}" FROM "${table}"`);
        if (allowed.includes(name)) expect((await read).rowCount, `${table}.${name}`).toBeGreaterThan(0);
        else await expect(read, `${table}.${name}`).rejects.toMatchObject(DENIED);
      }
      await expect(as(claim, null, `INSERT INTO "${table}" DEFAULT VALUES`), table).rejects.toMatchObject(DENIED);
    }
  });
});
