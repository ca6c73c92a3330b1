import type { SyncRunItem } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';
import { itemReasonText } from '../../../lib/code-texts.ts';
import { toCsv } from '../../../lib/csv.ts';
import { formatTime } from '../../../lib/format/index.ts';
import { itemReasonOf, itemTarget } from './item-words.ts';

/** The results of a run as a table for a spreadsheet, in the language of the screen. */
export function itemsCsv(items: readonly SyncRunItem[], nameOf: (id: string) => string, t: TFunction): string {
  const columns = ['kind', 'target', 'title', 'shop', 'state', 'reasonCode', 'reason', 'updated'] as const;
  const rows = items.map((item) => {
    const reason = itemReasonOf(item);
    return [
      t(`runs.itemKind.${kindOf(item)}`),
      itemTarget(item, t),
      item.listing?.title ?? '',
      item.listing ? nameOf(item.listing.channelAccountId) : '',
      item.listing ? t(`listings.state.${item.listing.state}`) : t(`runs.itemState.${item.state}`),
      reason ?? '',
      reason === null ? '' : itemReasonText(reason),
      formatTime(item.updatedAt),
    ];
  });
  return toCsv([columns.map((column) => t(`runs.csvHeader.${column}`)), ...rows]);
}

const kindOf = ({ kind }: SyncRunItem) => (kind === 'line' || kind === 'sku' ? kind : 'listing');
