import type { YahooCall } from '../call.ts';
import { getStock } from './get-stock.ts';
import { setStock } from './set-stock.ts';

export const STOCK_CALLS: readonly YahooCall[] = [
  { name: 'getStock', method: 'POST', family: 'stock', handle: getStock },
  { name: 'setStock', method: 'POST', family: 'stock', locked: ({ switches }) => switches.stockLockedWhilePublishing, handle: setStock },
];
