import { storableJson, type Tenant } from '../client/index.ts';

export type SourceKind = 'list_row' | 'own_item' | 'catalog_item';

export interface SourceRecord {
  readonly mallItemId: string;
  /** Hash of `raw`. */
  readonly hash: string;
  readonly raw: unknown;
  readonly mapped: unknown;
}

/** Keeps what the mall said; a new version only where it differs from the last one. */
export async function recordSources(
  tx: Tenant,
  source: { sellerId: string; channelAccountId: string; kind: SourceKind },
  records: readonly SourceRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO catalog_source (seller_id, channel_account_id, kind, mall_item_id, version, hash, raw, mapped, fetched_at)
    SELECT ${source.sellerId}::uuid, ${source.channelAccountId}::uuid, ${source.kind}, x."mallItemId", coalesce(last.version, 0) + 1, x.hash, x.raw, x.mapped, now()
    FROM jsonb_to_recordset(${storableJson(records)}::jsonb) AS x("mallItemId" text, hash text, raw jsonb, mapped jsonb)
    LEFT JOIN LATERAL (
      SELECT c.version, c.hash FROM catalog_source c
      WHERE c.seller_id = ${source.sellerId}::uuid AND c.channel_account_id = ${source.channelAccountId}::uuid AND c.kind = ${source.kind} AND c.mall_item_id = x."mallItemId"
      ORDER BY c.version DESC LIMIT 1
    ) last ON true
    WHERE last.hash IS DISTINCT FROM x.hash
    ON CONFLICT DO NOTHING`;
}

/** The newest mapped form per item id; a missing one is left out. */
export async function readSources<Mapped>(
  tx: Tenant,
  source: { sellerId: string; channelAccountId: string; kind: SourceKind },
  mallItemIds: readonly string[],
): Promise<Map<string, Mapped>> {
  const rows = await tx.$queryRaw<{ id: string; mapped: Mapped }[]>`
    SELECT DISTINCT ON (mall_item_id) mall_item_id AS id, mapped FROM catalog_source
    WHERE seller_id = ${source.sellerId}::uuid AND channel_account_id = ${source.channelAccountId}::uuid AND kind = ${source.kind}
      AND mall_item_id = ANY (${[...mallItemIds]}::text[])
    ORDER BY mall_item_id, version DESC`;
  return new Map(rows.map((row) => [row.id, row.mapped]));
}
