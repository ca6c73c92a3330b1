import type { RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';
import { touchListings } from './touch-listings.ts';

export function useRetryListing(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<RequeueResult>(`/api/listings/${listingId}/retry`),
    onSuccess: () => touchListings(queryClient),
  });
}
