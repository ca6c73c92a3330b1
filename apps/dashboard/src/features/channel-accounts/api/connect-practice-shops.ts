import type { PracticeShopList } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useConnectPracticeShops() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<PracticeShopList>('/api/practice-shops'),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['channel-accounts'] }),
        queryClient.invalidateQueries({ queryKey: ['practice-shops'] }),
      ]),
  });
}
