import type { ChannelAccount, CreateChannelAccount } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useCreateAccount() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: CreateChannelAccount) => api.post<ChannelAccount>('/api/channel-accounts', given),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['channel-accounts'] }),
  });
}
