import type { CategoryMappingList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const mappingsQuery = () =>
  queryOptions({
    queryKey: ['category-mappings'],
    queryFn: async ({ signal }) => (await api.get<CategoryMappingList>('/api/category-mappings', {}, signal)).items,
  });
