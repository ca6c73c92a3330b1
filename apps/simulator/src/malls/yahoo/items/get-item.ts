import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { SEEN } from './codes.ts';
import { itemXml } from './item-xml.ts';

/** Reads the editing area, never the front (sheet section 10.7). */
export function getItem(context: YahooContext, form: Form): SimResponse {
  const record = context.state.items.get(form.get('item_code') ?? '');
  if (!record?.editing) return itemError(400, SEEN.itemMissing, '指定された商品コードは存在しません。');
  return resultSet([itemXml(context, record, record.editing, form.get('expand_spec') === '1')], { totalResultsReturned: 1 });
}
