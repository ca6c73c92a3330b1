import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { ITEM_CODES_MAX } from '../limits.ts';
import { submitPage } from '../publish/publisher.ts';
import { itemError, resultOk } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { OURS, SEEN } from './codes.ts';
import { deletePage, editingPage, savePage } from './item-shelf.ts';

/** Deletes up to 100 items in the editing area; buyers see them until the next publish. All exist, or none is deleted (uncertain). */
export function deleteItem(context: YahooContext, form: Form): SimResponse {
  const codes = readCodes(form);
  if (codes.length > ITEM_CODES_MAX) return tooMany();
  if (codes.length === 0 || codes.some((code) => !editingPage(context, code))) return missing(OURS.deleteTarget);
  for (const code of codes) deletePage(context, code);
  return resultOk();
}

/** Publishes one page that buyers already know; OK is only acceptance (sheet sections 5.2 and 10.2). */
export function submitItem(context: YahooContext, form: Form): SimResponse {
  const record = context.state.items.get(form.get('item_code') ?? '');
  if (!record?.editing) return missing(SEEN.submitRefused);
  if (!record.front) return itemError(400, SEEN.submitNewPage, '新規ページは単独で反映できません。');
  submitPage(context, record.editing);
  return resultOk();
}

/** Moves items to another store category, or links them there. */
export function moveItems(context: YahooContext, form: Form): SimResponse {
  const codes = readCodes(form);
  const from = form.get('from_stcat_key') ?? '';
  const to = form.get('to_stcat_key') ?? '';
  const link = form.get('mode') === 'link';
  if (codes.length > ITEM_CODES_MAX) return tooMany();
  const pages = codes.flatMap((code) => editingPage(context, code) ?? []);
  const known = context.state.storeCategories.has(from) && context.state.storeCategories.has(to);
  if (!known || pages.length === 0 || pages.length !== codes.length) return missing(OURS.moveTarget);
  if (pages.some((page) => !page.categoryKeys.includes(from))) return missing(OURS.moveTarget);
  for (const page of pages) {
    const keys = link ? [...page.categoryKeys, to] : page.categoryKeys.map((key) => (key === from ? to : key));
    savePage(context, { ...page, categoryKeys: [...new Set(keys)], updatedAt: context.clock.now() });
  }
  return resultOk();
}

const readCodes = (form: Form): string[] => [...new Set((form.get('item_code') ?? '').split(',').filter((code) => code !== ''))];
const missing = (code: string) => itemError(400, code, '指定された商品コードは存在しません。');
const tooMany = () => itemError(400, OURS.tooManyCodes, `商品コードは最大${ITEM_CODES_MAX}個です。`);
