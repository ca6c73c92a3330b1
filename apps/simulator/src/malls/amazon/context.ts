import type { SimClock } from '../../kernel/mall.ts';
import type { Tokens } from './auth/tokens.ts';
import type { Documents } from './documents.ts';
import type { Feeds } from './feeds/feeds.ts';
import type { Reports } from './reports/reports.ts';
import type { AmazonSettings } from './settings.ts';
import type { Shop } from './shop/shop.ts';

/** What every operation of the practice Amazon works on. */
export interface AmazonContext {
  readonly clock: SimClock;
  readonly settings: AmazonSettings;
  readonly tokens: Tokens;
  readonly shop: Shop;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly feeds: Feeds;
  /** A new id in the form of `x-amzn-RequestId` and submission ids. */
  readonly requestId: () => string;
  readonly rateFactor: () => number | null;
}
