import type { SyncRunItem } from '@narabe/contracts/api';

export interface ReasonGroup {
  readonly code: string;
  /** `listing`: pages; `sku` and `line`: what never became a page. */
  readonly kind: string;
  readonly state: 'blocked' | 'failed';
  readonly channelAccountId: string | null;
  readonly count: number;
}

/** Items with the same reason at the same shop, the largest groups first. */
export function groupReasons(items: readonly SyncRunItem[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const item of items) {
    // A page's own state is newer than what the run noted, once somebody has mended it.
    const state = item.listing ? item.listing.state : item.state;
    if (state !== 'blocked' && state !== 'failed') continue;
    const code = item.listing?.reason ?? item.reason ?? 'blocked';
    const channelAccountId = item.listing?.channelAccountId ?? null;
    const key = [item.kind, state, code, channelAccountId].join('\u0000');
    groups.set(key, { code, kind: item.kind, state, channelAccountId, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
