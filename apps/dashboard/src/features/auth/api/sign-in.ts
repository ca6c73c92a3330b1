import type { SignIn } from '@narabe/contracts/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: SignIn) => api.post<void>('/api/auth/sign-in/email', given),
    // Nothing of the person before may be seen by the next one.
    onSuccess: () => queryClient.clear(),
  });
}
