import type { CategoryMappingKey, RequeueResult } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';
import { mappingPath } from './mapping-path.ts';

export function usePutMapping() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, categoryId }: { key: CategoryMappingKey; categoryId: string }) =>
      api.put<RequeueResult>(mappingPath(key), { categoryId }),
    onSuccess: () => outdate(queryClient, 'category-mappings'),
  });
}
