import type { Database } from '../client/index.ts';

/** How many tries there are at once, and how long one takes to come back. */
export interface AttemptLimit {
  readonly burst: number;
  readonly secondsPerAttempt: number;
}

const AS_OF = new Date('2026-11-23');

/**
 * Takes one try from every named bucket, or none. The buckets are the same shared rows that guard the malls' limits, so all
 * processes count together. Returns 0 when the try is granted, else the milliseconds until the next one.
 */
export async function takeAttempt(database: Database, keys: readonly string[], limit: AttemptLimit): Promise<number> {
  const all = <T>(value: T): T[] => keys.map(() => value);
  const rows = await database.shared.$queryRaw<{ granted: number; retry_after_ms: number }[]>`
    SELECT granted, retry_after_ms FROM quota_take(${[...keys]}::text[], ${all(1 / limit.secondsPerAttempt)}::float8[],
      ${all(limit.burst)}::float8[], ${all('own rule')}::text[], ${all(AS_OF)}::date[], 1)`;
  const row = rows[0];
  return row && row.granted > 0 ? 0 : Math.max(1, Math.ceil(row?.retry_after_ms ?? 0));
}

/** A try that succeeded does not count. */
export async function returnAttempt(database: Database, keys: readonly string[]): Promise<void> {
  await database.shared.$queryRaw`SELECT quota_return(${[...keys]}::text[], 1)::text`;
}
