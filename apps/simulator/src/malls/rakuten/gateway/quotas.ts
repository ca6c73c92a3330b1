import type { Endpoint } from '../../../kernel/mall.ts';

/**
 * Requests per second of one shop key (sheet section 2, read 2026-11-23). Several are uncertain there: inventory [S3],
 * navigation [?] (a client keeps to 4), cabinet [S7] (lists: 2, another note says 1), categories [mem] ("plan for 1-5").
 */
const RATE_PER_SECOND: Record<string, number> = {
  'items.upsert': 20,
  'items.patch': 20,
  'items.get': 5,
  'items.delete': 5,
  'items.search': 5,
  'items.bulk.get': 1,
  'items.inventory-related-settings.get': 1,
  'items.inventory-related-settings.update': 1,
  'inventories.bulk.get': 5,
  'inventories.bulk.get.range': 5,
  'inventories.variants.get': 1,
  'inventories.variants.upsert': 1,
  'inventories.variants.delete': 1,
  'inventories.bulk.upsert': 1,
  'inventories.variant-lists.get': 1,
  'cabinet.file.insert': 3,
  'cabinet.folders.get': 2,
  'cabinet.folder.files.get': 2,
  'cabinet.files.search': 2,
  'cabinet.usage.get': 2,
  'cabinet.file.delete': 2,
  'cabinet.folder.insert': 2,
  navigation: 5,
  shop: 1,
  categories: 1,
};

/** The sheet names no burst: one second's worth, at least two so that a pair of calls is never refused. */
const MIN_BURST = 2;

/** The quota of a bucket; undefined where no limit is known (licence expiry). */
export function quotaOf(bucket: string): Endpoint['quota'] {
  const ratePerSecond = RATE_PER_SECOND[bucket];
  return ratePerSecond === undefined ? undefined : { bucket, ratePerSecond, burst: Math.max(MIN_BURST, ratePerSecond) };
}
