import type { LicenceKind, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

export function useWithdrawLicence() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (kind: LicenceKind) => api.delete<RequeueResult>(`/api/licences/${kind}`),
    onSuccess: () => outdate(queryClient, 'licences'),
  });
}
