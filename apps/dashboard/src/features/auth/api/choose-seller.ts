import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** Everything on the screen belongs to the company before, so all of it is read again. */
export function useChooseSeller() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (sellerId: string) => api.put<void>('/api/me/seller', { sellerId }),
    onSuccess: () => queryClient.resetQueries(),
  });
}
