import type { SimClock } from '../../../kernel/mall.ts';
import { HOUR_MS, jstIso } from '../gateway/time.ts';
import { type ItemStore, itemKey } from '../items/item-store.ts';
import type { JsonObject } from '../json.ts';
import { ORPHAN_LIFETIME_HOURS } from './limits.ts';

export interface InventoryRow {
  readonly manageNumber: string;
  readonly variantId: string;
  readonly quantity: number;
  /** Left out by a write = deleted (sheet section 4). */
  readonly operationLeadTime?: JsonObject;
  readonly shipFromIds?: number[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Stock rows. They live beside the items: a row without an item is accepted and removed a day later (sheet section 4). */
export class InventoryStore {
  /** By manage number, then by variant id. */
  readonly #rows = new Map<string, Map<string, InventoryRow>>();
  readonly #clock: SimClock;
  readonly #items: ItemStore;

  constructor(clock: SimClock, items: ItemStore) {
    this.#clock = clock;
    this.#items = items;
  }

  get(manageNumber: string, variantId: string): InventoryRow | undefined {
    const row = this.#rows.get(itemKey(manageNumber))?.get(variantId);
    if (!row || !this.#isExpired(row)) return row;
    this.#remove(row);
    return undefined;
  }

  put(manageNumber: string, variantId: string, values: Pick<InventoryRow, 'quantity' | 'operationLeadTime' | 'shipFromIds'>): void {
    const key = itemKey(manageNumber);
    const now = this.#clock.now();
    const createdAt = this.get(key, variantId)?.createdAt ?? now;
    const rows = this.#rows.get(key) ?? new Map<string, InventoryRow>();
    rows.set(variantId, { manageNumber: key, variantId, ...values, createdAt, updatedAt: now });
    this.#rows.set(key, rows);
  }

  delete(manageNumber: string, variantId: string): boolean {
    const row = this.get(manageNumber, variantId);
    if (row) this.#remove(row);
    return row !== undefined;
  }

  all(): InventoryRow[] {
    return [...this.#rows.keys()].flatMap((manageNumber) => this.ofItem(manageNumber));
  }

  ofItem(manageNumber: string): InventoryRow[] {
    const variantIds = [...(this.#rows.get(itemKey(manageNumber))?.keys() ?? [])];
    return variantIds.flatMap((variantId) => this.get(manageNumber, variantId) ?? []);
  }

  /** Lead times of an item's SKUs, where any is set: what items.search shows of the stock. */
  leadTimes(manageNumber: string): JsonObject {
    const rows = this.ofItem(manageNumber).filter((row) => row.operationLeadTime ?? row.shipFromIds);
    return Object.fromEntries(rows.map((row) => [row.variantId, leadTimeView(row)]));
  }

  #isExpired(row: InventoryRow): boolean {
    const age = this.#clock.now().getTime() - row.updatedAt.getTime();
    return age >= ORPHAN_LIFETIME_HOURS * HOUR_MS && !this.#items.hasVariant(row.manageNumber, row.variantId);
  }

  #remove({ manageNumber, variantId }: InventoryRow): void {
    const rows = this.#rows.get(manageNumber);
    rows?.delete(variantId);
    if (rows?.size === 0) this.#rows.delete(manageNumber);
  }
}

function leadTimeView({ operationLeadTime, shipFromIds }: InventoryRow): JsonObject {
  return { ...(operationLeadTime ? { operationLeadTime } : {}), ...(shipFromIds ? { shipFromIds } : {}) };
}

export const inventoryView = (row: InventoryRow): JsonObject => ({
  manageNumber: row.manageNumber,
  variantId: row.variantId,
  quantity: row.quantity,
  ...leadTimeView(row),
  created: jstIso(row.createdAt),
  updated: jstIso(row.updatedAt),
});
