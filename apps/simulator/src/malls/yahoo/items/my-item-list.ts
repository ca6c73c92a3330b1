import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { stockKey } from '../stock/stock-row.ts';
import { pathNames } from '../store-category/tree.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { compareText, cut, readSort, readWindow } from '../wire/paging.ts';
import { cdata, element, text, type XmlElement } from '../wire/xml.ts';
import { OURS } from './codes.ts';
import type { ItemPage, ItemRecord } from './item.ts';
import { asRfc3339, quantityText } from './item-xml.ts';

const SORT_KEYS = ['sort_priority', 'item_code', 'name', 'stcat_key'] as const;

interface Entry {
  readonly record: ItemRecord;
  readonly page: ItemPage;
}

/** Search by code prefix (`type=item_code`, the default), part of the name (`type=name`) or store category (OFF). */
export function myItemList(context: YahooContext, form: Form): SimResponse {
  const query = form.get('query') ?? '';
  const categoryKey = form.get('stcat_key') ?? '';
  if (query === '' && categoryKey === '') return itemError(400, OURS.listCondition, 'stcat_keyかqueryのどちらかは必須です。');
  const window = readWindow(form);
  if (window === 'start') return itemError(400, OURS.listPosition, '取得位置が不正です。');
  if (window === 'results') return itemError(400, OURS.listResults, '取得件数が不正です。');
  const sort = readSort(form.get('sort'), SORT_KEYS, 'sort_priority');
  if (!sort) return itemError(400, OURS.listSort, 'ソートオプションが不正です。');
  const found = [...context.state.items.values()]
    .flatMap((record): Entry[] => (record.editing ? [{ record, page: record.editing }] : []))
    .filter(({ page }) => categoryKey === '' || page.categoryKeys.includes(categoryKey))
    .filter(({ page }) => matchesWords(page, query, form.get('type') ?? 'item_code'))
    .sort((a, b) => sort.direction * compare(a, b, sort.key));
  const { part, attributes } = cut(found, window);
  return resultSet(
    part.map((entry) => entryXml(context, entry, categoryKey, form.get('stock') === 'true')),
    attributes,
  );
}

/** Words separated by spaces must all fit. */
function matchesWords(page: ItemPage, query: string, type: string): boolean {
  const words = query.split(/[\s\u3000]+/).filter((word) => word !== '');
  return words.every((word) => (type === 'name' ? page.fields.name.includes(word) : page.itemCode.startsWith(word)));
}

function compare(a: Entry, b: Entry, key: (typeof SORT_KEYS)[number]): number {
  if (key === 'item_code') return compareText(a.page.itemCode, b.page.itemCode);
  if (key === 'name') return compareText(a.page.fields.name, b.page.fields.name);
  if (key === 'stcat_key') return compareText(a.page.categoryKeys[0] ?? '', b.page.categoryKeys[0] ?? '');
  return a.record.sequence - b.record.sequence;
}

function entryXml(context: YahooContext, { record, page }: Entry, categoryKey: string, withStock: boolean): XmlElement {
  const { fields } = page;
  const hasSubCode = page.subCodes.length > 0;
  const shownCategory = categoryKey === '' ? (page.categoryKeys[0] ?? '') : categoryKey;
  const closed = context.state.stock.get(stockKey(page.itemCode, ''))?.closed ? '1' : '0';
  const stock = [
    text('Quantity', hasSubCode ? '' : quantityText(context, page.itemCode, '')),
    text('StockClose', hasSubCode ? '' : closed),
  ];
  return element('Result', [
    text('ItemCode', page.itemCode),
    text('HasSubCode', hasSubCode ? '1' : '0'),
    cdata('Name', fields.name),
    cdata('StCatName', pathNames(context.state, shownCategory).at(-1) ?? ''),
    text('Display', fields.display),
    text('EditingFlag', record.dirty ? '1' : '0'),
    text('OriginalPrice', fields.original_price),
    text('Price', fields.price),
    text('SalePrice', fields.sale_price),
    text('MemberPrice', fields.member_price),
    text('SalePeriodStart', asRfc3339(fields.sale_period_start)),
    text('SalePeriodEnd', asRfc3339(fields.sale_period_end)),
    text('SortPriority', ''),
    ...(withStock ? stock : []),
  ]);
}
