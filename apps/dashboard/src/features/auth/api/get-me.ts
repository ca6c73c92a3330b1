import type { Me } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api, problemFrom } from '../../../lib/api/index.ts';

/** Who is signed in; null when nobody is. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await api.get<Me>('/api/me', {}, signal);
      } catch (error) {
        if (problemFrom(error).code === 'not_signed_in') return null;
        throw error;
      }
    },
  });
