import type { YahooContext } from '../context.ts';
import type { YahooState } from '../state.ts';
import type { StoreCategory } from './store-category.ts';

/** Children in display order; `null` = the first level. */
export function childrenOf(state: YahooState, parentKey: string | null): StoreCategory[] {
  return [...state.storeCategories.values()]
    .filter((category) => category.parentKey === parentKey)
    .sort((a, b) => a.sortOrder - b.sortOrder);
}

/** Names from the first level down; empty when the key is not known any more. */
export function pathNames(state: YahooState, pageKey: string): string[] {
  const names: string[] = [];
  for (let at = state.storeCategories.get(pageKey); at; at = at.parentKey === null ? undefined : state.storeCategories.get(at.parentKey)) {
    names.unshift(at.name);
  }
  return names;
}

export function createCategory(context: YahooContext, name: string, parentKey: string | null): StoreCategory {
  const category: StoreCategory = {
    pageKey: newPageKey(context),
    name,
    parentKey,
    display: '1',
    hidden: '0',
    metaDesc: '',
    sortOrder: (childrenOf(context.state, parentKey).at(-1)?.sortOrder ?? 0) + 1,
    updatedAt: context.clock.now(),
    published: false,
    dirty: true,
  };
  context.state.storeCategories.set(category.pageKey, category);
  return category;
}

/** The category at the end of a path. Missing ones are made, as a CSV upload does; that editItem does so is uncertain. */
export function findOrCreatePath(context: YahooContext, names: readonly string[]): string {
  let parentKey: string | null = null;
  for (const name of names) {
    const siblings: StoreCategory[] = childrenOf(context.state, parentKey);
    parentKey = (siblings.find((category) => category.name === name) ?? createCategory(context, name, parentKey)).pageKey;
  }
  return parentKey ?? '';
}

/** The category and everything below it, deepest last. */
export function subtreeKeys(state: YahooState, pageKey: string): string[] {
  return [pageKey, ...childrenOf(state, pageKey).flatMap((child) => subtreeKeys(state, child.pageKey))];
}

const PAGE_KEY_LENGTH = 10;

/** Looks like `a5aba5c6a5`; page keys are made by the mall and nobody can choose one (sheet section 5.2). */
function newPageKey({ state, random }: YahooContext): string {
  for (;;) {
    const key = Array.from({ length: PAGE_KEY_LENGTH }, () => Math.floor(random() * 16).toString(16)).join('');
    if (!state.storeCategories.has(key)) return key;
  }
}
