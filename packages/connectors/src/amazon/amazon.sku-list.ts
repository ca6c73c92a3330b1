import type { SkuRow } from '@narabe/core/catalog';
import { ConnectorError, type SkuRowError } from '@narabe/core/channel';
import iconv from 'iconv-lite';
import { readLines } from './amazon.lines.ts';
import { toSkuRow } from './amazon.mapper.report.ts';
import { readHeader } from './amazon.sku-list.columns.ts';

/** Japanese reports are cp932 whatever their neighbours are (sheet sections 9 and 21.1). */
const DEFAULT_CHARSET = 'cp932';
const BOM = /^\uFEFF/;

/**
 * Streams the rows of a listings report: tab-separated, never quoted. Holds one line and the SKUs seen so far, nothing
 * else. A bad line is an error of its own; a header without SKU, ASIN or price stops everything with `sku_list_header`.
 */
export async function* readSkuList(body: AsyncIterable<Uint8Array>, contentType: string | undefined): AsyncIterable<SkuRow | SkuRowError> {
  const charset = charsetOf(contentType);
  const seen = new Set<string>();
  let columns: readonly string[] | null = null;
  let line = 0;
  for await (const bytes of readLines(body)) {
    line += 1;
    if (bytes.byteLength === 0) continue;
    const cells = splitCells(bytes, charset);
    if (!columns) {
      columns = requireColumns(cells);
      continue;
    }
    const row = toRow(columns, cells);
    const read = row ? toSkuRow(line, row) : { line, error: 'column_count', sku: null };
    if ('error' in read) yield read;
    else if (seen.has(read.sku)) yield { line, error: 'sku_duplicate', sku: read.sku };
    else {
      seen.add(read.sku);
      yield read;
    }
  }
  if (!columns) throw new ConnectorError('bug', 'sku_list_header', { endpoint: 'getReportDocument' });
}

function requireColumns(cells: readonly string[]): readonly string[] {
  const { columns, missing } = readHeader(cells.map((cell) => cell.replace(BOM, '')));
  if (missing.length === 0) return columns;
  const issues = missing.map((column) => ({ code: 'column_missing', message: `no column ${column}`, path: column }));
  throw new ConnectorError('bug', 'sku_list_header', { endpoint: 'getReportDocument', issues });
}

/** Tabs are split before decoding when the bytes are broken: half a character must not swallow the tab behind it. */
function splitCells(bytes: Buffer, charset: string): string[] {
  const text = iconv.decode(bytes, charset);
  if (!text.includes('\uFFFD')) return text.split('\t');
  const cells: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const tab = bytes.indexOf(TAB, from);
    const to = tab === -1 ? bytes.length : tab;
    cells.push(iconv.decode(bytes.subarray(from, to), charset));
    from = to + 1;
  }
  return cells;
}

const TAB = 0x09;

/** null when the cells do not fit the header: a tab inside a text shifts all that follows, so nothing can be trusted. */
function toRow(columns: readonly string[], cells: readonly string[]): Record<string, string> | null {
  const surplus = cells.slice(columns.length).some((cell) => cell !== '');
  if (surplus || cells.length < columns.length) return null;
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

/** The charset of the content type where iconv knows it; Amazon's Shift_JIS is cp932 in truth. */
function charsetOf(contentType: string | undefined): string {
  const label = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? '';
  if (/^utf-?8$/.test(label)) return 'utf8';
  return DEFAULT_CHARSET;
}
