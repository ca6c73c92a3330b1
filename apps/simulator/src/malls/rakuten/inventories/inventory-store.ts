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

const keyOf = (manageNumber: string, variantId: string): string => `${itemKey(manageNumber)}/${variantId}`;

/** Stock rows. They live beside the items: a row without an item is accepted and removed a day later (sheet section 4). */
export class InventoryStore {
  readonly #rows = new Map<string, InventoryRow>();
  readonly #clock: SimClock;
  readonly #items: ItemStore;

  constructor(clock: SimClock, items: ItemStore) {
    this.#clock = clock;
    this.#items = items;
  }

  get(manageNumber: string, variantId: string): InventoryRow | undefined {
    const key = keyOf(manageNumber, variantId);
    const row = this.#rows.get(key);
    if (!row || !this.#isExpired(row)) return row;
    this.#rows.delete(key);
    return undefined;
  }

  put(manageNumber: string, variantId: string, values: Pick<InventoryRow, 'quantity' | 'operationLeadTime' | 'shipFromIds'>): void {
    const now = this.#clock.now();
    const createdAt = this.get(manageNumber, variantId)?.createdAt ?? now;
    this.#rows.set(keyOf(manageNumber, variantId), {
      manageNumber: itemKey(manageNumber),
      variantId,
      ...values,
      createdAt,
      updatedAt: now,
    });
  }

  delete(manageNumber: string, variantId: string): boolean {
    return this.get(manageNumber, variantId) !== undefined && this.#rows.delete(keyOf(manageNumber, variantId));
  }

  all(): InventoryRow[] {
    for (const [key, row] of this.#rows) if (this.#isExpired(row)) this.#rows.delete(key);
    return [...this.#rows.values()];
  }

  ofItem(manageNumber: string): InventoryRow[] {
    const key = itemKey(manageNumber);
    return this.all().filter((row) => row.manageNumber === key);
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
