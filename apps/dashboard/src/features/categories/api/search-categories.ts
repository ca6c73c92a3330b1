import type { CategoryList, CategoryQuery } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

const TREE_FRESH_MS = 5 * 60_000;

/** Best matches for `search`, else the children of `parentId`, else the roots. */
export const categoriesQuery = (query: CategoryQuery) =>
  queryOptions({
    queryKey: ['categories', query],
    staleTime: TREE_FRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await api.get<CategoryList>('/api/categories', { ...query, limit: Number(query.limit ?? 100) }, signal)).items,
  });
