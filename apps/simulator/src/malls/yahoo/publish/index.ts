import type { YahooCall } from '../call.ts';
import { publishHistoryDetail, publishHistorySummary } from './history.ts';
import { reservePublish } from './reserve-publish.ts';

export const PUBLISH_CALLS: readonly YahooCall[] = [
  { name: 'reservePublish', method: 'POST', handle: reservePublish },
  { name: 'publishHistorySummary', method: 'GET', handle: publishHistorySummary },
  { name: 'publishHistoryDetail', method: 'GET', handle: publishHistoryDetail },
];
