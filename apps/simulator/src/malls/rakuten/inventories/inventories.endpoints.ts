import type { Endpoint } from '../../../kernel/mall.ts';
import { endpointsOf } from '../gateway/endpoint.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { bulkGet, bulkGetRange, bulkUpsert } from './bulk.ts';
import { deleteStock, getStock, getVariantList, putStock } from './single.ts';

const ROOT = '/es/2.1/inventories';
const ONE = `${ROOT}/manage-numbers/:manageNumber/variants/:variantId`;

/** InventoryAPI 2.1 (sheet section 4). */
export function inventoryEndpoints(shop: RakutenShop): Endpoint[] {
  const define = endpointsOf(shop, { prefix: 'inventories', apiFunction: 'inventories' });
  return [
    define('variants.get', 'GET', ONE, getStock),
    define('variants.upsert', 'PUT', ONE, putStock),
    define('variants.delete', 'DELETE', ONE, deleteStock),
    define('bulk.get', 'POST', `${ROOT}/bulk-get`, bulkGet),
    define('bulk.upsert', 'POST', `${ROOT}/bulk-upsert`, bulkUpsert),
    define('bulk.get.range', 'GET', `${ROOT}/bulk-get/range`, bulkGetRange),
    define('variant-lists.get', 'GET', `${ROOT}/variant-lists/manage-numbers/:manageNumber`, getVariantList),
  ];
}
