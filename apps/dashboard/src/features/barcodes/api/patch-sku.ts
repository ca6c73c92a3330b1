import type { PatchSku, Sku } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';

/** Corrects a barcode; the pages of the SKU are drafted again. */
export function usePatchSku() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: PatchSku }) => api.patch<Sku>(`/api/skus/${id}`, patch),
    onSuccess: () => outdate(queryClient, 'product', 'products', 'listing', 'listings', 'listing-counts'),
  });
}
