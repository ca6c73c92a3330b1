import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, noContent, oneError } from '../gateway/answers.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import { Report } from '../gateway/report.ts';
import { jstIso } from '../gateway/time.ts';
import { itemKey } from '../items/item-store.ts';
import { object } from '../shape/structures.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { pairFields, stockFields } from './inventory-shape.ts';
import { inventoryView } from './inventory-store.ts';
import { applyWrites, checkWrites } from './write-stock.ts';

const pairShape = object(pairFields);
const bodyShape = object(stockFields);

const pairOf = ({ params }: SimRequest) => ({ manageNumber: params.manageNumber ?? '', variantId: params.variantId ?? '' });

const notFound = (request: SimRequest): SimResponse => {
  const { manageNumber, variantId } = pairOf(request);
  return oneError(404, 'GE0014', `Not found for inputs; manageNumber=${manageNumber}, variantId=${variantId}`);
};

export function getStock(shop: RakutenShop, request: SimRequest): SimResponse {
  const { manageNumber, variantId } = pairOf(request);
  const row = shop.inventory.get(manageNumber, variantId);
  return row ? jsonAnswer(200, inventoryView(row)) : notFound(request);
}

/** The same as one entry of bulk-upsert, without the ids in the body. */
export function putStock(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const pair = pairOf(request);
  const report = new Report();
  const context = { report, characters: shop.switches.characters };
  pairShape(pair, '', context);
  bodyShape(read.body, '', context);
  const writes = [{ ...pair, path: '', body: read.body }];
  if (report.isClean) checkWrites(shop, writes, report);
  if (!report.isClean) return errorAnswer(400, report.errors);
  applyWrites(shop, writes);
  return noContent;
}

export function deleteStock(shop: RakutenShop, request: SimRequest): SimResponse {
  const { manageNumber, variantId } = pairOf(request);
  return shop.inventory.delete(manageNumber, variantId) ? noContent : notFound(request);
}

/** All SKUs with a stock row under one item. */
export function getVariantList(shop: RakutenShop, request: SimRequest): SimResponse {
  const { manageNumber } = pairOf(request);
  const rows = shop.inventory.ofItem(manageNumber);
  if (rows.length === 0) return oneError(404, 'GE0014', `Not found for inputs; manageNumber=${manageNumber}`);
  const created = new Date(Math.min(...rows.map((row) => row.createdAt.getTime())));
  const updated = new Date(Math.max(...rows.map((row) => row.updatedAt.getTime())));
  return jsonAnswer(200, {
    manageNumber: itemKey(manageNumber),
    variantList: rows.map((row) => row.variantId),
    created: jstIso(created),
    updated: jstIso(updated),
  });
}
