import type { YahooState } from '../state.ts';
import { subtreeKeys } from './tree.ts';

/** Takes the category and all below it out of the tree; answers their page keys. */
export function removeCategories(state: YahooState, pageKey: string): string[] {
  const keys = subtreeKeys(state, pageKey);
  for (const key of keys) state.storeCategories.delete(key);
  return keys;
}
