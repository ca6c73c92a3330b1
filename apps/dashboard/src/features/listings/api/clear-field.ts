import type { ListingFieldKey, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';
import { touchListings } from './touch-listings.ts';

export function useClearField(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ field, sku }: ListingFieldKey) => api.delete<RequeueResult>(`/api/listings/${listingId}/fields`, { field, sku }),
    onSuccess: () => touchListings(queryClient),
  });
}
