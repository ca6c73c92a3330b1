import type { YahooContext } from '../context.ts';
import { removeCategories } from '../store-category/remove.ts';
import type { ItemPage } from './item.ts';

/** Puts a page into the editing area; the front keeps what it has. */
export function savePage({ state, clock }: YahooContext, page: ItemPage): void {
  const record = state.items.get(page.itemCode);
  if (record) Object.assign(record, { editing: page, dirty: true, changedAt: clock.now() });
  else {
    const fresh = {
      itemCode: page.itemCode,
      editing: page,
      front: null,
      dirty: true,
      changedAt: clock.now(),
      sequence: state.items.size + 1,
    };
    state.items.set(page.itemCode, fresh);
  }
}

/** Deletes in the editing area. A page that was never published is gone at once. */
export function deletePage({ state, clock }: YahooContext, itemCode: string): void {
  const record = state.items.get(itemCode);
  if (record?.front) Object.assign(record, { editing: null, dirty: true, changedAt: clock.now() });
  else state.items.delete(itemCode);
}

export const editingPage = ({ state }: YahooContext, itemCode: string): ItemPage | undefined =>
  state.items.get(itemCode)?.editing ?? undefined;

/** Deletes a store category with everything below; items whose home it was go with it, links to it just end. */
export function deleteCategory(context: YahooContext, pageKey: string): void {
  const gone = new Set(removeCategories(context.state, pageKey));
  for (const { editing } of [...context.state.items.values()]) {
    if (!editing?.categoryKeys.some((key) => gone.has(key))) continue;
    if (gone.has(editing.categoryKeys[0] ?? '')) deletePage(context, editing.itemCode);
    else savePage(context, { ...editing, categoryKeys: editing.categoryKeys.filter((key) => !gone.has(key)) });
  }
}
