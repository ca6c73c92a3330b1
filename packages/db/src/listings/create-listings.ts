import type { Tenant } from '../client/index.ts';

/**
 * One listing per product and target account, due for drafting, and an item of the run for each. One that exists is drafted
 * again, except what the operator took off. Repeating it is harmless.
 */
export async function createListings(
  tx: Tenant,
  run: { sellerId: string; runId: string },
  listings: readonly { productId: string; channelAccountId: string; code: string }[],
): Promise<void> {
  if (listings.length === 0) return;
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO listing AS l (seller_id, id, channel_account_id, product_id, code, due_at, updated_at)
      SELECT ${run.sellerId}::uuid, gen_random_uuid(), x."channelAccountId", x."productId", x.code, now(), now()
      FROM jsonb_to_recordset(${JSON.stringify(listings)}::jsonb) AS x("productId" uuid, "channelAccountId" uuid, code text)
      ON CONFLICT (seller_id, channel_account_id, product_id) DO UPDATE SET
        state = CASE WHEN l.state = 'ended' THEN l.state ELSE 'draft' END, step = 'draft', attempts = 0, reason = NULL,
        due_at = CASE WHEN l.state = 'ended' THEN NULL ELSE now() END, updated_at = now()
      RETURNING id, state
    )
    INSERT INTO sync_run_item (seller_id, run_id, kind, target, state, reason, updated_at)
    SELECT ${run.sellerId}::uuid, ${run.runId}::uuid, 'listing', id::text,
      CASE WHEN state = 'ended' THEN 'skipped' ELSE 'pending' END::sync_run_item_state, CASE WHEN state = 'ended' THEN 'listing_ended' END, now()
    FROM made ON CONFLICT DO NOTHING`;
}
