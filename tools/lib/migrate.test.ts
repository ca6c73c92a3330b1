import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runTool } from './checks/run-tool.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { inRoot } from './paths.ts';
import { withClient } from './pg-client.ts';
import { ensureRoles, roleUrls } from './roles.ts';
import { tempFolder } from './testing/temp-folder.ts';

const folder = tempFolder();
let server: EmbeddedPostgres;
let url: string;
let migrations: string;
let number = 0;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dir: path.join(folder.path, 'pg'), throwAway: true });
});
afterAll(async () => {
  await server.stop();
  folder[Symbol.dispose]();
});
beforeEach(async () => {
  number += 1;
  migrations = path.join(folder.path, `migrations-${number}`);
  await query(server.url, `CREATE DATABASE test_${number}`);
  url = server.url.replace(/postgres$/, `test_${number}`);
});

const query = (at: string, sql: string) => withClient(at, async (client) => (await client.query(sql)).rows);

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(migrations, name), { recursive: true });
  fs.writeFileSync(path.join(migrations, name, 'migration.sql'), sql);
}

it('applies in order of names, once, function bodies included', async () => {
  write('2_fill', 'INSERT INTO thing SELECT answer();');
  write('1_make', 'CREATE TABLE thing (n int); CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 42; END; $$;');
  expect(await migrate(url, migrations)).toEqual({ applied: ['1_make', '2_fill'], edited: [], unknown: [] });
  expect(await migrate(url, migrations)).toEqual({ applied: [], edited: [], unknown: [] });
  expect(await query(url, 'SELECT n FROM thing')).toEqual([{ n: 42 }]);
});

it('applies each one once when two tools start at the same moment', async () => {
  write('1_make', 'CREATE TABLE thing (n int)');
  const results = await Promise.all([migrate(url, migrations), migrate(url, migrations)]);
  expect(results.flatMap(({ applied }) => applied)).toEqual(['1_make']);
});

it('tells what was edited after it was applied, and what only the database knows', async () => {
  write('1_make', 'CREATE TABLE thing (n int)');
  write('2_more', 'SELECT 1');
  await migrate(url, migrations);
  write('1_make', 'CREATE TABLE thing (n bigint)');
  fs.rmSync(path.join(migrations, '2_more'), { recursive: true });
  expect(await migrate(url, migrations)).toEqual({ applied: [], edited: ['1_make'], unknown: ['2_more'] });
});

it('stops at a failed migration, now and at the next start, and says how to go on', async () => {
  write('1_bad', 'CREATE TABLE thing (n int); SELECT 1 / 0;');
  await expect(migrate(url, migrations)).rejects.toThrow(/1_bad failed: division by zero\n.*migrate resolve --rolled-back 1_bad/);
  expect(await query(url, "SELECT to_regclass('thing') AS found")).toEqual([{ found: null }]);
  await expect(migrate(url, migrations)).rejects.toThrow(/1_bad failed earlier/);
});

it('agrees with Prisma about the migrations of this repository', async () => {
  await ensureRoles(url, roleUrls(url));
  await migrate(url);
  const status = await runTool(inRoot('tools/prisma.mjs'), ['migrate', 'status'], { ...process.env, DATABASE_URL: url });
  expect(status).toContain('Database schema is up to date');
});
