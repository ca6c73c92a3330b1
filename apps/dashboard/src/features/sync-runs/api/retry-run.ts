import type { RetryResult, RetrySyncRun } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useRetryRun(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: RetrySyncRun) => api.post<RetryResult>(`/api/sync-runs/${id}/retry`, given),
    onSuccess: () => outdate(queryClient, 'sync-run', 'sync-run-items'),
  });
}
