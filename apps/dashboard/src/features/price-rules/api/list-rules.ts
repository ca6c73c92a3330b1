import type { PriceRuleList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const priceRulesQuery = () =>
  queryOptions({
    queryKey: ['price-rules'],
    queryFn: async ({ signal }) => (await api.get<PriceRuleList>('/api/price-rules', {}, signal)).items,
  });
