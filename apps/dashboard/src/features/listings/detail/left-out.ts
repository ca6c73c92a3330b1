import type { ListingDetail } from '@narabe/contracts/api';

/** SKUs of the product that a live page does not carry because of a problem of their own. */
export function leftOutSkus({ state, issues, variants }: Pick<ListingDetail, 'state' | 'issues' | 'variants'>): string[] {
  if (state !== 'live') return [];
  const carried = new Set(variants.map(({ sku }) => sku));
  const troubled = issues.flatMap(({ severity, sku }) => (severity === 'error' && sku !== null && !carried.has(sku) ? [sku] : []));
  return [...new Set(troubled)];
}
