import { callBudget } from './call-budget.ts';
import type { Expected } from './expected.ts';
import type { CopyOptions } from './options.ts';
import type { Verified } from './verify.ts';

/** Counted per SKU: a page with nine flavours counts nine times. */
export type MallResult = { live: number; blocked: number; failed: number; pages: number; calls: number; throttled: number };

/** What `--json` prints; other programs read these keys (docs/architecture.md). */
export type CopyResult = {
  catalog: { products: number; skus: number; rejected: number };
  seconds: number;
  quotas: string;
  quotaScale: number;
  malls: Record<string, MallResult>;
  source: { calls: number; throttled: number };
  /** Calls by mall and endpoint. */
  calls: Record<string, Record<string, number>>;
  /** Calls for the copy itself (sign-in, checks and category trees apart), and the fewest that the same result needs. */
  callsMade: number;
  callsNeeded: number;
  blockedReasons: Record<string, number>;
  failedReasons: Record<string, number>;
  verified: Verified;
};

type Counters = Record<string, Record<string, { calls: number; throttled: number }>>;

export function summarise(copy: {
  loaded: { products: number; skus: number; rejected: unknown[] };
  seconds: number;
  counters: Counters;
  expected: Expected;
  verified: Verified;
  targets: readonly { channel: string }[];
  options: Omit<CopyOptions, 'json'>;
}): CopyResult {
  const { expected, counters } = copy;
  const malls = copy.targets.map(({ channel }): [string, MallResult] => {
    const skus = expected.skus.filter((sku) => sku.channel === channel);
    const count = (state: string) => skus.filter((sku) => sku.state === state).length;
    return [
      channel,
      {
        live: count('live'),
        blocked: count('blocked'),
        failed: count('failed') + count('publishing'),
        pages: expected.pages.filter((page) => page.channel === channel).length,
        ...callsOf(counters, channel),
      },
    ];
  });
  const targets = new Set(copy.targets.map(({ channel }) => channel));
  const source = Object.keys(counters).find((mall) => !targets.has(mall)) ?? '';
  return {
    catalog: { products: copy.loaded.skus, skus: copy.loaded.skus, rejected: copy.loaded.rejected.length },
    seconds: Math.round(copy.seconds * 10) / 10,
    quotas: copy.options.quotas,
    quotaScale: copy.options.quotaScale,
    malls: Object.fromEntries(malls),
    source: callsOf(counters, source),
    calls: callsByEndpoint(counters),
    ...callBudget(callsByEndpoint(counters), expected, copy.loaded.skus, source),
    blockedReasons: reasons(expected, 'blocked'),
    failedReasons: reasons(expected, 'failed'),
    verified: copy.verified,
  };
}

const callsByEndpoint = (counters: Counters) =>
  Object.fromEntries(
    Object.entries(counters).map(([mall, endpoints]) => [
      mall,
      Object.fromEntries(Object.entries(endpoints).map(([endpoint, { calls }]) => [endpoint, calls])),
    ]),
  );

function callsOf(counters: Counters, mall: string): { calls: number; throttled: number } {
  const endpoints = Object.values(counters[mall] ?? {});
  return {
    calls: endpoints.reduce((sum, endpoint) => sum + endpoint.calls, 0),
    throttled: endpoints.reduce((sum, endpoint) => sum + endpoint.throttled, 0),
  };
}

function reasons(expected: Expected, state: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const sku of expected.skus) if (sku.state === state) counts[sku.reason ?? 'unknown'] = (counts[sku.reason ?? 'unknown'] ?? 0) + 1;
  return counts;
}
