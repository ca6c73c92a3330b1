import { asObject, field, isGiven, type Json, type JsonObject } from '../json.ts';

/** Values of fields that a PUT leaves out (sheet section 3). */
const ITEM_DEFAULTS: JsonObject = {
  hideItem: false,
  unlimitedInventoryFlag: false,
  itemDisplaySequence: 999_999_999,
  features: {
    searchVisibility: 'ALWAYS_VISIBLE',
    displayNormalCartButton: true,
    displaySubscriptionCartButton: false,
    inventoryDisplay: 'HIDDEN_STOCK',
    shopContact: true,
    review: 'SHOP_SETTING',
    displayManufacturerContents: false,
    socialGiftFlag: false,
  },
  payment: { taxIncluded: true, cashOnDeliveryFeeIncluded: false },
  layout: { itemLayoutId: 1, navigationId: 0, layoutSequenceId: 0, smallDescriptionId: 0, largeDescriptionId: 0, showcaseId: 0 },
};
const VARIANT_DEFAULTS: JsonObject = {
  restockOnCancel: false,
  backOrderFlag: false,
  hidden: false,
  features: { restockNotification: false, noshi: false },
  shipping: { postageIncluded: false, singleItemShipping: 0, okihaiSetting: true },
};

/** The item as the mall keeps it after a PUT or PATCH: nulls gone, defaults in, minutes made whole. */
export function normalizeItem(body: JsonObject): JsonObject {
  const item = withDefaults(withoutNulls(body), ITEM_DEFAULTS);
  const variants = Object.entries(asObject(item.variants) ?? {});
  item.variants = Object.fromEntries(variants.map(([id, variant]) => [id, withDefaults(asObject(variant) ?? {}, VARIANT_DEFAULTS)]));
  const period = asObject(item.purchasablePeriod);
  if (period) item.purchasablePeriod = { start: wholeMinute(period.start, '00'), end: wholeMinute(period.end, '59') };
  return item;
}

/** A PUT keeps these two when they are left out, unlike all other fields (sheet section 3). */
export function carryOver(body: JsonObject, previous: JsonObject | undefined): JsonObject {
  if (!previous) return body;
  const result = structuredClone(body);
  keep(result, previous, 'features', 'socialGiftFlag');
  const before = asObject(previous.variants);
  for (const [id, variant] of Object.entries(asObject(result.variants) ?? {})) {
    const old = asObject(field(before, id));
    const next = asObject(variant);
    if (old && next) keep(next, old, 'shipping', 'okihaiSetting');
  }
  return result;
}

function keep(target: JsonObject, source: JsonObject, group: string, name: string): void {
  const old = field(asObject(field(source, group)), name);
  if (!isGiven(old) || (isGiven(field(target, group)) && !asObject(target[group]))) return;
  const inside = asObject(field(target, group)) ?? {};
  if (!isGiven(field(inside, name))) target[group] = { ...inside, [name]: old };
}

function withDefaults(given: JsonObject, defaults: JsonObject): JsonObject {
  const result: JsonObject = { ...given };
  for (const [name, value] of Object.entries(defaults)) {
    const inner = asObject(value);
    if (inner) result[name] = withDefaults(asObject(given[name]) ?? {}, inner);
    else if (!isGiven(field(given, name))) result[name] = value;
  }
  return result;
}

function withoutNulls(given: JsonObject): JsonObject {
  const kept = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, cleaned(value)]));
}

function cleaned(value: Json): Json {
  if (Array.isArray(value)) return value.map(cleaned);
  const inner = asObject(value);
  return inner ? withoutNulls(inner) : value;
}

const wholeMinute = (time: Json | undefined, seconds: string): Json =>
  typeof time === 'string' ? `${time.slice(0, 16)}:${seconds}+09:00` : null;
