import type { SyncRunItemPage, SyncRunItemQuery } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const runItemsQuery = (runId: string, query: Partial<SyncRunItemQuery>) =>
  queryOptions({
    queryKey: ['sync-run-items', runId, query],
    queryFn: ({ signal }) => api.get<SyncRunItemPage>(`/api/sync-runs/${runId}/items`, query, signal),
    placeholderData: keepPreviousData,
  });
