import type { OwnItem } from '@narabe/core/catalog';
import type { StockReading, StockRef } from '@narabe/core/channel';
import { type AttributeEntry, type Attributes, entriesOf, firstText, isEntry, textOf, textsOf, yenOf } from './amazon.mapper.attributes.ts';
import { factsOf } from './amazon.mapper.facts.ts';
import { inJapan, JAPAN } from './amazon.marketplace.ts';
import type { ListingsItemWire } from './amazon.schema.ts';

/** Stock that the seller ships; every other code is Amazon's own (sheet section 2, tag D/C). */
export const SELLER_SHIPS = 'DEFAULT';

/** What the seller submitted, in our words. */
export function toOwnItem(wire: ListingsItemWire): OwnItem {
  const { attributes } = wire;
  const summary = inJapan(wire.summaries);
  const condition = summary?.conditionType ?? firstText(attributes, 'condition_type');
  return {
    sku: wire.sku,
    mallItemId: summary?.asin ?? null,
    title: firstText(attributes, 'item_name') ?? summary?.itemName ?? null,
    brand: firstText(attributes, 'brand'),
    bullets: textsOf(attributes, 'bullet_point'),
    description: firstText(attributes, 'product_description'),
    productType: inJapan(wire.productTypes)?.productType ?? summary?.productType ?? null,
    conditionNew: condition === null ? null : condition === 'new_new',
    priceYen: priceOf(wire),
    quantity: quantityOf(wire),
    listPriceYen: listPriceOf(attributes),
    barcode: barcodeOf(attributes),
    parentSku: parentOf(wire),
    facts: factsOf(attributes),
    imageUrls: imagesOf(attributes),
    raw: wire,
  };
}

/** null: no row of its own, or Amazon ships. */
export function toStockReading(ref: StockRef, wire: ListingsItemWire | undefined): StockReading {
  return { ref, quantity: wire ? quantityOf(wire) : null, asOf: null };
}

function quantityOf(wire: ListingsItemWire): number | null {
  return wire.fulfillmentAvailability?.find(({ fulfillmentChannelCode }) => fulfillmentChannelCode === SELLER_SHIPS)?.quantity ?? null;
}

/** The consumer price, tax included: the live offer, else what was submitted (offers are empty while a page is incomplete). */
function priceOf(wire: ListingsItemWire): number | null {
  const offer = wire.offers?.find(({ marketplaceId, offerType }) => marketplaceId === JAPAN && offerType === 'B2C');
  if (offer) return yenOf(offer.price.amount);
  const submitted = entriesOf(wire.attributes, 'purchasable_offer').find(({ audience }) => audience === undefined || audience === 'ALL');
  return yenOf(first(first(submitted?.our_price)?.schedule)?.value_with_tax);
}

function listPriceOf(attributes: Attributes | undefined): number | null {
  const entry = entriesOf(attributes, 'list_price')[0];
  return yenOf(entry?.value_with_tax) ?? yenOf(entry?.value);
}

function barcodeOf(attributes: Attributes | undefined): string | null {
  return textsOf(attributes, 'externally_assigned_product_identifier').find((value) => /^\d+$/.test(value)) ?? null;
}

function parentOf(wire: ListingsItemWire): string | null {
  const variation = inJapan(wire.relationships)?.relationships?.find(({ type }) => type === 'VARIATION');
  return variation?.parentSkus?.[0] ?? textOf(entriesOf(wire.attributes, 'child_parent_sku_relationship')[0]?.parent_sku);
}

/** Locators of the images that the seller handed in; the ones in a private store of Amazon's are no URLs and left out. */
const IMAGE_ATTRIBUTES = [
  'main_product_image_locator',
  ...Array.from({ length: 8 }, (_, index) => `other_product_image_locator_${index + 1}`),
];

function imagesOf(attributes: Attributes | undefined): string[] {
  return IMAGE_ATTRIBUTES.flatMap((name) => textOf(entriesOf(attributes, name)[0]?.media_location) ?? []).filter((url) =>
    /^https?:\/\//.test(url),
  );
}

function first(value: unknown): AttributeEntry | undefined {
  return Array.isArray(value) && isEntry(value[0]) ? value[0] : undefined;
}
