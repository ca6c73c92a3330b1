import { Prisma, type Tenant } from '../client/index.ts';

export const LISTING_STATES = ['draft', 'blocked', 'publishing', 'live', 'failed', 'ended'] as const;
export type ListingStateName = (typeof LISTING_STATES)[number];
export type ListingStateCounts = Record<ListingStateName, number>;

/** Zero for every state that no row names. */
export function stateCounts(rows: readonly { state: ListingStateName; count: number }[]): ListingStateCounts {
  const counts: ListingStateCounts = { draft: 0, blocked: 0, publishing: 0, live: 0, failed: 0, ended: 0 };
  for (const row of rows) counts[row.state] += row.count;
  return counts;
}

export interface ListingCounts {
  readonly states: ListingStateCounts;
  readonly reasons: { readonly code: string; readonly state: ListingStateName; readonly count: number }[];
  readonly issues: { readonly code: string; readonly severity: string; readonly count: number }[];
}

/** How many listings are where, and why. */
export async function countListings(tx: Tenant, sellerId: string, channelAccountId?: string): Promise<ListingCounts> {
  const ofAccount = channelAccountId ? Prisma.sql`AND l.channel_account_id = ${channelAccountId}::uuid` : Prisma.empty;
  const join = channelAccountId
    ? Prisma.sql`JOIN listing l ON l.seller_id = i.seller_id AND l.id = i.listing_id ${ofAccount}`
    : Prisma.empty;
  const states = await tx.$queryRaw<{ state: ListingStateName; count: number }[]>`
    SELECT l.state, count(*)::int AS count FROM listing l WHERE l.seller_id = ${sellerId}::uuid ${ofAccount} GROUP BY 1`;
  const reasons = await tx.$queryRaw<ListingCounts['reasons']>`
    SELECT l.reason AS code, l.state, count(*)::int AS count FROM listing l
    WHERE l.seller_id = ${sellerId}::uuid AND l.reason IS NOT NULL ${ofAccount} GROUP BY 1, 2 ORDER BY 3 DESC, 1`;
  const issues = await tx.$queryRaw<ListingCounts['issues']>`
    SELECT code, severity, count(*)::int AS count FROM (
      SELECT DISTINCT i.code, i.severity, i.listing_id FROM listing_issue i ${join} WHERE i.seller_id = ${sellerId}::uuid) AS seen
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`;
  return { states: stateCounts(states), reasons, issues };
}
