import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, noContent } from '../gateway/answers.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import { Report } from '../gateway/report.ts';
import { itemKey } from '../items/item-store.ts';
import { asArray, asObject, asString, field, type JsonObject } from '../json.ts';
import { required } from '../shape/shape.ts';
import { list, object } from '../shape/structures.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { pairFields, stockFields } from './inventory-shape.ts';
import { inventoryView } from './inventory-store.ts';
import { BULK_GET_MAX, BULK_UPSERT_MAX, QUANTITY_MAX, RANGE_RESULTS_MAX } from './limits.ts';
import { applyWrites, checkWrites, type StockWrite } from './write-stock.ts';

const upsertShape = object({
  inventories: required(list(object({ ...pairFields, ...stockFields }), { max: BULK_UPSERT_MAX, min: 1, tooManyCode: 'IE1101' })),
});
const getShape = object({ inventories: required(list(object(pairFields), { max: BULK_GET_MAX, min: 1, tooManyCode: 'IE1101' })) });

/** Up to 400 SKUs, all or none (sheet section 4; that an error applies nothing is the likely reading [?]). */
export function bulkUpsert(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const report = new Report();
  upsertShape(read.body, '', { report, characters: shop.switches.characters });
  const writes = entriesOf(read.body).map(([path, entry]): StockWrite => ({ ...pairOf(entry), path, body: entry }));
  if (report.isClean) checkWrites(shop, writes, report);
  if (!report.isClean) return errorAnswer(400, report.errors);
  applyWrites(shop, writes);
  return noContent;
}

/** Up to 1000 pairs; unknown ones are left out (sheet section 4). */
export function bulkGet(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const report = new Report();
  getShape(read.body, '', { report, characters: shop.switches.characters });
  const seen = new Set<string>();
  const pairs = entriesOf(read.body).map(([path, entry]) => ({ ...pairOf(entry), path }));
  for (const { manageNumber, variantId, path } of pairs) {
    const key = `${itemKey(manageNumber)}/${variantId}`;
    if (seen.has(key))
      report.add('IE1102', `${path}variantId`, `There are multiple occurrences of the same manageNumber and variantId : ${key}`);
    seen.add(key);
  }
  if (!report.isClean) return errorAnswer(400, report.errors);
  const rows = pairs.map(({ manageNumber, variantId }) => shop.inventory.get(manageNumber, variantId)).filter((row) => row !== undefined);
  return jsonAnswer(200, { inventories: rows.map(inventoryView) });
}

/** Rows by quantity, newest change first, at most 1000 (IE0105, IE0113, IE0116). */
export function bulkGetRange(shop: RakutenShop, request: SimRequest): SimResponse {
  const report = new Report();
  const bound = (name: string): number | null => {
    const text = request.query.get(name);
    if (text === null) return null;
    if (!/^\d{1,9}$/.test(text)) report.add('IE0002', name, `${name} has an invalid value : ${text.slice(0, 80)}.`);
    else if (Number(text) > QUANTITY_MAX) report.add('IE0003', name, `${name} must be between 0 and ${QUANTITY_MAX}.`);
    return Number(text);
  };
  const min = bound('minQuantity');
  const max = bound('maxQuantity');
  if (min === null && max === null)
    report.add('IE0105', 'minQuantity', 'One or both of minQuantity and maxQuantity query parameters is/are required.');
  // The sheet refuses equal bounds, too.
  if (min !== null && max !== null && min >= max)
    report.add('IE0113', 'minQuantity', 'minQuantity value, must be smaller than maxQuantity.');
  if (!report.isClean) return errorAnswer(400, report.errors);
  const rows = shop.inventory.all().filter(({ quantity }) => quantity >= (min ?? 0) && quantity <= (max ?? QUANTITY_MAX));
  if (rows.length > RANGE_RESULTS_MAX) {
    report.add('IE0116', 'minQuantity', 'Too many search results, please change the query of search.');
    return errorAnswer(400, report.errors);
  }
  rows.sort((left, right) => right.updatedAt.getTime() - left.updatedAt.getTime());
  return jsonAnswer(200, { inventories: rows.map(inventoryView) });
}

function entriesOf(body: JsonObject): [string, JsonObject][] {
  return asArray(field(body, 'inventories')).map((entry, index) => [`inventories[${index}].`, asObject(entry) ?? {}]);
}

const pairOf = (entry: JsonObject) => ({
  manageNumber: asString(field(entry, 'manageNumber')) ?? '',
  variantId: asString(field(entry, 'variantId')) ?? '',
});
