import type { ProductDetail } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';
import { productQuery } from './get-product.ts';

/** Archives a product, or takes it back. */
export function useMoveProduct(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (to: 'archive' | 'restore') => api.post<ProductDetail>(`/api/products/${id}/${to}`),
    onSuccess: (product) => {
      queryClient.setQueryData(productQuery(id).queryKey, product);
      outdate(queryClient, 'products');
    },
  });
}
