import type { ChannelAccount, PatchChannelAccount } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** New name, new credentials, pause or resume. */
export function usePatchAccount(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: PatchChannelAccount) => api.patch<ChannelAccount>(`/api/channel-accounts/${id}`, given),
    onSuccess: () => outdate(queryClient, 'channel-accounts'),
  });
}
