import { type Attributes, fields, MARKETPLACE_ID, plain } from './attribute-shapes.ts';
import { catalogAttributes, parentAttributes } from './catalog-attributes.ts';
import type { SyntheticFamily, SyntheticSku } from './synthetic.ts';

/** Fulfilment channel codes (fact sheet section 2). */
export const CHANNEL_SELLER = 'DEFAULT';
export const CHANNEL_AMAZON = 'AMAZON_JP';
const TAX_FOOD = 'A_FOOD_GEN';
const TAX_STANDARD = 'A_GEN_STANDARD';
const LEAD_TIME_DAYS = 2;

/** What the seller submitted for one SKU: product facts (unless an offer only) and sales terms. */
export function sellerAttributes(sku: SyntheticSku, imageUrl: (path: string) => string): Attributes {
  const facts = sku.syntheticOfferOnly ? { item_name: catalogAttributes(sku).item_name ?? [] } : catalogAttributes(sku);
  return {
    ...facts,
    ...(sku.syntheticOfferOnly ? { merchant_suggested_asin: plain(sku.syntheticAsin) } : imageAttributes(sku.syntheticImages, imageUrl)),
    ...(sku.family ? relationAttributes(sku.family) : {}),
    condition_type: plain(sku.syntheticCondition),
    product_tax_code: plain(taxCodeOf(sku)),
    purchasable_offer: [offerOf(sku.syntheticPriceYen)],
    fulfillment_availability: [
      sku.syntheticQuantity === null
        ? { fulfillment_channel_code: CHANNEL_AMAZON }
        : { fulfillment_channel_code: CHANNEL_SELLER, quantity: sku.syntheticQuantity, lead_time_to_ship_max_days: LEAD_TIME_DAYS },
    ],
  };
}

export function parentSellerAttributes(family: SyntheticFamily): Attributes {
  return { ...parentAttributes(family), child_parent_sku_relationship: fields({ child_relationship_type: 'variation' }) };
}

/** Alcohol is taxed at the full rate although it stands among the food. */
export const taxCodeOf = ({ syntheticLeaf }: SyntheticSku): string => (syntheticLeaf.kind === 'food' ? TAX_FOOD : TAX_STANDARD);

export const offerOf = (priceYen: number) => ({
  marketplace_id: MARKETPLACE_ID,
  currency: 'JPY',
  audience: 'ALL',
  our_price: [{ schedule: [{ value_with_tax: priceYen }] }],
});

function relationAttributes(family: SyntheticFamily): Attributes {
  return { child_parent_sku_relationship: fields({ child_relationship_type: 'variation', parent_sku: family.syntheticSku }) };
}

function imageAttributes(paths: readonly string[], imageUrl: (path: string) => string): Attributes {
  return Object.fromEntries(
    paths.map((path, at) => [
      at === 0 ? 'main_product_image_locator' : `other_product_image_locator_${at}`,
      fields({ media_location: imageUrl(path) }),
    ]),
  );
}
