import type { ListingFieldKey, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useClearField(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ field, sku }: ListingFieldKey) => api.delete<RequeueResult>(`/api/listings/${listingId}/fields`, { field, sku }),
    onSuccess: () => outdate(queryClient, 'listing', 'listings', 'listing-counts'),
  });
}
