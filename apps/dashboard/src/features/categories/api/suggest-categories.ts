import type { CategoryList, MallCategory } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

const PER_WORD = 5;
const MOST = 8;
const TREE_FRESH_MS = 5 * 60_000;

/** Categories found for any of the words, those of earlier words first; only where pages may be put. */
export const suggestionsQuery = (channel: string, words: readonly string[]) =>
  queryOptions({
    queryKey: ['categories', 'suggestions', channel, words],
    staleTime: TREE_FRESH_MS,
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        words.map((search) => api.get<CategoryList>('/api/categories', { channel, search, limit: PER_WORD }, signal)),
      );
      const all = found.flatMap(({ items }) => items).filter(({ listable }) => listable);
      return [...new Map(all.map((category): [string, MallCategory] => [category.id, category])).values()].slice(0, MOST);
    },
  });
