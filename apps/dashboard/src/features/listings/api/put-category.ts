import type { CategoryDecision, PutListingCategory } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';
import { touchListings } from './touch-listings.ts';

export function usePutCategory(listingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: PutListingCategory) => api.put<CategoryDecision>(`/api/listings/${listingId}/category`, given),
    onSuccess: () => Promise.all([touchListings(queryClient), queryClient.invalidateQueries({ queryKey: ['category-mappings'] })]),
  });
}
