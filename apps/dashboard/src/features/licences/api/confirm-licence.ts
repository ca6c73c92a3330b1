import type { LicenceKind, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** The pages that waited for it are drafted again. */
export function useConfirmLicence() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (kind: LicenceKind) => api.put<RequeueResult>(`/api/licences/${kind}`),
    onSuccess: () => outdate(queryClient, 'licences', 'listing', 'listings', 'listing-counts'),
  });
}
