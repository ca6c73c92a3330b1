import type { SyncRunItem, SyncRunItemPage } from '@narabe/contracts/api';
import { api } from '../../../lib/api/index.ts';

const MOST_PER_CALL = 200;

/** Every item of a run, page by page. */
export async function readAllItems(runId: string): Promise<SyncRunItem[]> {
  const items: SyncRunItem[] = [];
  let cursor: string | undefined;
  do {
    const page: SyncRunItemPage = await api.get(`/api/sync-runs/${runId}/items`, { limit: MOST_PER_CALL, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
