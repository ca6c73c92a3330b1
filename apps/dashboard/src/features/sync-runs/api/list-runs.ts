import type { SyncRunPage, SyncRunQuery } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

const LOOK_MS = 5_000;

export const runsQuery = (query: Partial<SyncRunQuery>) =>
  queryOptions({
    queryKey: ['sync-runs', query],
    queryFn: ({ signal }) => api.get<SyncRunPage>('/api/sync-runs', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'running' || run.state === 'queued') ? LOOK_MS : false),
  });
