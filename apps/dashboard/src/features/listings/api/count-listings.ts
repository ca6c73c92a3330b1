import type { ListingCounts } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const listingCountsQuery = (channelAccountId?: string) =>
  queryOptions({
    queryKey: ['listing-counts', channelAccountId ?? null],
    queryFn: ({ signal }) => api.get<ListingCounts>('/api/listings/counts', { channelAccountId }, signal),
  });
