import { storableJson, type Tenant } from '../client/index.ts';

interface Run {
  readonly sellerId: string;
  readonly runId: string;
}

/** Adds the SKUs that a run will take in; one that is there already stays as it is, so reading the list twice is harmless. */
export async function addSkuItems(tx: Tenant, run: Run, items: readonly { sku: string; mallItemId: string }[]): Promise<void> {
  if (items.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO sync_run_item (seller_id, run_id, kind, target, mall_item_id, updated_at)
    SELECT ${run.sellerId}::uuid, ${run.runId}::uuid, 'sku', x.sku, x."mallItemId", now()
    FROM jsonb_to_recordset(${storableJson(items)}::jsonb) AS x(sku text, "mallItemId" text)
    ON CONFLICT DO NOTHING`;
}

/** Lines of input that could not be used; the rest goes on. */
export async function addBadLines(
  tx: Tenant,
  run: Run,
  lines: readonly { line: number; error: string; sku: string | null }[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO sync_run_item (seller_id, run_id, kind, target, state, reason, detail, updated_at)
    SELECT ${run.sellerId}::uuid, ${run.runId}::uuid, 'line', x.line::text, 'failed', x.error, jsonb_build_object('line', x.line, 'sku', x.sku), now()
    FROM jsonb_to_recordset(${storableJson(lines)}::jsonb) AS x(line int, error text, sku text)
    ON CONFLICT DO NOTHING`;
}

/** SKUs whose details are still to be read, siblings of begun families first. */
export async function unreadSkus(tx: Tenant, runId: string, limit: number): Promise<{ sku: string; mallItemId: string }[]> {
  return tx.$queryRaw`
    SELECT target AS sku, mall_item_id AS "mallItemId" FROM sync_run_item
    WHERE run_id = ${runId}::uuid AND kind = 'sku' AND state = 'pending' AND fetched_at IS NULL
    ORDER BY priority DESC, target LIMIT ${limit}`;
}

/** The details of these SKUs are kept. `family`: the parent's id, or null when the SKU stands alone. */
export async function markRead(tx: Tenant, run: Run, items: readonly { sku: string; family: string | null }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run_item i SET fetched_at = now(), family = x.family, updated_at = now()
    FROM jsonb_to_recordset(${storableJson(items)}::jsonb) AS x(sku text, family text)
    WHERE i.seller_id = ${run.sellerId}::uuid AND i.run_id = ${run.runId}::uuid AND i.kind = 'sku' AND i.target = x.sku`;
}

/** Closes items of a kind with one state each. */
export async function closeItems(
  tx: Tenant,
  run: Run,
  kind: 'sku' | 'listing' | 'family',
  items: readonly { target: string; state: string; reason: string | null; detail?: unknown }[],
): Promise<void> {
  if (items.length === 0) return;
  await tx.$executeRaw`
    UPDATE sync_run_item i SET state = x.state::sync_run_item_state, reason = x.reason, detail = coalesce(x.detail, i.detail), attempts = i.attempts + 1, updated_at = now()
    FROM jsonb_to_recordset(${storableJson(items)}::jsonb) AS x(target text, state text, reason text, detail jsonb)
    WHERE i.seller_id = ${run.sellerId}::uuid AND i.run_id = ${run.runId}::uuid AND i.kind = ${kind} AND i.target = x.target`;
}
