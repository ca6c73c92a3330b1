import type { Operation, QuotaRule } from '@narabe/core/channel';

/** The operations that we call, by Amazon's own names. */
export type AmazonEndpoint =
  | 'searchCatalogItems'
  | 'getListingsItem'
  | 'searchListingsItems'
  | 'patchListingsItem'
  | 'createReport'
  | 'getReport'
  | 'getReportDocument'
  | 'getMarketplaceParticipations';

const AS_OF = '2026-11-23';

/**
 * Rate per second and burst from the usage plans in Amazon's models. The plans are dynamic and per account and
 * application; throttling of listing writes has been seen earlier with many sellers (sheet sections 6 and 21.4, tag C).
 */
const PLANS: Readonly<Record<AmazonEndpoint, readonly [ratePerSecond: number, burst: number]>> = {
  searchCatalogItems: [2, 2],
  getListingsItem: [5, 10],
  searchListingsItems: [5, 5],
  patchListingsItem: [5, 5],
  createReport: [0.0167, 15],
  getReport: [2, 15],
  getReportDocument: [0.0167, 15],
  getMarketplaceParticipations: [0.016, 15],
};

export const AMAZON_QUOTAS: readonly QuotaRule[] = Object.entries(PLANS).map(([endpoint, [ratePerSecond, burst]]) => ({
  endpoint,
  scope: 'account',
  ratePerSecond,
  burst,
  source: 'amazon sheet section 6 [M][D]: usage plans of the API models',
  asOf: AS_OF,
  confidence: 'documented',
}));

/** How long a token of this endpoint takes to grow back, in ms: Amazon sends no `Retry-After` (sheet section 6, tag D). */
export function refillMs(endpoint: AmazonEndpoint): number {
  return Math.ceil(1_000 / PLANS[endpoint][0]);
}

/**
 * A SKU that cannot stand in a comma-joined list is read by `getListingsItem`, so both reads of listings name both
 * endpoints; the second one is the faster bucket and costs the others nothing.
 */
const COSTS: Partial<Record<Operation, readonly AmazonEndpoint[]>> = {
  probe: ['getMarketplaceParticipations', 'searchListingsItems'],
  request_sku_list: ['createReport'],
  sku_list_state: ['getReport'],
  read_sku_list: ['getReportDocument'],
  read_own_items: ['searchListingsItems', 'getListingsItem'],
  read_catalog_items: ['searchCatalogItems'],
  write_stock: ['patchListingsItem'],
  read_stock: ['searchListingsItems', 'getListingsItem'],
};

export function amazonCostOf(operation: Operation): readonly AmazonEndpoint[] {
  return COSTS[operation] ?? [];
}
