import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useDeletePriceRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/price-rules/${id}`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['price-rules'] }),
  });
}
