import type { Tenant } from '../client/index.ts';

/** The SKU codes that a page may speak of; null when there is no such page. */
export async function skuCodesOfListing(tx: Tenant, sellerId: string, listingId: string): Promise<string[] | null> {
  const listing = await tx.listing.findUnique({
    where: { sellerId_id: { sellerId, id: listingId } },
    select: { product: { select: { skus: { select: { code: true } } } } },
  });
  return listing?.product.skus.map((sku) => sku.code) ?? null;
}

/** Writes the operator's value of a field; the draft made next takes it. `sku` null: the whole page. */
export async function setOverride(
  tx: Tenant,
  sellerId: string,
  listingId: string,
  given: { field: string; sku: string | null; value: string; locked: boolean },
): Promise<void> {
  const key = { sellerId, listingId, field: given.field, sku: given.sku ?? '' };
  const data = { override: given.value, locked: given.locked };
  await tx.listingField.upsert({ where: { sellerId_listingId_field_sku: key }, create: { ...key, ...data }, update: data });
}

/** Back to what the source says. */
export async function clearOverride(tx: Tenant, sellerId: string, listingId: string, field: string, sku: string | null): Promise<void> {
  await tx.listingField.updateMany({ where: { sellerId, listingId, field, sku: sku ?? '' }, data: { override: null, locked: false } });
}
