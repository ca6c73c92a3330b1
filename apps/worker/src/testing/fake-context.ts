import type { ConnectorError, Operation } from '@narabe/core/channel';
import { ConnectorError as AnyConnectorError } from '@narabe/core/channel';
import { movableClock } from '@narabe/platform/clock';
import { createLogger } from '@narabe/platform/logger';
import type { LaneQuota } from '../lanes/lane-quota.ts';
import type { WorkContext } from '../runtime/work-context.ts';

/** A quota of so many calls in all. Remembers what it was told. */
export function countedQuota(calls: number, retryAfterMs = 700): LaneQuota & { readonly lowered: Operation[]; readonly taken: number } {
  const seen = { left: calls, lowered: [] as Operation[] };
  return {
    take: async (_operation, want) => {
      const granted = Math.min(want, seen.left);
      seen.left -= granted;
      return { granted, retryAfterMs: granted < want ? retryAfterMs : 0 };
    },
    giveBack: async (_operation, unused) => {
      seen.left += unused;
    },
    lower: async (operation) => {
      seen.lowered.push(operation);
    },
    get lowered() {
      return seen.lowered;
    },
    get taken() {
      return calls - seen.left;
    },
  };
}

/** What a pass works with where no database is needed; everything else throws. */
export function fakeContext(change: { quota?: LaneQuota; failures?: number; signal?: AbortSignal } = {}) {
  const clock = movableClock(new Date('2026-11-23T09:00:00Z'));
  const lines: Record<string, unknown>[] = [];
  const log = createLogger({ app: 'worker', level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const context = {
    lane: {
      sellerId: 's',
      id: 'l',
      channelAccountId: 'a',
      channel: 'mall',
      kind: 'listing_out',
      fencing: 1n,
      failures: change.failures ?? 0,
    },
    quota: change.quota ?? countedQuota(Number.POSITIVE_INFINITY),
    clock,
    log,
    signal: change.signal ?? new AbortController().signal,
  } as unknown as WorkContext;
  return { context, clock, lines };
}

export const mallError = (kind: ConnectorError['kind'], details: ConnectorError['details'] = {}): ConnectorError =>
  new AnyConnectorError(kind, `${kind}_code`, details);
