import { offerOfAttributes, textOf } from './shop/offer.ts';
import type { Shop } from './shop/shop.ts';

/** One sellable SKU as `GET /control/catalog` lists it. */
export interface SkuOverview {
  readonly sku: string;
  readonly asin: string;
  readonly parentAsin: string | null;
  readonly parentSku: string | null;
  readonly jan: string | null;
  readonly title: string;
  readonly priceYen: number | null;
  readonly quantity: number | null;
  readonly fulfilledBy: 'seller' | 'amazon';
  readonly condition: string;
  readonly classification: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** Addresses. */
  readonly images: readonly string[];
}

/** Every SKU that can be bought, as Amazon shows it now; parents are left out. */
export function overviewOf(shop: Shop, nowMs: number, imageUrl: (path: string) => string): SkuOverview[] {
  return shop
    .listings()
    .filter((listing) => !listing.start.isParent)
    .map((listing) => {
      const { sku, asin, parentSku } = listing.start;
      const attributes = listing.attributes(nowMs, imageUrl);
      const entry = shop.entry(asin ?? '');
      const { priceYen, quantity, fulfilledBy, condition } = offerOfAttributes(attributes);
      return {
        sku,
        asin: asin ?? '',
        parentAsin: entry?.family?.syntheticAsin ?? null,
        parentSku,
        jan: entry?.jan ?? null,
        title: textOf(attributes, 'item_name') ?? '',
        priceYen,
        quantity,
        fulfilledBy,
        condition,
        classification: entry?.leaf?.name ?? null,
        options: entry?.options ?? {},
        images: entry?.images.map(imageUrl) ?? [],
      };
    });
}
