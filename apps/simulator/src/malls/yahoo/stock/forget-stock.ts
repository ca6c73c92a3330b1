import type { YahooState } from '../state.ts';

/** Stock rows of an item which is gone from the front as well. */
export function forgetStock(state: YahooState, itemCode: string): void {
  state.stock.delete(itemCode);
  for (const key of [...state.stock.keys()]) if (key.startsWith(`${itemCode}:`)) state.stock.delete(key);
}
