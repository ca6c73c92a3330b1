import type { RedraftListings, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useRedraftListings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: RedraftListings) => api.post<RequeueResult>('/api/listings/redraft', given),
    onSuccess: () => outdate(queryClient, 'listing', 'listings', 'listing-counts'),
  });
}
