import type { YahooState } from '../state.ts';
import { MODIFIED, PAGE, type PageChange } from './publisher-state.ts';

/**
 * What the next publish would bring to the front. Images are not part of it: since 2022 they are public at once, and the history
 * no longer counts them (publishHistorySummary, OFF, read 2026-11-23).
 */
export function pendingChanges(state: YahooState): PageChange[] {
  const items = [...state.items.values()]
    .filter(({ dirty }) => dirty)
    .map((record): PageChange => {
      const modified = record.editing ? (record.front ? MODIFIED.edited : MODIFIED.created) : MODIFIED.deleted;
      const name = (record.editing ?? record.front)?.fields.name ?? '';
      return { modified, page: PAGE.item, key: record.itemCode, name, at: record.changedAt };
    });
  const categories = [...state.storeCategories.values()]
    .filter(({ dirty }) => dirty)
    .map(
      (category): PageChange => ({
        modified: category.published ? MODIFIED.edited : MODIFIED.created,
        page: PAGE.storeCategory,
        key: category.pageKey,
        name: category.name,
        at: category.updatedAt,
      }),
    );
  return [...items, ...categories];
}
