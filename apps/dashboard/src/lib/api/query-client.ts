import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, problemFrom } from './problem.ts';

const MAX_RETRIES = 2;
const FRESH_MS = 5_000;

/** Only what may pass by itself is tried again; a refusal is shown at once. */
function mayPass(error: unknown): boolean {
  const { status, code } = problemFrom(error);
  return error instanceof ApiProblem && (code === 'network_unreachable' || status >= 502);
}

/** `onSignedOut` is called when the session has ended elsewhere or by time. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (problemFrom(error).code === 'not_signed_in' && query.queryKey[0] !== 'me') onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < MAX_RETRIES && mayPass(error), refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
