import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: () => api.post<void>('/api/auth/sign-out'), onSuccess: () => queryClient.clear() });
}
