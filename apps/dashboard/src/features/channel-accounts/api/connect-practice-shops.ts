import type { PracticeShopList } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useConnectPracticeShops() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<PracticeShopList>('/api/practice-shops'),
    onSettled: () => outdate(queryClient, 'channel-accounts', 'practice-shops'),
  });
}
