import type { Database } from '../client/index.ts';

/** One bucket as data: rate and burst are already scaled. */
export interface Bucket {
  readonly key: string;
  /** Tokens that one operation takes from it. */
  readonly cost: number;
  readonly ratePerSecond: number;
  /** At least `cost`, or the operation could never be made. */
  readonly burst: number;
  readonly source: string;
  readonly asOf: string;
}

export interface Taken {
  /** Operations that may be made. */
  readonly granted: number;
  /** Until one more may be made; 0 when some are left. */
  readonly retryAfterMs: number;
}

/** Takes the tokens of up to `want` operations from all buckets at once. One statement, shared by all workers (R22). */
export async function takeTokens(database: Database, buckets: readonly Bucket[], want: number): Promise<Taken> {
  const rows = await database.shared.$queryRaw<{ granted: number; retry_after_ms: number }[]>`
    SELECT granted, retry_after_ms FROM quota_take(
      ${buckets.map((b) => b.key)}::text[], ${buckets.map((b) => b.cost)}::int[], ${buckets.map((b) => b.ratePerSecond)}::float8[],
      ${buckets.map((b) => b.burst)}::float8[], ${buckets.map((b) => b.source)}::text[], ${buckets.map((b) => b.asOf)}::text[]::date[], ${want}::int)`;
  const row = rows[0];
  return { granted: row?.granted ?? 0, retryAfterMs: row?.retry_after_ms ?? 0 };
}

/** Gives back the tokens of operations that were not made. */
export async function returnTokens(database: Database, buckets: readonly Bucket[], operations: number): Promise<void> {
  await database.shared
    .$queryRaw`SELECT quota_return(${buckets.map((b) => b.key)}::text[], ${buckets.map((b) => b.cost)}::int[], ${operations}::int)::text`;
}

/** The mall throttled us: halves the buckets' rates; they recover by themselves. */
export async function lowerBuckets(database: Database, buckets: readonly Bucket[]): Promise<void> {
  await database.shared.$queryRaw`SELECT quota_lower(${buckets.map((b) => b.key)}::text[])::text`;
}
