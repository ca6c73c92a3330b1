import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useDeleteWordRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/word-rules/${id}`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['word-rules'] }),
  });
}
