import type { ChannelAccount, CreateChannelAccount } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useCreateAccount() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: CreateChannelAccount) => api.post<ChannelAccount>('/api/channel-accounts', given),
    onSuccess: () => outdate(queryClient, 'channel-accounts'),
  });
}
