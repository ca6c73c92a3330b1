import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** `onDone` leads away before everything that was read is forgotten. */
export function useSignOut(onDone: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<void>('/api/auth/sign-out'),
    onSuccess: async () => {
      await onDone();
      queryClient.clear();
    },
  });
}
