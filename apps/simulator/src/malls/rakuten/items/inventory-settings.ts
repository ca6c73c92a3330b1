import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, noContent, oneError } from '../gateway/answers.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import { Report } from '../gateway/report.ts';
import { asObject, field, isGiven, type JsonObject } from '../json.ts';
import { optional, required } from '../shape/shape.ts';
import { object, record } from '../shape/structures.ts';
import { choice, flag, integer } from '../shape/values.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { checkItem } from './check-item.ts';
import { normalizeItem } from './defaults.ts';
import { itemNotFound } from './item-view.ts';
import { mergePatch } from './merge-patch.ts';
import { variantsOf } from './rules/rule.ts';

const PATH = '/es/2.0/items/inventory-related-settings/manage-numbers/:manageNumber';
const VARIANT_FIELDS = ['restockOnCancel', 'backOrderFlag', 'backOrderDeliveryDateId', 'normalDeliveryDateId'] as const;

const settingsShape = object({
  unlimitedInventoryFlag: required(flag),
  features: required(
    object({
      inventoryDisplay: required(choice(['DISPLAY_ABSOLUTE_STOCK_COUNT', 'HIDDEN_STOCK', 'DISPLAY_LOW_STOCK'])),
      lowStockThreshold: optional(integer(1, 20)),
    }),
  ),
  variants: required(
    record(
      object({
        restockOnCancel: optional(flag),
        backOrderFlag: optional(flag),
        backOrderDeliveryDateId: optional(integer(0, 9_999_999)),
        normalDeliveryDateId: optional(integer(0, 9_999_999)),
      }),
    ),
  ),
});

/** Stock display and delivery dates of an item; needs no paid option (sheet section 3). */
export function inventorySettingsEndpoints(shop: RakutenShop): Endpoint[] {
  const define = (name: string, method: 'GET' | 'PUT', handle: Endpoint['handle']) =>
    defineEndpoint(shop, { name: `items.inventory-related-settings.${name}`, method, path: PATH, apiFunction: 'items', handle });
  return [define('get', 'GET', (request) => getSettings(shop, request)), define('update', 'PUT', (request) => putSettings(shop, request))];
}

function getSettings(shop: RakutenShop, request: SimRequest): SimResponse {
  const manageNumber = request.params.manageNumber ?? '';
  const item = shop.items.get(manageNumber)?.body;
  if (!item) return oneError(404, 'GE0014', itemNotFound(manageNumber));
  const variants = variantsOf(item).map(([id, variant]) => [id, pick(variant, VARIANT_FIELDS)]);
  const features = pick(asObject(item.features) ?? {}, ['inventoryDisplay', 'lowStockThreshold']);
  return jsonAnswer(200, { unlimitedInventoryFlag: item.unlimitedInventoryFlag, features, variants: Object.fromEntries(variants) });
}

function putSettings(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const report = new Report();
  settingsShape(read.body, '', { report, characters: 'listed' });
  if (!report.isClean) return errorAnswer(400, report.errors);
  const manageNumber = request.params.manageNumber ?? '';
  const item = shop.items.get(manageNumber);
  if (!item) return oneError(404, 'GE0014', itemNotFound(manageNumber));
  const change = structuredClone(read.body);
  for (const [id, settings] of variantsOf(change)) {
    if (!shop.items.hasVariant(manageNumber, id)) return oneError(404, 'GE0014', `${itemNotFound(manageNumber)}, variantId=${id}`);
    // A settings write is whole for each SKU it names: what it leaves out goes back to the default.
    for (const name of VARIANT_FIELDS) settings[name] ??= null;
  }
  const features = asObject(field(change, 'features'));
  if (features) features.lowStockThreshold ??= null;
  const merged = mergePatch(item.body, change);
  const errors = checkItem(shop, manageNumber, merged);
  if (errors.length > 0) return errorAnswer(400, errors);
  shop.items.put(manageNumber, normalizeItem(merged), shop.clock.now());
  return noContent;
}

function pick(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (isGiven(from[name]) ? [[name, from[name]]] : [])));
}
