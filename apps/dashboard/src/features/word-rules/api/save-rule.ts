import type { WordRule, WordRuleInput } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** Without an id a new rule is made. */
export function useSaveWordRule() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, rule }: { id: string | null; rule: WordRuleInput }) =>
      id === null ? api.post<WordRule>('/api/word-rules', rule) : api.put<WordRule>(`/api/word-rules/${id}`, rule),
    onSuccess: () => outdate(queryClient, 'word-rules'),
  });
}
