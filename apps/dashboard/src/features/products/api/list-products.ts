import type { ProductPage, ProductQuery } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const productsQuery = (query: Partial<ProductQuery>) =>
  queryOptions({
    queryKey: ['products', query],
    queryFn: ({ signal }) => api.get<ProductPage>('/api/products', query, signal),
    placeholderData: keepPreviousData,
  });
