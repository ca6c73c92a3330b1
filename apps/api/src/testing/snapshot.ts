import pg from 'pg';
import { asOwner } from './owner.ts';

/** Sign-ins come and go; they are no data of a company. */
const PASSING = ['session', 'quota_bucket', 'worker_heartbeat'];

const TABLES = `
  SELECT t.table_name AS name, EXISTS (SELECT FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name = 'seller_id') AS tenant
  FROM information_schema.tables t WHERE t.table_schema = 'public' ORDER BY 1`;

/** A fingerprint of every table, so that a test can say that nothing changed. `sellerId`: of one company's rows only. */
export async function snapshot(ownerUrl: string, sellerId?: string): Promise<Record<string, string>> {
  const tables = await asOwner<{ name: string; tenant: boolean }>(ownerUrl, TABLES);
  const wanted = tables.filter(({ name, tenant }) => !PASSING.includes(name) && (tenant || !sellerId));
  const where = sellerId ? `WHERE seller_id = ${pg.escapeLiteral(sellerId)}` : '';
  const prints = wanted.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS print FROM ${pg.escapeIdentifier(name)} t ${where}`,
  );
  const rows = await asOwner<{ name: string; print: string | null }>(ownerUrl, prints.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print ?? '']));
}
