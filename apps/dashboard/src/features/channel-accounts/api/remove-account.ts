import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useRemoveAccount(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/channel-accounts/${id}`),
    onSuccess: () => outdate(queryClient, 'channel-accounts', 'practice-shops'),
  });
}
