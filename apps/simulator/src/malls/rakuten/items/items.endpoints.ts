import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, noContent, oneError } from '../gateway/answers.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { bulkGetItems } from './bulk-get.ts';
import { checkItem } from './check-item.ts';
import { carryOver, normalizeItem } from './defaults.ts';
import { inventorySettingsEndpoints } from './inventory-settings.ts';
import { itemNotFound, itemView } from './item-view.ts';
import { mergePatch } from './merge-patch.ts';
import { searchItems } from './search/search-items.ts';

const ITEM_PATH = '/es/2.0/items/manage-numbers/:manageNumber';

/** ItemAPI 2.0 (sheet section 3). One item per write: the mall has no bulk write for items. */
export function itemEndpoints(shop: RakutenShop): Endpoint[] {
  const define = (name: string, method: Endpoint['method'], path: string, handle: Endpoint['handle'], bulkEdit = true) =>
    defineEndpoint(shop, { name: `items.${name}`, method, path, apiFunction: 'items', bulkEdit, handle });
  return [
    define('upsert', 'PUT', ITEM_PATH, (request) => putItem(shop, request)),
    define('patch', 'PATCH', ITEM_PATH, (request) => patchItem(shop, request)),
    define('get', 'GET', ITEM_PATH, (request) => getItem(shop, request)),
    define('delete', 'DELETE', ITEM_PATH, (request) => deleteItem(shop, request)),
    define('search', 'GET', '/es/2.0/items/search', (request) => searchItems(shop, request), false),
    define('bulk.get', 'POST', '/es/2.0/items/bulk-get', (request) => bulkGetItems(shop, request)),
    ...inventorySettingsEndpoints(shop),
  ];
}

const manageNumberOf = (request: SimRequest): string => request.params.manageNumber ?? '';
const notFound = (manageNumber: string): SimResponse => oneError(404, 'GE0014', itemNotFound(manageNumber));

function putItem(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const manageNumber = manageNumberOf(request);
  const before = shop.items.get(manageNumber);
  const item = carryOver(read.body, before?.body);
  const errors = checkItem(shop, manageNumber, item);
  if (errors.length > 0) return errorAnswer(400, errors);
  shop.items.put(manageNumber, normalizeItem(item), shop.clock.now());
  return before ? noContent : jsonAnswer(201, { manageNumber: manageNumber.toLowerCase() });
}

function patchItem(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const manageNumber = manageNumberOf(request);
  const before = shop.items.get(manageNumber);
  if (!before) return notFound(manageNumber);
  const item = mergePatch(before.body, read.body);
  const errors = checkItem(shop, manageNumber, item);
  if (errors.length > 0) return errorAnswer(400, errors);
  shop.items.put(manageNumber, normalizeItem(item), shop.clock.now());
  return noContent;
}

function getItem(shop: RakutenShop, request: SimRequest): SimResponse {
  const manageNumber = manageNumberOf(request);
  const item = shop.items.get(manageNumber);
  return item ? jsonAnswer(200, itemView(item)) : notFound(manageNumber);
}

function deleteItem(shop: RakutenShop, request: SimRequest): SimResponse {
  const manageNumber = manageNumberOf(request);
  return shop.items.delete(manageNumber, shop.clock.now()) ? noContent : notFound(manageNumber);
}
