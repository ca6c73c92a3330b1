import type { Tenant } from '../client/index.ts';

/** What the page of one listing needs beyond its row in the list. */
export function getListingParts(tx: Tenant, sellerId: string, id: string) {
  return tx.listing.findUnique({
    where: { sellerId_id: { sellerId, id } },
    select: {
      attempts: true,
      draft: true,
      mallPage: true,
      mallIssues: true,
      imageUrls: true,
      categoryDecidedBy: true,
      channelAccount: { select: { name: true } },
      product: { select: { classification: true } },
      fields: { orderBy: [{ field: 'asc' }, { sku: 'asc' }] },
      issues: { orderBy: { position: 'asc' } },
      offers: { orderBy: { variantCode: 'asc' }, include: { sku: { select: { code: true } }, stock: true } },
    },
  });
}
export type ListingParts = NonNullable<Awaited<ReturnType<typeof getListingParts>>>;

/** The stored pictures behind these addresses, in the same order; what is not stored yet is left out. */
export async function hashesOf(tx: Tenant, sellerId: string, urls: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT i.content_hash AS hash FROM unnest(${[...urls]}::text[]) WITH ORDINALITY AS u(url, position)
    JOIN source_image i ON i.seller_id = ${sellerId}::uuid AND i.url = u.url WHERE i.content_hash IS NOT NULL ORDER BY u.position`;
  return rows.map((row) => row.hash);
}
