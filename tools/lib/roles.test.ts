import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { withClient } from './pg-client.ts';
import { ensureRoles, roleUrls } from './roles.ts';
import { tempFolder } from './testing/temp-folder.ts';

const folder = tempFolder();
let server: EmbeddedPostgres;
beforeAll(async () => {
  server = await startEmbeddedPostgres({ dir: path.join(folder.path, 'pg'), database: 'narabe', throwAway: true });
});
afterAll(async () => {
  await server.stop();
  folder[Symbol.dispose]();
});

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);
const attributes = () =>
  query(server.url, "SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname LIKE 'narabe\\_%' ORDER BY 1");
const harmless = ['narabe_app', 'narabe_claim', 'narabe_queue'].map((rolname) => ({
  rolname,
  rolsuper: false,
  rolbypassrls: false,
  rolcanlogin: true,
}));

it('makes roles that cannot pass row-level security, at once from several tools and again later', async () => {
  const urls = roleUrls(server.url);
  await Promise.all([ensureRoles(server.url, urls), ensureRoles(server.url, urls), ensureRoles(server.url, urls)]);
  await ensureRoles(server.url, urls);
  expect(await attributes()).toEqual(harmless);
});

it('takes dangerous attributes away again', async () => {
  await query(server.url, 'ALTER ROLE narabe_app SUPERUSER BYPASSRLS');
  await ensureRoles(server.url, roleUrls(server.url));
  expect(await attributes()).toEqual(harmless);
});

it('lets the queue role make its own schema, as BullMQ does at every start, and nobody else', async () => {
  const urls = roleUrls(server.url);
  await ensureRoles(server.url, urls);
  await query(urls.QUEUE_DATABASE_URL, 'CREATE SCHEMA IF NOT EXISTS bullmq');
  await query(urls.QUEUE_DATABASE_URL, 'CREATE TABLE IF NOT EXISTS bullmq.probe (id int)');
  await expect(query(urls.APP_DATABASE_URL, 'SELECT * FROM bullmq.probe')).rejects.toThrow(/permission denied/);
});

it('works for an owner who is no superuser, as on a managed database', async () => {
  await query(server.url, "CREATE ROLE manager LOGIN CREATEROLE PASSWORD 'x'");
  for (const role of ['narabe_app', 'narabe_claim', 'narabe_queue'])
    await query(server.url, `DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
  await query(server.url, 'CREATE DATABASE managed OWNER manager');
  const url = new URL(server.url);
  Object.assign(url, { username: 'manager', pathname: '/managed' });
  const urls = roleUrls(url.href, Buffer.alloc(32, 1).toString('base64'));
  await ensureRoles(url.href, urls);
  await ensureRoles(url.href, urls);
  expect(await attributes()).toEqual(harmless);
  await query(urls.QUEUE_DATABASE_URL, 'CREATE SCHEMA IF NOT EXISTS bullmq');

  await query(server.url, 'ALTER ROLE narabe_app BYPASSRLS');
  await expect(ensureRoles(url.href, urls)).rejects.toThrow(/narabe_app can bypass row-level security/);
});

it('derives passwords from the newest master key, another for each role', () => {
  const [newer, older] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
  const passwords = (key: string) =>
    Object.values(roleUrls('postgresql://owner:secret@db.example/narabe', key)).map((url) => new URL(url).password);
  expect(new Set(passwords(newer)).size).toBe(3);
  expect(passwords(`${newer},${older}`)).toEqual(passwords(newer));
  expect(passwords(older)).not.toEqual(passwords(newer));
});
