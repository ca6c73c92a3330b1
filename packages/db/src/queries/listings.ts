import { Prisma, type Tenant } from '../client/index.ts';
import { containing, decodeCursor, type PageOf, toPage } from './cursor.ts';

export interface ListingRow {
  readonly id: string;
  readonly channelAccountId: string;
  readonly channel: string;
  readonly productId: string;
  readonly productCode: string;
  readonly title: string;
  readonly code: string;
  readonly state: 'draft' | 'blocked' | 'publishing' | 'live' | 'failed' | 'ended';
  readonly step: 'draft' | 'check' | 'images' | 'page' | 'stock' | 'publish' | 'read_back' | 'done';
  readonly reason: string | null;
  readonly categoryId: string | null;
  readonly categoryConfidence: number | null;
  readonly imageHash: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
}

// coalesce() around the lookups, not inside: row-level security lets no index be used behind an expression that might leak.
const COLUMNS = Prisma.sql`
  l.id, l.channel_account_id AS "channelAccountId", a.channel, l.product_id AS "productId", p.code AS "productCode",
  coalesce(l.draft ->> 'title', p.title) AS title, l.code, l.state, l.step, l.reason, l.category_id AS "categoryId",
  l.category_confidence AS "categoryConfidence", l.published_at AS "publishedAt", l.updated_at AS "updatedAt",
  coalesce((SELECT i.content_hash FROM source_image i WHERE i.seller_id = l.seller_id AND i.url = l.image_urls[1]),
    (SELECT i.content_hash FROM source_image i WHERE i.seller_id = l.seller_id AND i.url = p.image_urls[1])) AS "imageHash",
  (SELECT count(*)::int FROM listing_issue i WHERE i.seller_id = l.seller_id AND i.listing_id = l.id AND i.severity = 'error') AS errors,
  (SELECT count(*)::int FROM listing_issue i WHERE i.seller_id = l.seller_id AND i.listing_id = l.id AND i.severity = 'warning') AS warnings`;

const FROM = Prisma.sql`
  FROM listing l JOIN product p ON p.seller_id = l.seller_id AND p.id = l.product_id
  JOIN channel_account a ON a.seller_id = l.seller_id AND a.id = l.channel_account_id`;

export interface ListingFilter {
  readonly channelAccountId?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly issue?: string;
  readonly search?: string;
}

/** Listings by page code. The page is chosen before its columns are made: they cost more than the choice. */
export async function listListings(
  tx: Tenant,
  sellerId: string,
  query: ListingFilter & { cursor?: string; limit: number },
): Promise<PageOf<ListingRow>> {
  const conditions = conditionsOf(sellerId, query);
  const [code, id] = decodeCursor(query.cursor, 2) ?? [];
  if (code !== undefined && id !== undefined) conditions.push(Prisma.sql`(l.code, l.id::text) > (${code}, ${id})`);
  const rows = await tx.$queryRaw<ListingRow[]>`
    WITH page AS MATERIALIZED (
      SELECT l.id FROM listing l WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY l.code, l.id::text LIMIT ${query.limit + 1})
    SELECT ${COLUMNS} ${FROM} WHERE l.seller_id = ${sellerId}::uuid AND l.id IN (SELECT id FROM page) ORDER BY l.code, l.id::text`;
  return toPage(rows, query.limit, (row) => [row.code, row.id]);
}

export async function getListingRow(tx: Tenant, sellerId: string, id: string): Promise<ListingRow | null> {
  const rows = await tx.$queryRaw<ListingRow[]>`SELECT ${COLUMNS} ${FROM} WHERE l.seller_id = ${sellerId}::uuid AND l.id = ${id}::uuid`;
  return rows[0] ?? null;
}

function conditionsOf(sellerId: string, filter: ListingFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`l.seller_id = ${sellerId}::uuid`];
  if (filter.channelAccountId) conditions.push(Prisma.sql`l.channel_account_id = ${filter.channelAccountId}::uuid`);
  if (filter.state) conditions.push(Prisma.sql`l.state::text = ${filter.state}`);
  if (filter.reason) conditions.push(Prisma.sql`l.reason = ${filter.reason}`);
  if (filter.issue) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM listing_issue i
      WHERE i.seller_id = l.seller_id AND i.listing_id = l.id AND i.code = ${filter.issue})`);
  }
  if (filter.search) {
    const pattern = containing(filter.search.normalize('NFKC').toLowerCase());
    conditions.push(Prisma.sql`(lower(l.code) LIKE ${pattern} OR l.product_id IN (
      SELECT p.id FROM product p WHERE p.seller_id = ${sellerId}::uuid
        AND (lower(p.code) LIKE ${pattern} OR lower(normalize(p.title, NFKC)) LIKE ${pattern})))`);
  }
  return conditions;
}
