import type { Database } from '../client/index.ts';
import { type Bucket, returnTokens, takeTokens } from '../quota/index.ts';

/** How many tries there are at once, and how long one takes to come back. */
export interface AttemptLimit {
  readonly burst: number;
  readonly secondsPerAttempt: number;
}

/**
 * Takes one try from every named bucket, or none. The buckets are the same shared rows that guard the malls' limits, so all
 * processes count together. Returns 0 when the try is granted, else the milliseconds until the next one.
 */
export async function takeAttempt(database: Database, keys: readonly string[], limit: AttemptLimit): Promise<number> {
  const { granted, retryAfterMs } = await takeTokens(database, keys.map(bucketOf(limit)), 1);
  return granted > 0 ? 0 : Math.max(1, Math.ceil(retryAfterMs));
}

/** A try that succeeded does not count. */
export async function returnAttempt(database: Database, keys: readonly string[], limit: AttemptLimit): Promise<void> {
  await returnTokens(database, keys.map(bucketOf(limit)), 1);
}

const bucketOf =
  (limit: AttemptLimit) =>
  (key: string): Bucket => ({
    key,
    cost: 1,
    ratePerSecond: 1 / limit.secondsPerAttempt,
    burst: limit.burst,
    source: 'own rule',
    asOf: '2026-11-23',
  });
