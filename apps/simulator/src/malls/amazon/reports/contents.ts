import type { Shop } from '../shop/shop.ts';
import { encodeRows, HEADERS, type ReportRow, rowsOf } from './listings-report.ts';

const OPEN_LISTINGS_HEADERS = ['sku', 'asin', 'price', 'quantity'];
const everything = () => true;

/** Reports of listings: which rows; the flat one has columns of its own. */
const LISTING_REPORTS: Readonly<Record<string, (row: ReportRow) => boolean>> = {
  GET_MERCHANT_LISTINGS_ALL_DATA: everything,
  GET_MERCHANT_LISTINGS_DATA: (row) => row.status === 'Active',
  GET_MERCHANT_LISTINGS_INACTIVE_DATA: (row) => row.status !== 'Active',
  GET_FLAT_FILE_OPEN_LISTINGS_DATA: (row) => row.status === 'Active',
};

export const isKnownReport = (type: string): boolean => type in LISTING_REPORTS;

/** The report's bytes; undefined when there is no data, which ends the report as CANCELLED. */
export function contentOf(type: string, shop: Shop, nowMs: number, broken: boolean): Buffer | undefined {
  const rows = rowsOf(shop, nowMs).filter(LISTING_REPORTS[type] ?? everything);
  if (rows.length === 0) return undefined;
  if (type === 'GET_FLAT_FILE_OPEN_LISTINGS_DATA') {
    const cells = rows.map(({ sku, asin, offer }) => [sku, asin, String(offer.priceYen ?? ''), String(offer.quantity ?? '')]);
    return encodeRows(OPEN_LISTINGS_HEADERS, cells, broken);
  }
  return encodeRows(
    HEADERS,
    rows.map(({ cells }) => HEADERS.map((header) => cells[header] ?? '')),
    broken,
  );
}
