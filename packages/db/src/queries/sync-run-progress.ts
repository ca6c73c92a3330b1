import { Prisma, type Tenant } from '../client/index.ts';
import { type ListingStateCounts, type ListingStateName, stateCounts } from './listing-counts.ts';

const SPEED_WINDOW_SECONDS = 60;

export const RUN_ITEM_STATES = ['pending', 'done', 'blocked', 'failed', 'skipped', 'cancelled'] as const;
export type RunItemState = (typeof RUN_ITEM_STATES)[number];

export interface RunProgress {
  readonly counts: {
    readonly sku: Record<RunItemState, number>;
    readonly badLines: number;
    readonly listings: { readonly channelAccountId: string; readonly total: number; readonly states: ListingStateCounts }[];
    readonly images: { readonly pending: number; readonly stored: number; readonly failed: number };
  };
  readonly perMinute: number;
  readonly etaSeconds: number | null;
}

/** How far a run is. Pages count in the state that they have now, also after the run has ended. */
export async function readRunProgress(tx: Tenant, sellerId: string, runId: string): Promise<RunProgress> {
  const items = await tx.$queryRaw<{ kind: string; state: RunItemState; count: number; recent: number }[]>`
    SELECT kind, state, count(*)::int AS count,
      (count(*) FILTER (WHERE state <> 'pending' AND updated_at > now() - ${SPEED_WINDOW_SECONDS} * interval '1 second'))::int AS recent
    FROM sync_run_item WHERE seller_id = ${sellerId}::uuid AND run_id = ${runId}::uuid GROUP BY 1, 2`;
  const work = items.filter((row) => row.kind === 'sku' || row.kind === 'listing');
  const perMinute = (sumOf(work.map((row) => row.recent)) * 60) / SPEED_WINDOW_SECONDS;
  const left = sumOf(work.filter((row) => row.state === 'pending').map((row) => row.count));
  const sku: Record<RunItemState, number> = { pending: 0, done: 0, blocked: 0, failed: 0, skipped: 0, cancelled: 0 };
  for (const row of items) if (row.kind === 'sku') sku[row.state] = row.count;
  return {
    counts: {
      sku,
      badLines: sumOf(items.filter((row) => row.kind === 'line').map((row) => row.count)),
      listings: await listingsOf(tx, sellerId, runId),
      images: await imagesOf(tx, sellerId, runId),
    },
    perMinute,
    etaSeconds: left > 0 && perMinute > 0 ? Math.ceil((left / perMinute) * 60) : null,
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

// As an array, so that the planner looks pages up by key: while a run grows it has no statistics of the joined tables, and would
// compare every item with every page.
const listingsOfRun = (sellerId: string, runId: string) =>
  Prisma.sql`ARRAY(SELECT i.target::uuid FROM sync_run_item i WHERE i.seller_id = ${sellerId}::uuid AND i.run_id = ${runId}::uuid AND i.kind = 'listing')`;

async function listingsOf(tx: Tenant, sellerId: string, runId: string): Promise<RunProgress['counts']['listings']> {
  const rows = await tx.$queryRaw<{ channelAccountId: string; state: ListingStateName; count: number }[]>`
    SELECT l.channel_account_id AS "channelAccountId", l.state, count(*)::int AS count
    FROM listing l WHERE l.seller_id = ${sellerId}::uuid AND l.id = ANY (${listingsOfRun(sellerId, runId)}) GROUP BY 1, 2 ORDER BY 1`;
  const accounts = [...new Set(rows.map((row) => row.channelAccountId))];
  return accounts.map((channelAccountId) => {
    const own = rows.filter((row) => row.channelAccountId === channelAccountId);
    return { channelAccountId, total: sumOf(own.map((row) => row.count)), states: stateCounts(own) };
  });
}

async function imagesOf(tx: Tenant, sellerId: string, runId: string): Promise<RunProgress['counts']['images']> {
  const rows = await tx.$queryRaw<{ state: 'pending' | 'stored' | 'failed'; count: number }[]>`
    WITH wanted AS (
      SELECT DISTINCT u.url FROM listing l CROSS JOIN LATERAL unnest(l.image_urls) AS u(url)
      WHERE l.seller_id = ${sellerId}::uuid AND l.id = ANY (${listingsOfRun(sellerId, runId)}))
    SELECT coalesce(s.state::text, 'pending') AS state, count(*)::int AS count
    FROM wanted w LEFT JOIN source_image s ON s.seller_id = ${sellerId}::uuid AND s.url = w.url GROUP BY 1`;
  const images = { pending: 0, stored: 0, failed: 0 };
  for (const row of rows) images[row.state] = row.count;
  return images;
}
