import { Prisma, type Tenant } from '../client/index.ts';
import { containing, decodeCursor, type PageOf, toPage } from './cursor.ts';

export interface ProductRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly brand: string | null;
  readonly state: 'active' | 'archived';
  readonly sellingMode: 'followed' | 'exclusive';
  readonly imageHash: string | null;
  readonly skuCount: number;
  readonly minPriceYen: number | null;
  readonly maxPriceYen: number | null;
  readonly available: number;
  readonly listings: {
    readonly listingId: string;
    readonly channelAccountId: string;
    readonly channel: string;
    readonly state: 'draft' | 'blocked' | 'publishing' | 'live' | 'failed' | 'ended';
    readonly reason: string | null;
  }[];
  readonly updatedAt: Date;
}

const COLUMNS = Prisma.sql`
  p.id, p.code, p.title, p.brand, p.state, p.selling_mode AS "sellingMode", p.updated_at AS "updatedAt",
  (SELECT i.content_hash FROM source_image i WHERE i.seller_id = p.seller_id AND i.url = p.image_urls[1]) AS "imageHash",
  (SELECT count(*)::int FROM sku s WHERE s.seller_id = p.seller_id AND s.product_id = p.id) AS "skuCount",
  (SELECT min(price_yen) FROM sku s WHERE s.seller_id = p.seller_id AND s.product_id = p.id) AS "minPriceYen",
  (SELECT max(price_yen) FROM sku s WHERE s.seller_id = p.seller_id AND s.product_id = p.id) AS "maxPriceYen",
  (SELECT coalesce(sum(l.on_hand - l.reserved), 0)::int FROM sku s JOIN stock_level l ON l.seller_id = s.seller_id AND l.sku_id = s.id
    WHERE s.seller_id = p.seller_id AND s.product_id = p.id) AS available,
  (SELECT coalesce(json_agg(json_build_object('listingId', l.id, 'channelAccountId', l.channel_account_id, 'channel', a.channel,
      'state', l.state, 'reason', l.reason) ORDER BY a.created_at), '[]')
    FROM listing l JOIN channel_account a ON a.seller_id = l.seller_id AND a.id = l.channel_account_id
    WHERE l.seller_id = p.seller_id AND l.product_id = p.id) AS listings`;

/** Products by code. `search` is compared without width and case, with title, product code and SKU codes. */
export async function listProducts(
  tx: Tenant,
  sellerId: string,
  query: { search?: string; state?: string; cursor?: string; limit: number },
): Promise<PageOf<ProductRow>> {
  const conditions = [Prisma.sql`p.seller_id = ${sellerId}::uuid`];
  const [after] = decodeCursor(query.cursor, 1) ?? [];
  if (after !== undefined) conditions.push(Prisma.sql`p.code > ${after}`);
  if (query.state) conditions.push(Prisma.sql`p.state::text = ${query.state}`);
  if (query.search) conditions.push(matches(query.search));
  const rows = await tx.$queryRaw<ProductRow[]>`
    SELECT ${COLUMNS} FROM product p WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY p.code LIMIT ${query.limit + 1}`;
  return toPage(rows, query.limit, (row) => [row.code]);
}

function matches(search: string): Prisma.Sql {
  const pattern = containing(search.normalize('NFKC').toLowerCase());
  return Prisma.sql`(lower(normalize(p.title, NFKC)) LIKE ${pattern} OR lower(p.code) LIKE ${pattern} OR EXISTS (
    SELECT FROM sku s WHERE s.seller_id = p.seller_id AND s.product_id = p.id AND lower(s.code) LIKE ${pattern}))`;
}

export async function getProductRow(tx: Tenant, sellerId: string, id: string): Promise<ProductRow | null> {
  const rows = await tx.$queryRaw<ProductRow[]>`
    SELECT ${COLUMNS} FROM product p WHERE p.seller_id = ${sellerId}::uuid AND p.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The pictures a product names, in their order, and what became of each. */
export function productImages(
  tx: Tenant,
  sellerId: string,
  id: string,
): Promise<{ url: string; state: 'pending' | 'stored' | 'failed'; hash: string | null; error: string | null }[]> {
  return tx.$queryRaw`
    SELECT u.url, coalesce(i.state::text, 'pending') AS state, i.content_hash AS hash, i.error
    FROM product p CROSS JOIN LATERAL unnest(p.image_urls) WITH ORDINALITY AS u(url, position)
    LEFT JOIN source_image i ON i.seller_id = p.seller_id AND i.url = u.url
    WHERE p.seller_id = ${sellerId}::uuid AND p.id = ${id}::uuid ORDER BY u.position`;
}

/** Everything of a product but its numbers, which `getProductRow` has. */
export function getProductTexts(tx: Tenant, sellerId: string, id: string) {
  return tx.product.findUnique({
    where: { sellerId_id: { sellerId, id } },
    select: {
      sourceAccountId: true,
      description: true,
      bullets: true,
      productType: true,
      classification: true,
      adult: true,
      facts: true,
      variationAxes: true,
      createdAt: true,
    },
  });
}

/** Archives or restores a product with its SKUs. Returns false when there is none. */
export async function setProductState(tx: Tenant, sellerId: string, id: string, state: 'active' | 'archived'): Promise<boolean> {
  const { count } = await tx.product.updateMany({ where: { sellerId, id }, data: { state } });
  if (count === 0) return false;
  await tx.sku.updateMany({ where: { sellerId, productId: id }, data: { state } });
  await tx.$executeRaw`SELECT pg_notify('narabe_event', json_build_object('sellerId', ${sellerId}::text, 'type', 'product', 'id', ${id}::text)::text)`;
  return true;
}
