import type { ListingPage, ListingQuery } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const listingsQuery = (query: Partial<ListingQuery>) =>
  queryOptions({
    queryKey: ['listings', query],
    queryFn: ({ signal }) => api.get<ListingPage>('/api/listings', query, signal),
    placeholderData: keepPreviousData,
  });
