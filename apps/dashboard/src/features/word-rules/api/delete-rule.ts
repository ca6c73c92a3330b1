import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useDeleteWordRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/word-rules/${id}`),
    onSuccess: () => outdate(queryClient, 'word-rules'),
  });
}
