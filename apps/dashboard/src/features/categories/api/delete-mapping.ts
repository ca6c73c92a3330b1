import type { CategoryMappingKey } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, outdate } from '../../../lib/api/index.ts';
import { mappingPath } from './mapping-path.ts';

export function useDeleteMapping() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (key: CategoryMappingKey) => api.delete<void>(mappingPath(key)),
    onSuccess: () => outdate(queryClient, 'category-mappings'),
  });
}
