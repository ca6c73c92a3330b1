import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { QUANTITY_MAX } from '../limits.ts';
import { SET_STOCK_CONTENT_TYPE, stockError } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { element, text, writeXml } from '../wire/xml.ts';
import { STOCK_CODES, STOCK_MESSAGES, type StockCode } from './codes.ts';
import { readStockLines, type StockLine } from './stock-lines.ts';

interface Written {
  readonly line: StockLine;
  /** null = unlimited stays unlimited. */
  readonly quantity: number | null;
  readonly problems: readonly StockCode[];
}

const MULTI_STATUS = 207;

/**
 * Sets or adds, line by line; takes effect at once. A bad line among several is told by HTTP 207 while the good ones are stored,
 * unless the `stockAtomic` switch says otherwise; a sum out of range fails all (sheet section 6). Items need not exist.
 */
export function setStock(context: YahooContext, form: Form): SimResponse {
  const lines = readStockLines(form);
  if (typeof lines === 'string') return refuse(lines);
  const plan = lines.map((line) => planLine(context, line));
  const bad = plan.filter(({ problems }) => problems.length > 0);
  const [firstProblem] = bad[0]?.problems ?? [];
  const outOfRange = plan.some(({ quantity }) => quantity !== null && Math.abs(quantity) > QUANTITY_MAX);
  if (outOfRange) return refuse(STOCK_CODES.quantity);
  if (firstProblem && (plan.length === 1 || context.switches.stockAtomic)) return refuse(firstProblem);
  for (const written of plan) if (written.problems.length === 0) store(context, written);
  return answer(plan, bad.length);
}

function planLine({ state }: YahooContext, line: StockLine): Written {
  const now = state.stock.get(line.key)?.quantity;
  if (!line.quantity || line.problems.length > 0) return { line, quantity: 0, problems: line.problems };
  if (line.quantity.kind === 'set') return { line, quantity: line.quantity.value, problems: [] };
  if (now === null) return { line, quantity: null, problems: [] };
  return { line, quantity: (now ?? 0) + line.quantity.value, problems: [] };
}

// A difference may take the quantity below zero: the documented range of a sum is ±999,999,999 (sheet section 6).
function store({ state, switches, clock }: YahooContext, { line, quantity }: Written): void {
  const row = state.stock.get(line.key);
  const allowOverdraft = line.allowOverdraft ?? switches.storeAllowsOverdraft;
  state.stock.set(line.key, { quantity, allowOverdraft, closed: line.reopen ? false : (row?.closed ?? false), updatedAt: clock.now() });
}

function answer(plan: readonly Written[], bad: number): SimResponse {
  const results = plan.map(({ line, quantity, problems }) =>
    element('Result', [
      text('ItemCode', line.itemCode),
      text('SubCode', line.subCode),
      text('Quantity', problems.length > 0 ? '' : (quantity ?? '')),
      ...(problems.length > 0 ? [text('ErrorCode', problems.join(','))] : []),
    ]),
  );
  const attributes = { totalResultsAvailable: plan.length, totalResultsReturned: plan.length, firstResultPosition: 1 };
  const body = writeXml(element('ResultSet', results, attributes), 'compact');
  return { status: bad > 0 ? MULTI_STATUS : 200, headers: { 'content-type': SET_STOCK_CONTENT_TYPE }, body };
}

const refuse = (code: StockCode) => stockError(400, code, STOCK_MESSAGES[code] ?? code);
