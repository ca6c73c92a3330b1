import { Prisma, type Tenant } from '../client/index.ts';
import { decodeCursor, type PageOf, toPage } from './cursor.ts';
import type { ListingRow } from './listings.ts';
import type { RunItemState } from './sync-run-progress.ts';

export interface RunItemRow {
  readonly kind: string;
  readonly target: string;
  readonly state: RunItemState;
  readonly reason: string | null;
  readonly detail: Record<string, unknown>;
  readonly mallItemId: string | null;
  readonly attempts: number;
  readonly updatedAt: Date;
  readonly listing: Pick<ListingRow, 'id' | 'channelAccountId' | 'code' | 'title' | 'state' | 'step' | 'reason'> | null;
}

/** Items of a run in the order of kind and target. */
export async function listRunItems(
  tx: Tenant,
  sellerId: string,
  runId: string,
  query: { kind?: string; state?: string; reason?: string; channelAccountId?: string; cursor?: string; limit: number },
): Promise<PageOf<RunItemRow>> {
  const conditions = [Prisma.sql`i.seller_id = ${sellerId}::uuid AND i.run_id = ${runId}::uuid AND i.kind <> 'family'`];
  if (query.kind) conditions.push(Prisma.sql`i.kind = ${query.kind}`);
  if (query.state) conditions.push(Prisma.sql`i.state::text = ${query.state}`);
  if (query.reason) conditions.push(Prisma.sql`i.reason = ${query.reason}`);
  if (query.channelAccountId) {
    conditions.push(Prisma.sql`i.kind = 'listing' AND i.target IN (
      SELECT id::text FROM listing WHERE seller_id = ${sellerId}::uuid AND channel_account_id = ${query.channelAccountId}::uuid)`);
  }
  const [kind, target] = decodeCursor(query.cursor, 2) ?? [];
  if (kind !== undefined && target !== undefined) conditions.push(Prisma.sql`(i.kind, i.target) > (${kind}, ${target})`);
  const rows = await tx.$queryRaw<RunItemRow[]>`
    WITH page AS MATERIALIZED (SELECT i.* FROM sync_run_item i WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY i.kind, i.target LIMIT ${query.limit + 1})
    SELECT i.kind, i.target, i.state, i.reason, i.detail, i.mall_item_id AS "mallItemId", i.attempts, i.updated_at AS "updatedAt",
      CASE WHEN l.id IS NULL THEN NULL ELSE json_build_object('id', l.id, 'channelAccountId', l.channel_account_id, 'code', l.code,
        'title', coalesce(l.draft ->> 'title', p.title), 'state', l.state, 'step', l.step, 'reason', l.reason) END AS listing
    FROM page i
    LEFT JOIN listing l ON l.seller_id = i.seller_id AND l.id = CASE WHEN i.kind = 'listing' THEN i.target::uuid END
    LEFT JOIN product p ON p.seller_id = l.seller_id AND p.id = l.product_id
    ORDER BY i.kind, i.target`;
  return toPage(rows, query.limit, (row) => [row.kind, row.target]);
}
