import { type Attributes, MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { themeOf } from '../catalog/families.ts';
import { hash32 } from '../catalog/hash.ts';
import { CHANNEL_AMAZON, CHANNEL_SELLER } from '../catalog/seller-attributes.ts';
import { FULL_SIZE_PIXELS } from '../image-links.ts';
import type { Listing } from '../shop/listing.ts';
import { type Offer, offerOfAttributes, textOf } from '../shop/offer.ts';
import type { Shop } from '../shop/shop.ts';
import { type Issue, withoutMainImage, withoutOrigin } from './issues.ts';

export const LISTING_BLOCKS = [
  'summaries',
  'attributes',
  'issues',
  'offers',
  'fulfillmentAvailability',
  'procurement',
  'relationships',
  'productTypes',
];

/** One SKU as `getListingsItem` shows it (fact sheet section 8). */
export function listingsItem(
  listing: Listing,
  blocks: ReadonlySet<string>,
  shop: Shop,
  nowMs: number,
  imageUrl: (path: string) => string,
): Record<string, unknown> {
  const attributes = listing.attributes(nowMs, imageUrl);
  const offer = offerOfAttributes(attributes);
  const builders: Record<string, () => unknown> = {
    summaries: () => [summary(listing, attributes, offer, { shop, nowMs, imageUrl })],
    attributes: () => attributes,
    issues: () => issuesOf(listing, shop, attributes),
    offers: () => offersOf(offer),
    fulfillmentAvailability: () => availabilityOf(listing, offer),
    procurement: () => [],
    relationships: () => [{ marketplaceId: MARKETPLACE_ID, relationships: relationships(listing, shop) }],
    productTypes: () => [{ marketplaceId: MARKETPLACE_ID, productType: listing.start.productType }],
  };
  return { sku: listing.start.sku, ...Object.fromEntries([...blocks].map((block) => [block, builders[block]?.()])) };
}

interface Surroundings {
  readonly shop: Shop;
  readonly nowMs: number;
  readonly imageUrl: (path: string) => string;
}

function summary(listing: Listing, attributes: Attributes, offer: Offer, { shop, nowMs, imageUrl }: Surroundings): Record<string, unknown> {
  const { asin, productType, createdMs, isParent, sku } = listing.start;
  const image = shop.entry(asin ?? '')?.images[0];
  return {
    marketplaceId: MARKETPLACE_ID,
    asin: asin ?? undefined,
    productType,
    conditionType: isParent ? undefined : offer.condition,
    status: statusOf(listing, offer),
    fnSku: offer.fulfilledBy === 'amazon' ? fnSkuOf(sku) : undefined,
    itemName: textOf(attributes, 'item_name') ?? textOf(shop.entry(asin ?? '')?.baseAttributes() ?? {}, 'item_name'),
    createdDate: new Date(createdMs).toISOString(),
    lastUpdatedDate: new Date(listing.lastUpdatedMs(nowMs)).toISOString(),
    mainImage: image ? { link: imageUrl(image), height: FULL_SIZE_PIXELS, width: FULL_SIZE_PIXELS } : undefined,
  };
}

/** BUYABLE needs a price and something to sell; Amazon's own stock counts as there. */
export function statusOf(listing: Listing, offer: Offer): string[] {
  if (listing.start.isParent) return ['DISCOVERABLE'];
  const sellable = offer.priceYen !== null && (offer.fulfilledBy === 'amazon' ? fbaQuantity(listing) > 0 : (offer.quantity ?? 0) > 0);
  return sellable ? ['BUYABLE', 'DISCOVERABLE'] : ['DISCOVERABLE'];
}

export const fbaQuantity = (listing: Listing): number => listing.start.synthetic?.syntheticFbaQuantity ?? 0;
export const fnSkuOf = (sku: string): string => `X00${(hash32(sku, 'fnsku') % 36 ** 5).toString(36).toUpperCase().padStart(7, '0')}`;

export function issuesOf(listing: Listing, shop: Shop, attributes: Attributes): Issue[] {
  if (listing.start.isParent) return [];
  const entry = shop.entry(listing.start.asin ?? '');
  const origin = attributes.country_of_origin ?? entry?.baseAttributes().country_of_origin;
  return [...(entry && entry.images.length > 0 ? [] : [withoutMainImage()]), ...(origin ? [] : [withoutOrigin()])];
}

function offersOf({ priceYen, quantity }: Offer): Record<string, unknown>[] {
  if (priceYen === null) return [];
  const points = quantity !== null && priceYen >= 1000 ? { points: { pointsNumber: Math.floor(priceYen / 100) } } : {};
  return [
    {
      marketplaceId: MARKETPLACE_ID,
      offerType: 'B2C',
      price: { currencyCode: 'JPY', amount: String(priceYen) },
      ...points,
      audience: { value: 'ALL', displayName: 'Amazonで販売' },
    },
  ];
}

function availabilityOf(listing: Listing, { quantity, fulfilledBy }: Offer): Record<string, unknown>[] {
  if (listing.start.isParent) return [];
  if (fulfilledBy === 'amazon') return [{ fulfillmentChannelCode: CHANNEL_AMAZON }];
  return [{ fulfillmentChannelCode: CHANNEL_SELLER, ...(quantity === null ? {} : { quantity }) }];
}

function relationships(listing: Listing, shop: Shop): Record<string, unknown>[] {
  const { parentSku, childSkus, asin } = listing.start;
  const family = shop.entry(asin ?? '')?.family;
  if (!family || (parentSku === null && childSkus.length === 0)) return [];
  const variationTheme = { attributes: [...family.axes], theme: themeOf(family.axes) };
  return [{ type: 'VARIATION', ...(parentSku === null ? { childSkus } : { parentSkus: [parentSku] }), variationTheme }];
}
