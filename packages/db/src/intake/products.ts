import type { Product } from '@narabe/core/catalog';
import { storableJson, type Tenant } from '../client/index.ts';

export interface ProductToSave {
  readonly product: Product;
  readonly skus: readonly { code: string; mallItemId: string; fulfilledBy: 'seller' | 'mall'; quantity: number | null }[];
}

/**
 * Writes products and their SKUs by their codes: new ones are made, known ones follow the source. What the operator said
 * (barcode exemption, archive) stays. The first stock of a SKU is what the source mall shows; later counts are ours.
 */
export async function saveProducts(
  tx: Tenant,
  source: { sellerId: string; channelAccountId: string; runId: string },
  toSave: readonly ProductToSave[],
): Promise<{ code: string; id: string }[]> {
  if (toSave.length === 0) return [];
  const products = toSave.map(({ product }) => ({ ...product, skus: undefined }));
  const saved = await tx.$queryRaw<{ code: string; id: string }[]>`
    INSERT INTO product AS p (seller_id, id, code, source_account_id, title, brand, description, bullets, product_type, classification, adult, facts, variation_axes, image_urls, updated_at)
    SELECT ${source.sellerId}::uuid, gen_random_uuid(), x.code, ${source.channelAccountId}::uuid, x.title, x.brand, x.description, x.bullets, x."productType", x.classification, x.adult, x.facts, x."variationAxes", x."imageUrls", now()
    FROM jsonb_to_recordset(${storableJson(products)}::jsonb) AS x(code text, title text, brand text, description text, bullets text[], "productType" text, classification jsonb, adult boolean, facts jsonb, "variationAxes" text[], "imageUrls" text[])
    ON CONFLICT (seller_id, code) DO UPDATE SET
      source_account_id = EXCLUDED.source_account_id, title = EXCLUDED.title, brand = EXCLUDED.brand, description = EXCLUDED.description, bullets = EXCLUDED.bullets,
      product_type = EXCLUDED.product_type, classification = EXCLUDED.classification, adult = EXCLUDED.adult, facts = EXCLUDED.facts,
      variation_axes = EXCLUDED.variation_axes, image_urls = EXCLUDED.image_urls, updated_at = now()
    RETURNING code, id`;
  const idOf = new Map(saved.map((row) => [row.code, row.id]));
  const skus = toSave.flatMap(({ product, skus: terms }) =>
    product.skus.map((sku) => ({ ...sku, ...terms.find((term) => term.code === sku.code), productId: idOf.get(product.code) })),
  );
  await saveSkus(tx, source.sellerId, skus);
  await countFirstStock(tx, source, skus);
  return saved;
}

async function saveSkus(tx: Tenant, sellerId: string, skus: readonly unknown[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sku AS s (seller_id, id, product_id, code, title, condition, price_yen, barcode, tax_code, facts, options, image_urls, mall_item_id, fulfilled_by, updated_at)
    SELECT ${sellerId}::uuid, gen_random_uuid(), x."productId", x.code, x.title, x.condition, x."priceYen", x.barcode, x."taxCode", x.facts, x.options, x."imageUrls", x."mallItemId", coalesce(x."fulfilledBy", 'seller'), now()
    FROM jsonb_to_recordset(${storableJson(skus)}::jsonb) AS x("productId" uuid, code text, title text, condition text, "priceYen" int, barcode text, "taxCode" text, facts jsonb, options jsonb, "imageUrls" text[], "mallItemId" text, "fulfilledBy" text)
    ON CONFLICT (seller_id, code) DO UPDATE SET
      product_id = EXCLUDED.product_id, title = EXCLUDED.title, condition = EXCLUDED.condition, price_yen = EXCLUDED.price_yen,
      barcode = coalesce(EXCLUDED.barcode, s.barcode), tax_code = EXCLUDED.tax_code, facts = EXCLUDED.facts, options = EXCLUDED.options,
      image_urls = EXCLUDED.image_urls, mall_item_id = EXCLUDED.mall_item_id, fulfilled_by = EXCLUDED.fulfilled_by, updated_at = now()`;
}

async function countFirstStock(
  tx: Tenant,
  source: { sellerId: string; runId: string },
  skus: readonly { code: string; quantity?: number | null }[],
): Promise<void> {
  const counted = skus.filter((sku) => sku.quantity !== null && sku.quantity !== undefined);
  if (counted.length === 0) return;
  await tx.$executeRaw`
    WITH level AS (
      INSERT INTO stock_level (seller_id, sku_id, place, on_hand)
      SELECT s.seller_id, s.id, 'own', x.quantity
      FROM jsonb_to_recordset(${storableJson(counted)}::jsonb) AS x(code text, quantity int)
      JOIN sku s ON s.seller_id = ${source.sellerId}::uuid AND s.code = x.code
      ON CONFLICT DO NOTHING RETURNING seller_id, sku_id, place, on_hand
    )
    INSERT INTO stock_movement (seller_id, id, sku_id, place, kind, on_hand_delta, cause_type, cause_id)
    SELECT seller_id, gen_random_uuid(), sku_id, place, 'counted', on_hand, 'intake', ${source.runId} FROM level
    ON CONFLICT DO NOTHING`;
}
