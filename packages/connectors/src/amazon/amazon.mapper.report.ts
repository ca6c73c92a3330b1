import type { SkuRow } from '@narabe/core/catalog';
import type { SkuRowError } from '@narabe/core/channel';
import type { SkuListColumn } from './amazon.sku-list.columns.ts';

/** One line of the report, by English column names where we know them. */
export type ReportRow = Readonly<Record<string, string>>;

const BROKEN = '\uFFFD';
/** Columns that must be readable: a broken byte in them would change what is sold or counted. Titles keep the mark. */
const EXACT: readonly SkuListColumn[] = ['seller-sku', 'asin1', 'price', 'quantity', 'status', 'fulfillment-channel', 'item-condition'];

const STATUSES: Readonly<Record<string, SkuRow['status']>> = { active: 'active', inactive: 'inactive', incomplete: 'incomplete' };

/** 11 is new, 1 to 4 are grades of used (sheet section 9, tag C); collectibles (5 to 8) are not new either. */
const CONDITIONS: Readonly<Record<string, SkuRow['condition']>> = {
  '11': 'new',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((code) => [String(code), 'used'])),
};

/** Product ids of this type are ASINs (sheet section 9; the code itself is from memory [?]). */
const ASIN_TYPE = '1';

/** Reads one line; an unreadable or incomplete one becomes an error with the line's number and, where readable, its SKU. */
export function toSkuRow(line: number, row: ReportRow): SkuRow | SkuRowError {
  const sku = row['seller-sku'] ?? '';
  const fail = (error: string): SkuRowError => ({ line, error, sku: sku === '' || sku.includes(BROKEN) ? null : sku });
  const broken = EXACT.find((column) => row[column]?.includes(BROKEN));
  if (broken) return fail(`broken_bytes:${broken}`);
  if (sku.trim() === '') return fail('sku_missing');

  const mallItemId = row.asin1 || (row['product-id-type'] === ASIN_TYPE ? (row['product-id'] ?? '') : '');
  if (mallItemId === '') return fail('asin_missing');
  const priceYen = numberOf(row.price);
  if (priceYen === 'invalid') return fail('price_invalid');
  const quantity = numberOf(row.quantity);
  if (quantity === 'invalid') return fail('quantity_invalid');
  const status = statusOf(row.status);
  if (status === null) return fail('status_unknown');

  const fulfilledBy = /^amazon/i.test(row['fulfillment-channel'] ?? '') ? 'mall' : 'seller';
  return {
    line,
    sku,
    mallItemId,
    title: row['item-name'] ?? '',
    priceYen,
    quantity: fulfilledBy === 'mall' ? null : quantity,
    fulfilledBy,
    condition: CONDITIONS[row['item-condition'] ?? ''] ?? 'unknown',
    status,
    taxCode: row['product-tax-code'] || null,
    raw: row,
  };
}

/** A whole number; null when the cell is empty. */
function numberOf(cell: string | undefined): number | null | 'invalid' {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  if (!/^\d+(\.0+)?$/.test(text)) return 'invalid';
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : 'invalid';
}

/** Reports without the column list what is on sale. */
function statusOf(cell: string | undefined): SkuRow['status'] | null {
  if (cell === undefined) return 'active';
  return STATUSES[cell.trim().toLowerCase()] ?? null;
}
