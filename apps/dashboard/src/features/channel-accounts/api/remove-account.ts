import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useRemoveAccount(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/channel-accounts/${id}`),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['channel-accounts'] }),
        queryClient.invalidateQueries({ queryKey: ['practice-shops'] }),
      ]),
  });
}
