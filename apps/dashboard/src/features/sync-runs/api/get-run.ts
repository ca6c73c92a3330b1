import type { SyncRunDetail } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['sync-run', id],
    queryFn: ({ signal }) => api.get<SyncRunDetail>(`/api/sync-runs/${id}`, {}, signal),
  });
