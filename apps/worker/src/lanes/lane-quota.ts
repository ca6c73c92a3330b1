import type { Connector, Operation, QuotaRule } from '@narabe/core/channel';
import type { Database } from '@narabe/db/client';
import { type Bucket, lowerBuckets, returnTokens, takeTokens } from '@narabe/db/quota';

/** We stay this much below a documented rate, so that jitter on the way never makes us exceed it. */
const RATE_MARGIN = 0.98;
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

/** `scale` multiplies every rate: the practice malls can run on scaled quotas. */
export function createLaneQuota(database: Database, connector: Connector, channelAccountId: string, scale: number): LaneQuota {
  const rules = new Map(connector.quotas.map((rule) => [rule.endpoint, rule]));
  const costOf = (operation: Operation): Cost => {
    const calls = Map.groupBy(connector.costOf(operation), (endpoint) => endpoint);
    const buckets = [...calls.keys()].flatMap((endpoint) => {
      const rule = rules.get(endpoint);
      return rule ? [toBucket(rule, connector.channel, channelAccountId, scale)] : [];
    });
    return { buckets, tokens: Math.max(1, ...[...calls.values()].map((same) => same.length)) };
  };
  return {
    take: async (operation, want) => {
      const { buckets, tokens } = costOf(operation);
      if (buckets.length === 0 || want === 0) return { granted: want, retryAfterMs: 0 };
      const taken = await takeTokens(database, buckets, want * tokens);
      const granted = Math.floor(taken.granted / tokens);
      if (taken.granted > granted * tokens) await returnTokens(database, buckets, taken.granted - granted * tokens);
      if (granted >= want) return { granted: want, retryAfterMs: 0 };
      return { granted, retryAfterMs: Math.max(taken.retryAfterMs, worthWaiting(buckets)) };
    },
    giveBack: async (operation, unused) => {
      const { buckets, tokens } = costOf(operation);
      if (buckets.length > 0 && unused > 0) await returnTokens(database, buckets, unused * tokens);
    },
    lower: (operation) => lowerBuckets(database, costOf(operation).buckets),
  };
}

interface Cost {
  readonly buckets: readonly Bucket[];
  /** Tokens that one operation takes from each bucket: the most calls it makes to one endpoint. */
  readonly tokens: number;
}

// Waking for each single token of a fast bucket costs more than it brings: half a burst is waited for, which never lets a
// bucket run over.
function worthWaiting(buckets: readonly Bucket[]): number {
  return Math.max(...buckets.map((bucket) => ((bucket.burst / 2) * 1000) / bucket.ratePerSecond));
}

function toBucket(rule: QuotaRule, channel: string, channelAccountId: string, scale: number): Bucket {
  const owner = rule.scope === 'app' ? `app:${channel}` : `account:${channelAccountId}`;
  return {
    key: `${owner}:${rule.endpoint}`,
    ratePerSecond: rule.ratePerSecond * scale * RATE_MARGIN,
    burst: Math.max(rule.burst, Math.min(ROOM_FOR_LATENESS, rule.ratePerSecond)),
    source: rule.source,
    asOf: rule.asOf,
  };
}
