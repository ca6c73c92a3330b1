import { jstDate } from '../../gateway/time.ts';
import { asObject, asString, field, type Json, type JsonObject } from '../../json.ts';
import type { RakutenShop } from '../../shop/shop.ts';
import type { StoredItem } from '../item-store.ts';
import { variantsOf } from '../rules/rule.ts';

type Test = (item: StoredItem, wanted: string, shop: RakutenShop) => boolean;

const includes = (value: Json | undefined, wanted: string): boolean => (asString(value) ?? '').includes(wanted);
const is = (value: boolean, wanted: string): boolean => String(value) === wanted;
const someVariant = (item: StoredItem, test: (variant: JsonObject, id: string) => boolean) =>
  variantsOf(item.body).some(([id, variant]) => test(variant, id));
const price = (variant: JsonObject): number => Number(asString(field(variant, 'standardPrice')) ?? Number.NaN);
const isStockout = (shop: RakutenShop, item: StoredItem, id: string): boolean =>
  (shop.inventory.get(item.manageNumber, id)?.quantity ?? 0) === 0;
const saleDay = (item: StoredItem, end: 'start' | 'end'): string =>
  (asString(field(asObject(item.body.purchasablePeriod), end)) ?? '').slice(0, 10);

const TESTS: Record<string, Test> = {
  title: (item, wanted) => includes(item.body.title, wanted),
  tagline: (item, wanted) => includes(item.body.tagline, wanted),
  manageNumber: (item, wanted) => item.manageNumber.includes(wanted.toLowerCase()),
  itemNumber: (item, wanted) => includes(item.body.itemNumber, wanted),
  articleNumber: (item, wanted) =>
    someVariant(item, (variant) => includes(field(asObject(field(variant, 'articleNumber')), 'value'), wanted)),
  variantId: (item, wanted) => someVariant(item, (_, id) => id.includes(wanted)),
  merchantDefinedSkuId: (item, wanted) => someVariant(item, (variant) => includes(field(variant, 'merchantDefinedSkuId'), wanted)),
  genreId: (item, wanted) => item.body.genreId === wanted,
  itemType: (item, wanted) => item.body.itemType === wanted,
  standardPriceFrom: (item, wanted) => someVariant(item, (variant) => price(variant) >= Number(wanted)),
  standardPriceTo: (item, wanted) => someVariant(item, (variant) => price(variant) <= Number(wanted)),
  isVariantStockout: (item, wanted, shop) => someVariant(item, (_, id) => is(isStockout(shop, item, id), wanted)),
  isItemStockout: (item, wanted, shop) => is(!someVariant(item, (_, id) => !isStockout(shop, item, id)), wanted),
  isHiddenItem: (item, wanted) => is(item.body.hideItem === true, wanted),
  isHiddenVariant: (item, wanted) => someVariant(item, (variant) => is(field(variant, 'hidden') === true, wanted)),
  isSearchable: (item, wanted) => is(field(asObject(item.body.features), 'searchVisibility') === 'ALWAYS_VISIBLE', wanted),
  isYamiichi: (item, wanted) => is(item.body.accessControl !== undefined, wanted),
  isBackOrder: (item, wanted) => someVariant(item, (variant) => is(field(variant, 'backOrderFlag') === true, wanted)),
  isPostageIncluded: (item, wanted) =>
    someVariant(item, (variant) => is(field(asObject(field(variant, 'shipping')), 'postageIncluded') === true, wanted)),
  purchasablePeriodFrom: (item, wanted) => saleDay(item, 'start') >= wanted,
  purchasablePeriodTo: (item, wanted) => saleDay(item, 'end') !== '' && saleDay(item, 'end') <= wanted,
  createdFrom: (item, wanted) => jstDate(item.createdAt) >= wanted,
  createdTo: (item, wanted) => jstDate(item.createdAt) <= wanted,
  updatedFrom: (item, wanted) => jstDate(item.updatedAt) >= wanted,
  updatedTo: (item, wanted) => jstDate(item.updatedAt) <= wanted,
  categoryId: (item, wanted, shop) => shop.categories.mapping(item.manageNumber)?.categoryIds.includes(wanted) ?? false,
};

/** A test for every condition of the query at once; partial match for texts (sheet section 3). */
export function matcher(shop: RakutenShop, query: URLSearchParams): (item: StoredItem) => boolean {
  const conditions = [...query].flatMap(([name, wanted]) => {
    const test = TESTS[name];
    return test ? [(item: StoredItem) => test(item, wanted, shop)] : [];
  });
  return (item) => conditions.every((fits) => fits(item));
}
