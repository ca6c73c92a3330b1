import { MAX_SELECTED } from '@narabe/contracts/api';

export type BadLineCode = 'empty' | 'too_long' | 'quotes_unbalanced' | 'column_missing' | 'control_character' | 'repeated';

export interface BadLine {
  /** 1-based, as an editor shows it. */
  readonly line: number;
  readonly code: BadLineCode;
  readonly value: string;
}

export type CodeList =
  | { readonly problem: 'csvNoColumn' | 'csvEmpty' | 'listTooLong' }
  | { readonly problem: null; readonly codes: readonly string[]; readonly bad: readonly BadLine[] };

const COLUMNS = ['sku', 'asin', 'item_id'];
const MAX_CODE_LENGTH = 200;

/** A look at a CSV before it is sent: what the API will read, and which lines it will pass over. The API decides. */
export function readCodeList(csv: string): CodeList {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = lines[0]?.includes('\t') ? '\t' : ',';
  const header = (cellsOf(lines[0] ?? '', separator) ?? []).map((name) => name.normalize('NFKC').trim().toLowerCase());
  const column = COLUMNS.map((name) => header.indexOf(name)).find((at) => at >= 0);
  if (column === undefined) return { problem: 'csvNoColumn' };
  const codes = new Set<string>();
  const bad: BadLine[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const cells = cellsOf(text, separator);
    const code = cells?.[column]?.trim();
    const problem = cells === null ? 'quotes_unbalanced' : problemOf(code, codes);
    if (problem) bad.push({ line: index + 1, code: problem, value: (code ?? text).slice(0, 60) });
    else if (code) codes.add(code);
  }
  if (codes.size === 0) return { problem: 'csvEmpty' };
  if (codes.size > MAX_SELECTED) return { problem: 'listTooLong' };
  return { problem: null, codes: [...codes], bad };
}

function problemOf(code: string | undefined, known: ReadonlySet<string>): BadLineCode | null {
  if (code === undefined) return 'column_missing';
  if (code === '') return 'empty';
  if (code.length > MAX_CODE_LENGTH) return 'too_long';
  if (/\p{Cc}/u.test(code)) return 'control_character';
  return known.has(code) ? 'repeated' : null;
}

/** The cells of one line; null when a quote is not closed or stands in the way. */
function cellsOf(line: string, separator: string): string[] | null {
  const cells: string[] = [];
  const pattern = separator === ',' ? /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/gy : /(?:"((?:[^"]|"")*)"|([^"\t]*))(\t|$)/gy;
  for (;;) {
    const match = pattern.exec(line);
    if (!match) return null;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
