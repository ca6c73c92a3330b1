import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { ITEM_CODES_MAX } from '../limits.ts';
import { itemError, problemElement, resultSet, statusOk } from '../wire/answers.ts';
import { type Form, parseForm } from '../wire/form.ts';
import { element, printable, text } from '../wire/xml.ts';
import { fullWidth, price as isPrice } from './checks.ts';
import { OURS, SEEN } from './codes.ts';
import { FIELDS, type FieldName } from './fields.ts';
import type { ItemPage } from './item.ts';
import { editingPage, savePage } from './item-shelf.ts';
import { newProblems, type Problems } from './problems.ts';
import { applySubCodeParameters, priceOf } from './subcode-param.ts';

const CHANGEABLE: readonly FieldName[] = [
  'name',
  'original_price',
  'price',
  'sale_price',
  'member_price',
  'sale_period_start',
  'sale_period_end',
  'display',
];

/** Changes some fields of up to 100 items (`item1` … `item100`, each an inner query string); all of them or none (sheet section 5.2). */
export function updateItems(context: YahooContext, form: Form): SimResponse {
  const names = form.names().filter((name) => /^item\d+$/.test(name));
  if (names.length === 0) return itemError(400, SEEN.noUpdateItem, '更新する商品が指定されていません。');
  if (names.some((name) => Number(name.slice(4)) < 1 || Number(name.slice(4)) > ITEM_CODES_MAX)) {
    return itemError(400, OURS.tooManyCodes, `一度に更新できる商品は${ITEM_CODES_MAX}件までです。`);
  }
  const lines = names.map((name) => readLine(context, parseForm(form.get(name) ?? '')));
  const bad = lines.filter(({ problems }) => problems.errors.length > 0);
  if (bad.length === 0) {
    for (const { page } of lines) if (page) savePage(context, { ...page, updatedAt: context.clock.now() });
    return statusOk();
  }
  const results = bad.map(({ itemCode, problems }) =>
    element('Result', [text('ItemCode', itemCode), ...problems.errors.map((problem) => problemElement('Error', problem))]),
  );
  return resultSet([text('Status', 'NG'), ...results]);
}

function readLine(context: YahooContext, line: Form): { itemCode: string; problems: Problems; page: ItemPage | undefined } {
  const problems = newProblems();
  const itemCode = line.get('item_code') ?? '';
  const page = editingPage(context, itemCode);
  if (!page) {
    problems.error('item_code', OURS.updateTarget, '指定された商品コードは存在しません。');
    return { itemCode, problems, page };
  }
  if (line.has('price') !== line.has('sale_price')) {
    problems.error(line.has('price') ? 'sale_price' : 'price', OURS.updatePriceAlone, '通常販売価格と特価は両方を指定してください。');
  }
  const fields = { ...page.fields };
  for (const name of CHANGEABLE) {
    const given = line.get(name);
    if (given !== undefined) fields[name] = readChange(name, printable(given), problems) ?? fields[name];
  }
  const subCodes = readSubCodePrices(page, line.get('subcode_price'), problems);
  return { itemCode, problems, page: { ...page, subCodes, fields: { ...fields, price: priceOf(fields.price, subCodes) } } };
}

function readChange(name: FieldName, given: string, problems: Problems): string | undefined {
  const rule = FIELDS.find((field) => field.name === name);
  if (!rule) return undefined;
  if (name === 'name' && (given === '' || !fullWidth(75)(given))) {
    problems.error(name, SEEN.updateName, '商品名は全角75文字(半角150文字)以内で入力してください。');
  } else if (name === 'price' && !isPrice(given)) {
    problems.error(name, SEEN.updatePrice, '通常販売価格は1円～99999999円を入力してください。');
  } else if (given !== '' && !rule.check(given)) problems.error(name, OURS.field, `${rule.label}の値が不正です。`);
  else return given === '' ? rule.fallback : rule.stored(given);
  return undefined;
}

/** `SUB:price|SUB:price` for every sub-code; empty takes the prices away (OFF). */
function readSubCodePrices(page: ItemPage, given: string | undefined, problems: Problems): ItemPage['subCodes'] {
  if (given === undefined) return page.subCodes;
  const bare = page.subCodes.map((subCode) => ({ ...subCode, price: '' }));
  if (given === '') return bare;
  const inner = newProblems();
  const priced = applySubCodeParameters(given.replaceAll(/([^|:]*):([^|]*)/g, '$1=price:$2'), bare, inner);
  for (const { code, message } of inner.errors) problems.error('subcode_price', code, message);
  return priced;
}
