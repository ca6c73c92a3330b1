import type { PutListingField, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';
import { touchListings } from './touch-listings.ts';

export function usePutField(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: PutListingField) => api.put<RequeueResult>(`/api/listings/${listingId}/fields`, given),
    onSuccess: () => touchListings(queryClient),
  });
}
