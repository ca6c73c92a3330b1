import type { Tenant } from '../client/index.ts';

/** An offer whose stock the mall was never told. */
export interface UnsentOffer {
  readonly offerId: string;
  readonly listingId: string;
  readonly pageCode: string;
  readonly variantCode: string;
  readonly desired: number;
  readonly desiredVersion: bigint;
}

export async function unsentOffers(tx: Tenant, listingIds: readonly string[]): Promise<UnsentOffer[]> {
  return tx.$queryRaw`
    SELECT o.id AS "offerId", o.listing_id AS "listingId", o.page_code AS "pageCode", o.variant_code AS "variantCode", s.desired, s.desired_version AS "desiredVersion"
    FROM offer o JOIN offer_stock s ON s.seller_id = o.seller_id AND s.offer_id = o.id
    WHERE o.listing_id = ANY (${[...listingIds]}::uuid[]) AND s.mirror IS NULL
    ORDER BY o.listing_id, o.id`;
}

/** The mall took these numbers: that is what we believe it shows now. */
export async function saveMirrors(tx: Tenant, offers: readonly UnsentOffer[]): Promise<void> {
  if (offers.length === 0) return;
  const rows = offers.map((offer) => ({ id: offer.offerId, desired: offer.desired, version: String(offer.desiredVersion) }));
  await tx.$executeRaw`
    UPDATE offer_stock s SET mirror = x.desired, mirror_as_of = now(), pushed_version = x.version,
      state = CASE WHEN s.desired = x.desired THEN 'clean' ELSE 'dirty' END::offer_stock_state, dirty_since = CASE WHEN s.desired = x.desired THEN NULL ELSE s.dirty_since END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, desired int, version bigint) WHERE s.offer_id = x.id`;
}
