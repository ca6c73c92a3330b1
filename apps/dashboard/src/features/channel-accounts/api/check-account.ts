import type { ChannelAccount } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useCheckAccount(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<ChannelAccount>(`/api/channel-accounts/${id}/check`),
    onSettled: () => outdate(queryClient, 'channel-accounts'),
  });
}
