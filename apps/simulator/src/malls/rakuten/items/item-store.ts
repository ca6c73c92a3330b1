import { asObject, field, type JsonObject } from '../json.ts';

export interface StoredItem {
  readonly manageNumber: string;
  readonly body: JsonObject;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Manage numbers are kept in lower case (sheet section 3). */
export const itemKey = (manageNumber: string): string => manageNumber.toLowerCase();

/** The shop's items by manage number. */
export class ItemStore {
  readonly #items = new Map<string, StoredItem>();
  /** When deleted items went: the search index may still show them. */
  readonly #deleted = new Map<string, Date>();
  /** Items whose genre and article number Rakuten has fixed (IE0230). */
  readonly fixedByRakuten = new Set<string>();

  get(manageNumber: string): StoredItem | undefined {
    return this.#items.get(itemKey(manageNumber));
  }

  put(manageNumber: string, body: JsonObject, now: Date): void {
    const key = itemKey(manageNumber);
    const createdAt = this.#items.get(key)?.createdAt ?? now;
    this.#deleted.delete(key);
    this.#items.set(key, { manageNumber: key, body, createdAt, updatedAt: now });
  }

  delete(manageNumber: string, now: Date): boolean {
    const key = itemKey(manageNumber);
    if (this.#items.delete(key)) this.#deleted.set(key, now);
    return this.#deleted.get(key) === now;
  }

  hasVariant(manageNumber: string, variantId: string): boolean {
    return field(asObject(field(this.get(manageNumber)?.body ?? null, 'variants')), variantId) !== undefined;
  }

  all(): StoredItem[] {
    return [...this.#items.values()];
  }

  deleted(): ReadonlyMap<string, Date> {
    return this.#deleted;
  }

  get size(): number {
    return this.#items.size;
  }
}
