import type { SimClock } from '../../../kernel/mall.ts';
import { DAY_MS } from '../gateway/time.ts';
import { type ItemStore, itemKey } from '../items/item-store.ts';
import type { JsonObject } from '../json.ts';

interface Mapping {
  readonly categoryIds: readonly string[];
  readonly mainPluralCategoryId: string | null;
  readonly updatedAt: Date;
}

interface ShopCategory {
  readonly categoryId: string;
  readonly body: JsonObject;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const FIRST_CATEGORY_ID = 1_000_001;

/** The shop's own categories and which items stand in them. Rows without an item go after 24 h (sheet section 5). */
export class CategoryStore {
  readonly #clock: SimClock;
  readonly #items: ItemStore;
  readonly #mappings = new Map<string, Mapping>();
  readonly #categories = new Map<string, ShopCategory>();
  /** Trees by category set; `0` is the only set of a shop without sets. */
  readonly trees = new Map<string, JsonObject>();
  #nextId = FIRST_CATEGORY_ID;

  constructor(clock: SimClock, items: ItemStore) {
    this.#clock = clock;
    this.#items = items;
  }

  mapping(manageNumber: string): Mapping | undefined {
    const key = itemKey(manageNumber);
    const mapping = this.#mappings.get(key);
    if (!mapping || this.#items.get(key) || this.#clock.now().getTime() - mapping.updatedAt.getTime() < DAY_MS) return mapping;
    this.#mappings.delete(key);
    return undefined;
  }

  map(manageNumber: string, categoryIds: readonly string[], mainPluralCategoryId: string | null): void {
    this.#mappings.set(itemKey(manageNumber), { categoryIds, mainPluralCategoryId, updatedAt: this.#clock.now() });
  }

  unmap(manageNumber: string): boolean {
    return this.mapping(manageNumber) !== undefined && this.#mappings.delete(itemKey(manageNumber));
  }

  category(id: string): ShopCategory | undefined {
    return this.#categories.get(id);
  }

  addCategory(body: JsonObject): string {
    const categoryId = String(this.#nextId++);
    const now = this.#clock.now();
    this.#categories.set(categoryId, { categoryId, body, createdAt: now, updatedAt: now });
    return categoryId;
  }

  updateCategory(category: ShopCategory, body: JsonObject): void {
    this.#categories.set(category.categoryId, { ...category, body, updatedAt: this.#clock.now() });
  }
}
