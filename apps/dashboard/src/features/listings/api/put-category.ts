import type { CategoryDecision, PutListingCategory } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function usePutCategory(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: PutListingCategory) => api.put<CategoryDecision>(`/api/listings/${listingId}/category`, given),
    onSuccess: () => outdate(queryClient, 'listing', 'listings', 'listing-counts', 'category-mappings'),
  });
}
