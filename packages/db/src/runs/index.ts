import type { IntakeSelection, SyncRunKind } from '@narabe/core/sync';
import { storableJson, type Tenant } from '../client/index.ts';

export interface OpenRun {
  readonly sellerId: string;
  readonly runId: string;
  readonly kind: SyncRunKind;
  readonly sourceAccountId: string;
  readonly targetAccountIds: readonly string[];
  readonly selection: IntakeSelection;
  readonly phase: string;
  readonly cursor: Readonly<Record<string, unknown>>;
}

/** The oldest run that reads from this account and has not read everything. */
export async function openRunOf(tx: Tenant, sourceAccountId: string): Promise<OpenRun | null> {
  const rows = await tx.$queryRaw<OpenRun[]>`
    SELECT seller_id AS "sellerId", id AS "runId", kind, source_account_id AS "sourceAccountId", target_account_ids AS "targetAccountIds", selection, phase, cursor
    FROM sync_run WHERE source_account_id = ${sourceAccountId}::uuid AND state IN ('queued', 'running') AND phase <> 'taken_in'
    ORDER BY created_at LIMIT 1`;
  return rows[0] ?? null;
}

/** Remembers how far the run is; a resumed worker goes on from here. */
export async function saveRunPhase(tx: Tenant, run: { runId: string }, phase: string, cursor: unknown): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET phase = ${phase}, cursor = ${storableJson(cursor)}::jsonb, state = 'running', started_at = coalesce(started_at, now())
    WHERE id = ${run.runId}::uuid AND state IN ('queued', 'running')`;
}

export async function failRun(tx: Tenant, run: { runId: string }, reason: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET state = 'failed', reason = ${reason}, finished_at = now() WHERE id = ${run.runId}::uuid AND state IN ('queued', 'running')`;
}

/** Ends the runs in which nothing is pending any more; returns their ids. */
export async function finishRuns(tx: Tenant): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE sync_run r SET state = 'done', finished_at = now()
    WHERE r.state = 'running' AND r.phase = 'taken_in'
      AND NOT EXISTS (SELECT FROM sync_run_item i WHERE i.seller_id = r.seller_id AND i.run_id = r.id AND i.kind IN ('sku', 'listing') AND i.state = 'pending')
    RETURNING id`;
  return rows.map((row) => row.id);
}

/** Open runs that these pages belong to get the pages' results. */
export async function reportToRuns(
  tx: Tenant,
  listings: readonly { listingId: string; state: string; reason: string | null }[],
): Promise<string[]> {
  if (listings.length === 0) return [];
  const rows = await tx.$queryRaw<{ run_id: string }[]>`
    UPDATE sync_run_item i SET state = x.state::sync_run_item_state, reason = x.reason, updated_at = now()
    FROM jsonb_to_recordset(${storableJson(listings)}::jsonb) AS x("listingId" text, state text, reason text), sync_run r
    WHERE i.kind = 'listing' AND i.target = x."listingId" AND r.seller_id = i.seller_id AND r.id = i.run_id AND i.state <> 'cancelled'
      AND (i.state::text, i.reason) IS DISTINCT FROM (x.state, x.reason)
    RETURNING i.run_id`;
  return [...new Set(rows.map((row) => row.run_id))];
}
