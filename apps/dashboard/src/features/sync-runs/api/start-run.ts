import type { CreateSyncRun, SyncRun } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** `key` is one per confirmed dialog: pressing twice, or again after a lost answer, starts one run only. */
export function useStartRun() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, run }: { key: string; run: CreateSyncRun }) => api.post<SyncRun>('/api/sync-runs', run, { 'idempotency-key': key }),
    onSuccess: () => outdate(queryClient, 'sync-runs'),
  });
}
