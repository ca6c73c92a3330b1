import type { EventName } from '@narabe/contracts/api';
import type { QueryClient } from '@tanstack/react-query';

/** Which kept answers an event makes old, by the first part of their keys. */
const TOUCHED: Readonly<Record<EventName, readonly string[]>> = {
  sync_run: ['sync-runs', 'sync-run'],
  listing: ['listings', 'listing', 'listing-counts', 'products', 'product'],
  channel_account: ['channel-accounts', 'practice-shops'],
  product: ['products', 'product'],
};

/** A copy changes dozens of pages per second: what is on the screen is read again at most this often. */
const READ_AGAIN_MS = 1_500;

/** Keeps what is on the screen up to date until the returned function is called. */
export function followChanges(queryClient: QueryClient): () => void {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    for (const name of touched) void queryClient.invalidateQueries({ queryKey: [name] });
    touched.clear();
  };
  const touch = (names: readonly string[]) => {
    for (const name of names) touched.add(name);
    timer ??= setTimeout(flush, READ_AGAIN_MS);
  };
  const source = new EventSource('/api/events');
  for (const [event, names] of Object.entries(TOUCHED)) source.addEventListener(event, () => touch(names));
  source.addEventListener('reload', () => touch(Object.values(TOUCHED).flat()));
  return () => {
    source.close();
    if (timer !== null) clearTimeout(timer);
  };
}
