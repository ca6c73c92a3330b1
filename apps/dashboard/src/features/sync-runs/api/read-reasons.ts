import type { SyncRunItemPage } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';
import { groupReasons } from '../result/group-reasons.ts';

const STATES = ['blocked', 'failed'] as const;
const MOST_PER_CALL = 200;
/** Beyond this the groups say "at least". */
const MOST_CALLS = 10;

/** Why items of a run wait or failed, grouped. `version` changes when the counts do, so that it is read again. */
export const runReasonsQuery = (runId: string, version: string) =>
  queryOptions({
    queryKey: ['sync-run-items', runId, 'reasons', version],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const items: SyncRunItemPage['items'] = [];
      let isWhole = true;
      for (const state of STATES) {
        let cursor: string | null = null;
        for (let call = 0; call < MOST_CALLS; call += 1) {
          const page: SyncRunItemPage = await api.get(`/api/sync-runs/${runId}/items`, { state, limit: MOST_PER_CALL, cursor }, signal);
          items.push(...page.items);
          cursor = page.nextCursor;
          if (cursor === null) break;
        }
        isWhole &&= cursor === null;
      }
      return { groups: groupReasons(items), isWhole };
    },
  });
