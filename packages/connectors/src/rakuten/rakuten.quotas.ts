import type { Operation, QuotaRule } from '@narabe/core/channel';

type Confidence = QuotaRule['confidence'];

/**
 * Calls per second of one shop key (sheet section 2, read 2026-11-23). No source tells a burst, so it is 1, except for the
 * item writes: they may be throttled further under load, and 20 in a second are more than five at once.
 */
const RATES = {
  'items.upsert': [20, 5, 'S1', 'documented'],
  'items.delete': [5, 1, 'S1', 'documented'],
  'items.search': [5, 1, 'S1', 'documented'],
  'items.bulk.get': [1, 1, 'S1', 'documented'],
  'inventories.bulk.get': [5, 1, 'S3', 'observed'],
  'inventories.bulk.upsert': [1, 1, 'S3', 'observed'],
  navigation: [5, 1, '[?] inferred from a client that keeps to 4', 'assumed'],
  'cabinet.file.insert': [3, 1, 'S7', 'observed'],
  'cabinet.folders.get': [1, 1, '[?] 2 or 1', 'assumed'],
  'cabinet.folder.insert': [1, 1, 'not found', 'assumed'],
  'cabinet.usage.get': [1, 1, 'not found', 'assumed'],
  'license.expiry-date.get': [1, 1, 'not found', 'assumed'],
} as const satisfies Record<string, readonly [rate: number, burst: number, source: string, confidence: Confidence]>;

export type RakutenEndpoint = keyof typeof RATES;

const AS_OF = '2026-11-23';

/** Every limit is counted per shop key, that is per channel account. */
export const rakutenQuotas: readonly QuotaRule[] = Object.entries(RATES).map(([endpoint, [ratePerSecond, burst, source, confidence]]) => ({
  endpoint,
  scope: 'account',
  ratePerSecond,
  burst,
  source: `rakuten-rms sheet, section 2: ${source}`,
  asOf: AS_OF,
  confidence,
}));

const COSTS: Partial<Record<Operation, readonly RakutenEndpoint[]>> = {
  probe: ['license.expiry-date.get', 'items.search', 'items.bulk.get', 'inventories.bulk.get', 'cabinet.usage.get', 'navigation'],
  read_categories: ['navigation'],
  read_attributes: ['navigation'],
  open_media_container: ['cabinet.usage.get', 'cabinet.folders.get', 'cabinet.folder.insert'],
  put_image: ['cabinet.file.insert'],
  put_listing: ['items.upsert'],
  read_listings: ['items.bulk.get'],
  delete_listing: ['items.delete'],
  write_stock: ['inventories.bulk.upsert'],
  read_stock: ['inventories.bulk.get'],
};

export function rakutenCostOf(operation: Operation): readonly RakutenEndpoint[] {
  return COSTS[operation] ?? [];
}
