import type { Report } from '../gateway/report.ts';
import { itemKey } from '../items/item-store.ts';
import { asArray, asNumber, asObject, asString, field, isGiven, type JsonObject } from '../json.ts';
import type { RakutenShop } from '../shop/shop.ts';
import type { InventoryRow } from './inventory-store.ts';
import { QUANTITY_MAX, VARIANTS_PER_ITEM_MAX } from './limits.ts';

export interface StockWrite {
  readonly manageNumber: string;
  readonly variantId: string;
  /** Property path of the entry, ending in a dot, or empty. */
  readonly path: string;
  readonly body: JsonObject;
}

/** Checks writes against the stock and the shop's ids (sheet section 4); call only when their shape is right. */
export function checkWrites(shop: RakutenShop, writes: readonly StockWrite[], report: Report): void {
  const seen = new Set<string>();
  const added = new Map<string, number>();
  for (const write of writes) {
    const pair = `${itemKey(write.manageNumber)}/${write.variantId}`;
    if (seen.has(pair))
      report.add('IE1102', `${write.path}variantId`, `There are multiple occurrences of the same manageNumber and variantId : ${pair}`);
    seen.add(pair);
    checkQuantity(shop, write, report);
    checkIds(shop, write, report);
    if (!shop.inventory.get(write.manageNumber, write.variantId)) {
      const key = itemKey(write.manageNumber);
      const count = (added.get(key) ?? shop.inventory.ofItem(key).length) + 1;
      added.set(key, count);
      if (count > VARIANTS_PER_ITEM_MAX)
        report.add('IE0121', `${write.path}variantId`, 'Inventory cannot be added because the size has reached the limit.');
    }
  }
}

function checkQuantity(shop: RakutenShop, { manageNumber, variantId, path, body }: StockWrite, report: Report): void {
  const quantity = asNumber(field(body, 'quantity')) ?? 0;
  if (field(body, 'mode') === 'ABSOLUTE') {
    if (quantity < 0) report.add('IE0003', `${path}quantity`, `quantity must be between 0 and ${QUANTITY_MAX}.`);
    return;
  }
  const row = shop.inventory.get(manageNumber, variantId);
  if (!row) {
    report.add(
      'IE0500',
      `${path}mode`,
      'Cannot use relative mode to update inventory which the combination of manageNumber and variantId does not exist.',
    );
    return;
  }
  if (row.quantity + quantity < 0 || row.quantity + quantity > QUANTITY_MAX)
    report.add('IE0117', `${path}quantity`, `After update, the quantity must be between 0 and ${QUANTITY_MAX}.`);
}

function checkIds(shop: RakutenShop, { path, body }: StockWrite, report: Report): void {
  const refuse = (at: string, id: unknown, list: string) =>
    report.add('IE0118', path + at, `${String(id)} is invalid because it is not defined in ${list} of shop setting.`);
  const leadTime = asObject(field(body, 'operationLeadTime'));
  for (const name of ['normalDeliveryTimeId', 'backOrderDeliveryTimeId']) {
    const id = field(leadTime, name);
    if (isGiven(id) && !shop.settings.leadTimes.some((entry) => entry.id === id))
      refuse(`operationLeadTime.${name}`, id, 'operationLeadTime');
  }
  for (const [index, id] of asArray(field(body, 'shipFromIds')).entries()) {
    if (!shop.settings.shipFroms.some((entry) => entry.id === id)) refuse(`shipFromIds[${index}]`, id, 'shipFromIds');
  }
}

/** Applies checked writes; lead times which a write leaves out are gone (sheet section 4). */
export function applyWrites(shop: RakutenShop, writes: readonly StockWrite[]): void {
  for (const { manageNumber, variantId, body } of writes) {
    const before = shop.inventory.get(manageNumber, variantId)?.quantity ?? 0;
    const given = asNumber(field(body, 'quantity')) ?? 0;
    const quantity = asString(field(body, 'mode')) === 'RELATIVE' ? before + given : given;
    shop.inventory.put(manageNumber, variantId, { quantity, ...leadTimesOf(body) });
  }
}

function leadTimesOf(body: JsonObject): Pick<InventoryRow, 'operationLeadTime' | 'shipFromIds'> {
  const given = Object.entries(asObject(field(body, 'operationLeadTime')) ?? {}).filter(([, id]) => isGiven(id));
  const shipFromIds = asArray(field(body, 'shipFromIds')).flatMap((id) => asNumber(id) ?? []);
  return {
    ...(given.length > 0 ? { operationLeadTime: Object.fromEntries(given) } : {}),
    ...(shipFromIds.length > 0 ? { shipFromIds } : {}),
  };
}
