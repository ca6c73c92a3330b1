import type { SyncRunDetail } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';
import { runQuery } from './get-run.ts';

export function useCancelRun(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<SyncRunDetail>(`/api/sync-runs/${id}/cancel`),
    onSuccess: (run) => queryClient.setQueryData(runQuery(id).queryKey, run),
    onSettled: () => outdate(queryClient, 'sync-runs'),
  });
}
