import type { Operation, QuotaRule } from '@narabe/core/channel';

const AS_OF = '2026-11-23';

/** Calls of ours that the rule "one per second and URL" is counted for. */
const ENDPOINTS = [
  'editItem',
  'getItem',
  'myItemList',
  'deleteItem',
  'uploadLibImage',
  'downloadShopCategories',
  'stCategoryList',
  'setStock',
  'getStock',
  'reservePublish',
  'publishHistorySummary',
  'submitItem',
] as const;

/** All calls of one Client ID in a day. */
const DAILY = 'daily';
/** All image files of one store in an hour. */
const IMAGES = 'images';

export type YahooEndpoint = (typeof ENDPOINTS)[number];
type QuotaEndpoint = YahooEndpoint | typeof DAILY | typeof IMAGES;

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;
const CALLS_PER_DAY = 50_000;
const DAILY_BURST = 20_000;
const IMAGES_PER_HOUR = 10_000;
const IMAGE_BURST = 1_000;

/**
 * One call per second and URL; the scope is not stated, the sheet simulates (client, call), and every account brings its
 * own Client ID. The two long windows are split into burst and rate so that no window of that length exceeds the limit.
 */
export const yahooQuotas: readonly QuotaRule[] = [
  ...ENDPOINTS.map((endpoint) => rule(endpoint, 'account', 1, 2, '1 query per second per URL [DEV, OFF]', 'documented')),
  rule(DAILY, 'app', (CALLS_PER_DAY - DAILY_BURST) / DAY_SECONDS, DAILY_BURST, '50,000 requests per day per Client ID [DEV]', 'documented'),
  rule(IMAGES, 'account', (IMAGES_PER_HOUR - IMAGE_BURST) / HOUR_SECONDS, IMAGE_BURST, '10,000 images per hour [GAS]', 'observed'),
];

function rule(
  endpoint: QuotaEndpoint,
  scope: QuotaRule['scope'],
  ratePerSecond: number,
  burst: number,
  source: string,
  confidence: QuotaRule['confidence'],
): QuotaRule {
  return { endpoint, scope, ratePerSecond, burst, source: `yahoo-shopping sheet, section 3: ${source}`, asOf: AS_OF, confidence };
}

const COSTS: Partial<Record<Operation, readonly QuotaEndpoint[]>> = {
  probe: ['myItemList', DAILY, 'getStock', DAILY, 'stCategoryList', DAILY],
  read_categories: ['downloadShopCategories', DAILY],
  put_image: ['uploadLibImage', IMAGES, DAILY],
  put_listing: ['editItem', DAILY],
  read_listings: ['getItem', DAILY],
  delete_listing: ['deleteItem', DAILY],
  write_stock: ['setStock', DAILY],
  read_stock: ['getStock', DAILY],
  publish: ['reservePublish', DAILY],
  publish_pending: ['publishHistorySummary', DAILY],
  publish_state: ['reservePublish', DAILY, 'submitItem', DAILY],
};

export function yahooCostOf(operation: Operation): readonly string[] {
  return COSTS[operation] ?? [];
}
