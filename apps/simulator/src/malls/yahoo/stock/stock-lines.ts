import { QUANTITY_MAX, STOCK_CODES_MAX } from '../limits.ts';
import type { Form } from '../wire/form.ts';
import { STOCK_CODES, type StockCode } from './codes.ts';
import { stockKey } from './stock-row.ts';

export interface StockLine {
  readonly itemCode: string;
  readonly subCode: string;
  readonly key: string;
  readonly quantity: { readonly kind: 'set' | 'add'; readonly value: number } | undefined;
  /** undefined = the store's setting is written. */
  readonly allowOverdraft: boolean | undefined;
  readonly reopen: boolean;
  readonly problems: readonly StockCode[];
}

/** Reads `code` or `code:sub`, each half of at most 99 letters, digits and hyphens. */
export function readStockCode(given: string): { itemCode: string; subCode: string; valid: boolean } {
  const [itemCode = '', subCode = '', ...rest] = given.split(':');
  const valid = /^[A-Za-z0-9-]{1,99}(:[A-Za-z0-9-]{1,99})?$/.test(given);
  return { itemCode, subCode: [subCode, ...rest].join(':'), valid };
}

/** The comma lists of a setStock request as lines, or the code for which the whole request is refused. */
export function readStockLines(form: Form): StockLine[] | StockCode {
  const codes = (form.get('item_code') ?? '').split(',');
  const quantities = (form.get('quantity') ?? '').split(',');
  const overdrafts = optionalList(form.get('allow_overdraft'));
  const closes = optionalList(form.get('stock_close'));
  if (codes.length > STOCK_CODES_MAX) return STOCK_CODES.tooManyCodes;
  if (quantities.length !== codes.length) return STOCK_CODES.quantityCount;
  if (overdrafts && overdrafts.length !== codes.length) return STOCK_CODES.allowOverdraftCount;
  const seen = new Set<string>();
  return codes.map((given, index) => {
    const { itemCode, subCode, valid } = readStockCode(given);
    const key = stockKey(itemCode, subCode);
    const quantity = readQuantity(quantities[index] ?? '');
    const overdraft = overdrafts?.[index];
    const problems: StockCode[] = [];
    if (!valid) problems.push(STOCK_CODES.itemCode);
    if (seen.has(key)) problems.push(STOCK_CODES.duplicateCode);
    if (!quantity) problems.push(STOCK_CODES.quantity);
    if (overdraft !== undefined && overdraft !== '0' && overdraft !== '1') problems.push(STOCK_CODES.allowOverdraft);
    seen.add(key);
    const reopen = closes?.[index] === '0';
    return { itemCode, subCode, key, quantity, allowOverdraft: overdraft === undefined ? undefined : overdraft === '1', reopen, problems };
  });
}

const optionalList = (given: string | undefined) => (given === undefined || given === '' ? undefined : given.split(','));

/** `n` sets, `+n` and `-n` add; an unencoded `+` arrives as a space and is refused like any other bad number (sheet section 6). */
function readQuantity(given: string): StockLine['quantity'] {
  const parts = /^([+-]?)(\d{1,9})$/.exec(given);
  if (!parts) return undefined;
  const value = Number(parts[2]);
  if (value > QUANTITY_MAX) return undefined;
  if (parts[1] === '') return { kind: 'set', value };
  return { kind: 'add', value: parts[1] === '-' ? -value : value };
}
