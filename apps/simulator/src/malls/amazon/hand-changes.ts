import { invalidInput } from './answers.ts';
import { type Attributes, type AttributeValue, plain, text } from './catalog/attribute-shapes.ts';
import { CHANNEL_AMAZON, CHANNEL_SELLER, offerOf } from './catalog/seller-attributes.ts';
import { imageLinks } from './image-links.ts';
import { skuNotFound } from './listings/operations.ts';
import type { Change } from './shop/listing.ts';
import type { Shop } from './shop/shop.ts';

/** What a person may change about a SKU in the practice shop, at once and without a call to the API. */
export interface HandChange {
  readonly priceYen?: number | null;
  /** null: Amazon ships it from now on. */
  readonly quantity?: number | null;
  readonly title?: string;
  readonly brand?: string;
  readonly description?: string;
  readonly bullets?: readonly string[];
  readonly condition?: string;
  /** How many pictures of its own the product has now. */
  readonly images?: number;
  /** Raw attribute values; null deletes one. */
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>;
  readonly deleted?: boolean;
}

/** Throws `ApiError` for an unknown SKU or a value of the wrong kind. */
export function changeByHand(shop: Shop, sku: string, change: HandChange, nowMs: number): void {
  const listing = shop.listing(sku);
  if (!listing) throw skuNotFound(sku);
  if (change.deleted) {
    shop.removeListing(sku);
    return;
  }
  const before = listing.attributes(nowMs, imageLinks(''));
  listing.setNow(changesOf(change, before), nowMs);
  const entry = shop.entry(listing.start.asin ?? '');
  if (change.images !== undefined && entry) {
    const folder = `source/${encodeURIComponent((entry.jan ?? entry.asin).toWellFormed())}`;
    entry.images = Array.from({ length: change.images }, (_, at) => `${folder}/${at + 1}.png`);
  }
}

function changesOf(change: HandChange, before: Attributes): Change[] {
  const changes: Change[] = Object.entries(change.attributes ?? {});
  if (change.priceYen !== undefined)
    changes.push(['purchasable_offer', change.priceYen === null ? null : [offerOf(whole('priceYen', change.priceYen))]]);
  if (change.quantity !== undefined) changes.push(['fulfillment_availability', availability(change.quantity, before)]);
  if (change.title !== undefined) changes.push(['item_name', text(change.title)]);
  if (change.brand !== undefined) changes.push(['brand', text(change.brand)]);
  if (change.description !== undefined) changes.push(['product_description', text(change.description)]);
  if (change.bullets !== undefined) changes.push(['bullet_point', text(...change.bullets)]);
  if (change.condition !== undefined) changes.push(['condition_type', plain(change.condition)]);
  return changes;
}

function availability(quantity: number | null, before: Attributes): AttributeValue {
  if (quantity === null) return [{ fulfillment_channel_code: CHANNEL_AMAZON }];
  const own = before.fulfillment_availability?.find((entry) => entry.fulfillment_channel_code === CHANNEL_SELLER);
  return [{ ...own, fulfillment_channel_code: CHANNEL_SELLER, quantity: whole('quantity', quantity) }];
}

function whole(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0) throw invalidInput(`'${name}' must be a whole number of 0 or more.`);
  return value;
}
