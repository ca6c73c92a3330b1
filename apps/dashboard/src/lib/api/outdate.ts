import type { QueryClient } from '@tanstack/react-query';

/**
 * Has what is kept under these names read again. Nobody waits for it: a mutation that did would end after the new answer has
 * taken its button off the screen, and what the button wanted to say would be lost.
 */
export function outdate(queryClient: QueryClient, ...names: readonly string[]): void {
  for (const name of names) void queryClient.invalidateQueries({ queryKey: [name] });
}
