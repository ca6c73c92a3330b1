import type { Attributes } from '../catalog/attribute-shapes.ts';
import { CHANNEL_AMAZON, CHANNEL_SELLER } from '../catalog/seller-attributes.ts';

/** Attributes of the seller's offer, as against facts of the product. */
export const OFFER_ATTRIBUTES: ReadonlySet<string> = new Set([
  'purchasable_offer',
  'fulfillment_availability',
  'condition_type',
  'product_tax_code',
  'merchant_suggested_asin',
  'child_parent_sku_relationship',
]);

export interface Offer {
  /** Tax included; null = none, as on parents. */
  readonly priceYen: number | null;
  /** null: Amazon ships it, or no stock was ever given. */
  readonly quantity: number | null;
  readonly fulfilledBy: 'seller' | 'amazon';
  readonly condition: string;
}

/** Reads the sales terms out of attributes. An entry for DEFAULT makes the offer seller-shipped, whatever stands beside it. */
export function offerOfAttributes(attributes: Attributes): Offer {
  const availability = attributes.fulfillment_availability ?? [];
  const own = availability.find((entry) => entry.fulfillment_channel_code === CHANNEL_SELLER);
  const amazons = availability.some((entry) => entry.fulfillment_channel_code === CHANNEL_AMAZON);
  const condition = attributes.condition_type?.[0]?.value;
  return {
    priceYen: priceOf(attributes),
    quantity: typeof own?.quantity === 'number' ? own.quantity : null,
    fulfilledBy: !own && amazons ? 'amazon' : 'seller',
    condition: typeof condition === 'string' ? condition : 'new_new',
  };
}

function priceOf(attributes: Attributes): number | null {
  const offer = attributes.purchasable_offer?.find((entry) => (entry.audience ?? 'ALL') === 'ALL');
  const [price] = asList(offer?.our_price);
  const [step] = asList(asRecord(price).schedule);
  const value = asRecord(step).value_with_tax;
  return typeof value === 'number' ? value : null;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export function textOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name]?.[0]?.value;
  return typeof value === 'string' ? value : undefined;
}
