import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { STOCK_CODES_MAX } from '../limits.ts';
import { GET_STOCK_CONTENT_TYPE, stockError } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { rfc3339 } from '../wire/japan-time.ts';
import { element, text, writeXml, type XmlElement } from '../wire/xml.ts';
import { STOCK_CODES, STOCK_MESSAGES, type StockCode } from './codes.ts';
import { readStockCode } from './stock-lines.ts';
import { stockKey } from './stock-row.ts';

/** One Result per code asked for; a code without a row answers Status 0 and nothing else (sheet section 6). */
export function getStock(context: YahooContext, form: Form): SimResponse {
  const codes = (form.get('item_code') ?? '').split(',').map(readStockCode);
  if (codes.length > STOCK_CODES_MAX) return refuse(STOCK_CODES.tooManyCodes);
  if (codes.some(({ valid }) => !valid)) return refuse(STOCK_CODES.itemCode);
  const results = codes.map(({ itemCode, subCode }) => resultXml(context, itemCode, subCode));
  const ok = codes.filter(({ itemCode, subCode }) => context.state.stock.has(stockKey(itemCode, subCode))).length;
  const attributes = {
    totalResultsAvailable: codes.length,
    totalResultsReturned: codes.length,
    firstResultPosition: 1,
    ok,
    ng: codes.length - ok,
  };
  return {
    status: 200,
    headers: { 'content-type': GET_STOCK_CONTENT_TYPE },
    body: writeXml(element('ResultSet', results, attributes), 'compact'),
  };
}

function resultXml({ state }: YahooContext, itemCode: string, subCode: string): XmlElement {
  const row = state.stock.get(stockKey(itemCode, subCode));
  const head = [text('ItemCode', itemCode), text('SubCode', subCode), text('Status', row ? '1' : '0')];
  if (!row) return element('Result', head);
  return element('Result', [
    ...head,
    text('Quantity', row.quantity ?? ''),
    text('AllowOverdraft', row.allowOverdraft ? '1' : '0'),
    text('IsPublished', state.items.get(itemCode)?.front ? '1' : '0'),
    text('UpdateTime', rfc3339(row.updatedAt)),
    text('StockClose', row.closed ? '1' : '0'),
  ]);
}

const refuse = (code: StockCode) => stockError(400, code, STOCK_MESSAGES[code] ?? code);
