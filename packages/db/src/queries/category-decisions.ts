import type { Tenant } from '../client/index.ts';
import { requeueListings } from './requeue-listings.ts';

/** Pages that wait for somebody to choose their category carry this remedy. */
export const CHOOSE_CATEGORY = 'choose_category';

/** The lowest class that the source mall gives a product; null when it gives none. */
export function sourceClassOf(classification: unknown): { id: string; path: string[] } | null {
  if (!Array.isArray(classification)) return null;
  const last = classification.at(-1) as { id?: unknown } | undefined;
  if (typeof last?.id !== 'string') return null;
  return { id: last.id, path: classification.map((each: { name?: unknown }) => String(each.name ?? '')) };
}

export async function chooseCategory(tx: Tenant, sellerId: string, listingId: string, categoryId: string): Promise<void> {
  const data = { categoryId, categoryConfidence: 1, categoryDecidedBy: 'operator' };
  await tx.listing.update({ where: { sellerId_id: { sellerId, id: listingId } }, data });
}

/** Remembers where a source class goes, and takes up the pages that waited for it. Returns how many. */
export async function rememberCategory(
  tx: Tenant,
  sellerId: string,
  mapping: { channel: string; sourceClass: string; categoryId: string },
): Promise<number> {
  const { channel, sourceClass, categoryId } = mapping;
  await tx.categoryMapping.upsert({
    where: { sellerId_channel_sourceClass: { sellerId, channel, sourceClass } },
    create: { sellerId, channel, sourceClass, categoryId, decidedBy: 'operator' },
    update: { categoryId, decidedBy: 'operator' },
  });
  return requeueListings(tx, sellerId, { states: ['blocked'], fix: CHOOSE_CATEGORY, sourceClass: { channel, id: sourceClass } });
}

export interface CategoryMappingRow {
  readonly channel: string;
  readonly sourceClass: string;
  readonly categoryId: string;
  readonly categoryPath: string[];
  readonly decidedBy: string;
  readonly updatedAt: Date;
}

export function listCategoryMappings(tx: Tenant, sellerId: string): Promise<CategoryMappingRow[]> {
  return tx.$queryRaw`
    SELECT m.channel, m.source_class AS "sourceClass", m.category_id AS "categoryId", coalesce(c.path, '{}') AS "categoryPath",
      m.decided_by AS "decidedBy", m.updated_at AS "updatedAt"
    FROM category_mapping m LEFT JOIN mall_category c ON c.channel = m.channel AND c.id = m.category_id
    WHERE m.seller_id = ${sellerId}::uuid ORDER BY m.channel, m.source_class`;
}
