import type { RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useRetryListing(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<RequeueResult>(`/api/listings/${listingId}/retry`),
    onSuccess: () => outdate(queryClient, 'listing', 'listings', 'listing-counts'),
  });
}
