import { storableJson, type Tenant } from '../client/index.ts';

interface Run {
  readonly sellerId: string;
  readonly runId: string;
}

/** Parents whose own entry must be read before their products can be made. */
export async function addFamilies(tx: Tenant, run: Run, parentIds: readonly string[]): Promise<void> {
  if (parentIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO sync_run_item (seller_id, run_id, kind, target, updated_at)
    SELECT ${run.sellerId}::uuid, ${run.runId}::uuid, 'family', id, now() FROM unnest(${[...parentIds]}::text[]) AS id
    ON CONFLICT DO NOTHING`;
}

export async function unreadFamilies(tx: Tenant, runId: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ target: string }[]>`
    SELECT target FROM sync_run_item WHERE run_id = ${runId}::uuid AND kind = 'family' AND state = 'pending' ORDER BY target LIMIT ${limit}`;
  return rows.map((row) => row.target);
}

/** The parents are known; their children that are still to be read come next, so that the family becomes whole early. */
export async function markFamiliesRead(
  tx: Tenant,
  run: Run,
  families: readonly { parentId: string; childIds: readonly string[] }[],
): Promise<void> {
  const json = storableJson(families);
  await tx.$executeRaw`
    UPDATE sync_run_item i SET state = 'done', detail = jsonb_build_object('childIds', x."childIds"), updated_at = now()
    FROM jsonb_to_recordset(${json}::jsonb) AS x("parentId" text, "childIds" jsonb)
    WHERE i.seller_id = ${run.sellerId}::uuid AND i.run_id = ${run.runId}::uuid AND i.kind = 'family' AND i.target = x."parentId"`;
  await tx.$executeRaw`
    UPDATE sync_run_item i SET priority = 1
    FROM jsonb_to_recordset(${json}::jsonb) AS x("childIds" jsonb), jsonb_array_elements_text(x."childIds") AS child(id)
    WHERE i.run_id = ${run.runId}::uuid AND i.kind = 'sku' AND i.state = 'pending' AND i.fetched_at IS NULL AND i.mall_item_id = child.id`;
}

/** SKUs that can become products now: alone, or members of a family of which nothing is missing any more. */
export async function readySkus(
  tx: Tenant,
  runId: string,
  limit: number,
): Promise<{ sku: string; mallItemId: string; family: string | null }[]> {
  return tx.$queryRaw`
    WITH ready AS (
      SELECT f.target FROM sync_run_item f
      WHERE f.run_id = ${runId}::uuid AND f.kind = 'family' AND f.state = 'done'
        AND EXISTS (SELECT FROM sync_run_item s WHERE s.run_id = f.run_id AND s.kind = 'sku' AND s.state = 'pending' AND s.family = f.target)
        AND NOT EXISTS (
          SELECT FROM jsonb_array_elements_text(f.detail -> 'childIds') AS child(id)
          JOIN sync_run_item s ON s.run_id = f.run_id AND s.mall_item_id = child.id AND s.kind = 'sku' AND s.state = 'pending' AND s.fetched_at IS NULL
        )
      LIMIT ${limit}
    )
    SELECT target AS sku, mall_item_id AS "mallItemId", family FROM sync_run_item
    WHERE run_id = ${runId}::uuid AND kind = 'sku' AND state = 'pending' AND fetched_at IS NOT NULL
      AND (family IS NULL OR family IN (SELECT target FROM ready))
    ORDER BY family NULLS FIRST, target LIMIT ${limit * 20}`;
}
