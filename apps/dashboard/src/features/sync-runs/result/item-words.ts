import type { SyncRunItem } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';

/** What an item is about: the page's code, the SKU, or the line of the input. */
export function itemTarget(item: SyncRunItem, t: TFunction): string {
  if (item.kind === 'line') return t('runs.line', { line: Number(item.target) });
  return item.listing?.code ?? item.target;
}

/** Why an item stands as it does, by code; the page's own reason is the newest. */
export const itemReasonOf = (item: SyncRunItem): string | null => (item.listing ? item.listing.reason : item.reason);
