import type { Connector, Operation, QuotaRule } from '@narabe/core/channel';
import type { Database } from '@narabe/db/client';
import { type Bucket, lowerBuckets, returnTokens, takeTokens } from '@narabe/db/quota';

/** We stay this much below a documented rate, so that jitter on the way never makes us exceed it. */
const RATE_MARGIN = 0.99;
/**
 * With room for a single token each late wake-up would lose what it was late by. Two calls at once are within every limit
 * that allows two in a second.
 */
const ROOM_FOR_LATENESS = 2;

export interface Granted {
  /** How many calls may be made now. */
  readonly granted: number;
  /** When fewer than asked: how long until it is worth asking again, in ms. */
  readonly retryAfterMs: number;
}

/** The quota of one account, by operation. Shared with all workers through the database; never waits. */
export interface LaneQuota {
  take(operation: Operation, want: number): Promise<Granted>;
  giveBack(operation: Operation, unused: number): Promise<void>;
  /** The mall throttled a call of this operation. */
  lower(operation: Operation): Promise<void>;
}

/** `scale` multiplies every rate: the practice malls can run on scaled quotas, or on none (Infinity). */
export function createLaneQuota(database: Database, connector: Connector, channelAccountId: string, scale: number): LaneQuota {
  const rules = new Map(connector.quotas.map((rule) => [rule.endpoint, rule]));
  const bucketsOf = (operation: Operation): Bucket[] => {
    if (scale === Number.POSITIVE_INFINITY) return [];
    const calls = Map.groupBy(connector.costOf(operation), (endpoint) => endpoint);
    return [...calls].flatMap(([endpoint, same]) => {
      const rule = rules.get(endpoint);
      return rule ? [toBucket(rule, same.length, connector.channel, channelAccountId, scale)] : [];
    });
  };
  return {
    take: async (operation, want) => {
      const buckets = bucketsOf(operation);
      if (buckets.length === 0 || want === 0) return { granted: want, retryAfterMs: 0 };
      const taken = await takeTokens(database, buckets, want);
      if (taken.granted >= want) return { granted: want, retryAfterMs: 0 };
      return { granted: taken.granted, retryAfterMs: Math.max(taken.retryAfterMs, worthWaiting(buckets)) };
    },
    giveBack: async (operation, unused) => {
      const buckets = bucketsOf(operation);
      if (buckets.length > 0 && unused > 0) await returnTokens(database, buckets, unused);
    },
    lower: (operation) => lowerBuckets(database, bucketsOf(operation)),
  };
}

// Waking for each single token of a fast bucket costs more than it brings: half a burst of the quickest bucket is waited for,
// which never lets one run over.
function worthWaiting(buckets: readonly Bucket[]): number {
  return Math.min(...buckets.map((bucket) => ((bucket.burst / 2) * 1000) / bucket.ratePerSecond));
}

function toBucket(rule: QuotaRule, cost: number, channel: string, channelAccountId: string, scale: number): Bucket {
  const owner = rule.scope === 'app' ? `app:${channel}` : `account:${channelAccountId}`;
  return {
    key: `${owner}:${rule.endpoint}`,
    cost,
    ratePerSecond: rule.ratePerSecond * scale * RATE_MARGIN,
    burst: Math.max(rule.burst, cost, Math.min(ROOM_FOR_LATENESS, rule.ratePerSecond)),
    source: rule.source,
    asOf: rule.asOf,
  };
}
