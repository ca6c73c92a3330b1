import type { Tenant } from '../client/index.ts';
import { notifyEvent } from '../events/index.ts';
import { requeueListings } from './requeue-listings.ts';

/**
 * Ends an open run: what has not begun is left out; a page that was already sent to its mall is finished. Returns false when
 * the run had ended before.
 */
export async function cancelRun(tx: Tenant, sellerId: string, runId: string): Promise<boolean> {
  const cancelled = await tx.$executeRaw`
    UPDATE sync_run SET state = 'cancelled', finished_at = now()
    WHERE seller_id = ${sellerId}::uuid AND id = ${runId}::uuid AND state IN ('queued', 'running')`;
  if (cancelled === 0) return false;
  await tx.$executeRaw`
    UPDATE listing l SET due_at = NULL, updated_at = now() FROM sync_run_item i
    WHERE i.seller_id = ${sellerId}::uuid AND i.run_id = ${runId}::uuid AND i.kind = 'listing' AND i.state = 'pending'
      AND l.seller_id = i.seller_id AND l.id = i.target::uuid AND l.step IN ('draft', 'check', 'images')`;
  await tx.$executeRaw`
    UPDATE sync_run_item SET state = 'cancelled', updated_at = now()
    WHERE seller_id = ${sellerId}::uuid AND run_id = ${runId}::uuid AND state = 'pending'`;
  await notifyEvent(tx, { sellerId, type: 'sync_run', id: runId });
  return true;
}

/** Takes up again what failed or is blocked, and opens the run for it. */
export async function retryRun(
  tx: Tenant,
  sellerId: string,
  runId: string,
  states: readonly string[],
): Promise<{ skus: number; listings: number }> {
  const skus = await tx.$executeRaw`
    UPDATE sync_run_item SET state = 'pending', reason = NULL, attempts = 0, fetched_at = NULL, updated_at = now()
    WHERE seller_id = ${sellerId}::uuid AND run_id = ${runId}::uuid AND kind = 'sku' AND state::text = ANY (${[...states]}::text[])`;
  const pages = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM sync_run_item i JOIN listing l ON l.seller_id = i.seller_id AND l.id = i.target::uuid
    WHERE i.seller_id = ${sellerId}::uuid AND i.run_id = ${runId}::uuid AND i.kind = 'listing' AND l.state::text = ANY (${[...states]}::text[])`;
  // A run that failed before it knew its SKUs starts over; one that knows them goes on reading, or only waits for its pages.
  await tx.$executeRaw`
    UPDATE sync_run SET finished_at = NULL, reason = NULL,
      state = CASE WHEN state = 'failed' AND phase NOT IN ('read', 'taken_in') THEN 'queued' ELSE 'running' END::sync_run_state,
      cursor = CASE WHEN state = 'failed' AND phase NOT IN ('read', 'taken_in') THEN '{}' ELSE cursor END,
      phase = CASE WHEN phase NOT IN ('read', 'taken_in') THEN 'requested' WHEN ${skus > 0} THEN 'read' ELSE phase END
    WHERE seller_id = ${sellerId}::uuid AND id = ${runId}::uuid AND (state = 'failed' OR ${skus + pages.length > 0})`;
  const listings = await requeueListings(tx, sellerId, { ids: pages.map((page) => page.id) });
  await notifyEvent(tx, { sellerId, type: 'sync_run', id: runId });
  return { skus, listings };
}
