import type { ListingDetail } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** While a page is on its way it is looked at this often, in case an event was lost. */
const LOOK_MS = 3_000;

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => api.get<ListingDetail>(`/api/listings/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'draft' || state.data?.state === 'publishing' ? LOOK_MS : false),
  });
