import type { PutListingField, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function usePutField(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: PutListingField) => api.put<RequeueResult>(`/api/listings/${listingId}/fields`, given),
    onSuccess: () => outdate(queryClient, 'listing', 'listings', 'listing-counts'),
  });
}
