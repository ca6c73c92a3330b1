/** A line that holds no usable code. */
export interface BadLine {
  /** 1-based, as an editor shows it. */
  readonly line: number;
  readonly code: 'empty' | 'too_long' | 'quotes_unbalanced' | 'column_missing' | 'control_character' | 'repeated';
  /** What was there, cut short. */
  readonly value: string;
}

export interface CodeList {
  readonly column: CodeColumn;
  readonly codes: readonly string[];
  readonly bad: readonly BadLine[];
}

/** Header name → field of the selection. The first that is there counts; `item_id` is any mall's own id of the item. */
export const CODE_COLUMNS = { sku: 'skus', asin: 'mallItemIds', item_id: 'mallItemIds' } as const;
export type CodeColumn = (typeof CODE_COLUMNS)[keyof typeof CODE_COLUMNS];

const MAX_CODE_LENGTH = 200;
const SHOWN = 100;

/**
 * Reads the codes out of a CSV text with a header line, separated by commas or tabs. Each line stands alone, because a code
 * holds no line break: one bad line spoils no other. Empty lines are passed over. Null: no known column.
 */
export function readCodeList(csv: string): CodeList | null {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines[0] ?? '';
  const separator = first.includes('\t') ? '\t' : ',';
  const header = splitLine(first, separator)?.map((name) => name.normalize('NFKC').trim().toLowerCase()) ?? [];
  const name = (Object.keys(CODE_COLUMNS) as (keyof typeof CODE_COLUMNS)[]).find((each) => header.includes(each));
  if (!name) return null;
  const column = header.indexOf(name);
  const codes = new Set<string>();
  const bad: BadLine[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const cells = splitLine(text, separator);
    const code = cells?.[column]?.trim();
    const problem = cells === null ? 'quotes_unbalanced' : problemOf(code, codes);
    if (problem) bad.push({ line: index + 1, code: problem, value: (code ?? text).slice(0, SHOWN) });
    else codes.add(code ?? '');
  }
  return { column: CODE_COLUMNS[name], codes: [...codes], bad };
}

function problemOf(code: string | undefined, known: ReadonlySet<string>): BadLine['code'] | null {
  if (code === undefined) return 'column_missing';
  if (code === '') return 'empty';
  if (code.length > MAX_CODE_LENGTH) return 'too_long';
  if (/\p{Cc}/u.test(code)) return 'control_character';
  return known.has(code) ? 'repeated' : null;
}

/** The cells of one line; quoted ones may hold the separator and doubled quotes. Null: a quote is not closed or stands in the way. */
function splitLine(line: string, separator: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const quote = line.indexOf('"', from);
        if (quote === -1) return null;
        cell += line.slice(from, quote);
        at = quote + 1;
        if (line[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
      cells.push(cell);
      if (at < line.length && line[at] !== separator) return null;
    } else {
      const end = line.indexOf(separator, at);
      const cell = line.slice(at, end === -1 ? undefined : end);
      if (cell.includes('"')) return null;
      cells.push(cell);
      at = end === -1 ? line.length : end;
    }
    if (at >= line.length) return cells;
    at += 1;
  }
}
