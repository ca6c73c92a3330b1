import type { PriceRule, PriceRuleInput } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** Without an id a new rule is made. */
export function useSavePriceRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, rule }: { id: string | null; rule: PriceRuleInput }) =>
      id === null ? api.post<PriceRule>('/api/price-rules', rule) : api.put<PriceRule>(`/api/price-rules/${id}`, rule),
    onSuccess: () => outdate(queryClient, 'price-rules'),
  });
}
