import { createHmac } from 'node:crypto';
import pg from 'pg';
import { withClient } from './pg-client.ts';
import { Problem } from './problem.ts';

/**
 * The roles our processes log in with. None may bypass row-level security.
 * `narabe_app` acts as one tenant, `narabe_claim` sees ids of due work of all tenants, `narabe_queue` owns BullMQ's schema.
 */
const ROLES = { app: 'narabe_app', claim: 'narabe_claim', queue: 'narabe_queue' } as const;
type Role = (typeof ROLES)[keyof typeof ROLES];

const QUEUE_SCHEMA = 'bullmq';
/** Two tools at the same moment: the second one finds the role already made (unique violation or duplicate object). */
const ALREADY_THERE = new Set(['23505', '42710']);

export type RoleUrls = { APP_DATABASE_URL: string; CLAIM_DATABASE_URL: string; QUEUE_DATABASE_URL: string };

/** The roles' URLs for the database of `ownerUrl`; with a master key each carries its derived password, without one none. */
export function roleUrls(ownerUrl: string, masterKey?: string): RoleUrls {
  const urlOf = (role: Role): string => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = masterKey === undefined ? '' : rolePassword(role, masterKey);
    return url.href;
  };
  return { APP_DATABASE_URL: urlOf(ROLES.app), CLAIM_DATABASE_URL: urlOf(ROLES.claim), QUEUE_DATABASE_URL: urlOf(ROLES.queue) };
}

/** Derived, not stored: every process that holds the master key (the newest one) can compute it, and nobody has to type a fourth secret. */
const rolePassword = (role: Role, masterKey: string): string =>
  createHmac('sha256', Buffer.from(masterKey.split(',')[0] ?? '', 'base64'))
    .update(`narabe database role ${role}`)
    .digest('base64url');

/**
 * Makes the roles and the queue's schema, or brings them in line; may run any number of times. Passwords are taken from `urls`.
 * @throws Problem when a role of this name could bypass row-level security and we may not change that
 */
export async function ensureRoles(ownerUrl: string, urls: RoleUrls): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const url of Object.values(urls)) await ensureRole(client, new URL(url));
    await ensureQueueSchema(client);
  });
}

async function ensureRole(client: pg.Client, url: URL): Promise<void> {
  const name = decodeURIComponent(url.username);
  const role = pg.escapeIdentifier(name);
  await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION`).catch(ignoreExisting);
  const found = await client.query(
    'SELECT r.rolsuper OR r.rolbypassrls AS unsafe, me.rolsuper AS superuser FROM pg_roles r, pg_roles me WHERE r.rolname = $1 AND me.rolname = current_user',
    [name],
  );
  const { unsafe, superuser } = found.rows[0] as { unsafe: boolean; superuser: boolean };
  if (unsafe && !superuser)
    throw new Problem(`The database role ${name} can bypass row-level security. Remove SUPERUSER and BYPASSRLS from it.`);
  if (unsafe) await client.query(`ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS`);
  if (url.password) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(decodeURIComponent(url.password))}`);
}

async function ensureQueueSchema(client: pg.Client): Promise<void> {
  const role = pg.escapeIdentifier(ROLES.queue);
  const { rows } = await client.query('SELECT current_database() AS database, rolsuper FROM pg_roles WHERE rolname = current_user');
  // An owner that is no superuser may hand a schema only to a role that it can become.
  if (!rows[0].rolsuper) await client.query(`GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${QUEUE_SCHEMA} AUTHORIZATION ${role}`).catch(ignoreExisting);
  // BullMQ sends CREATE SCHEMA IF NOT EXISTS at every start, and PostgreSQL asks for this right before it looks.
  await client.query(`GRANT CREATE ON DATABASE ${pg.escapeIdentifier(rows[0].database)} TO ${role}`);
}

function ignoreExisting(error: unknown): void {
  if (!ALREADY_THERE.has((error as pg.DatabaseError).code ?? '')) throw error;
}
