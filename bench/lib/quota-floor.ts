import { createTokenCache } from '@narabe/connectors/http';
import { channels, createConnector } from '@narabe/connectors/registry';
import type { QuotaRule } from '@narabe/core/channel';

export type Floor = { mall: string; endpoint: string; calls: number; seconds: number };

/** The endpoint that would take longest if all its calls were made as fast as its documented limit allows. */
export function slowestEndpoint(calls: Record<string, Record<string, number>>, scale: number): Floor {
  const floors = Object.entries(calls).flatMap(([mall, endpoints]) =>
    Object.entries(endpoints).flatMap(([endpoint, made]): Floor[] => {
      const rule = quotasOf(mall).find((quota) => quota.endpoint === endpoint);
      return rule ? [{ mall, endpoint, calls: made, seconds: Math.max(0, made - rule.burst) / (rule.ratePerSecond * scale) }] : [];
    }),
  );
  return floors.reduce((slowest, floor) => (floor.seconds > slowest.seconds ? floor : slowest), {
    mall: '',
    endpoint: '',
    calls: 0,
    seconds: 0,
  });
}

function quotasOf(mall: string): readonly QuotaRule[] {
  if (!channels().includes(mall)) return [];
  const now = () => new Date();
  const nothing = new Proxy({}, { get: () => 'x' });
  return createConnector(mall, {
    baseUrls: nothing,
    credentials: nothing,
    tokens: createTokenCache(now),
    now,
    transport: undefined as never,
  }).quotas;
}
