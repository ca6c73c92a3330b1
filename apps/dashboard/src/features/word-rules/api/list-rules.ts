import type { WordRuleList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const wordRulesQuery = () =>
  queryOptions({
    queryKey: ['word-rules'],
    queryFn: async ({ signal }) => (await api.get<WordRuleList>('/api/word-rules', {}, signal)).items,
  });
