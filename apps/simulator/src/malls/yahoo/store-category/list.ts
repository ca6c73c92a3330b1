import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { rfc3339 } from '../wire/japan-time.ts';
import { cdata, element, text } from '../wire/xml.ts';
import { OURS } from './codes.ts';
import { childrenOf } from './tree.ts';

/** The children of one store category, or the first level; always all of them (OFF). */
export function stCategoryList({ state }: YahooContext, form: Form): SimResponse {
  const parentKey = form.get('page_key') ?? '';
  if (parentKey !== '' && !state.storeCategories.has(parentKey))
    return itemError(400, OURS.pageKey, '指定されたストアカテゴリは存在しません。');
  const children = childrenOf(state, parentKey === '' ? null : parentKey);
  const results = children.map((category, index) =>
    element('Result', [
      text('PageKey', category.pageKey),
      cdata('Name', category.name),
      text('Display', category.display),
      text('HiddenPageFlag', category.hidden),
      text('SortOrder', index + 1),
      text('EditingFlag', category.dirty ? '1' : '0'),
      text('UpdateTime', rfc3339(category.updatedAt)),
    ]),
  );
  return resultSet(results, {
    totalResultsAvailable: children.length,
    totalResultsReturned: children.length,
    firstResultPosition: 1,
  });
}
