import type { QueryClient } from '@tanstack/react-query';

/** What a decision about a page makes old. */
export const touchListings = (queryClient: QueryClient) =>
  Promise.all(['listing', 'listings', 'listing-counts'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
