import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { deleteCategory } from '../items/item-shelf.ts';
import { PATH_LEVELS_MAX, PATH_NAME_FULL_WIDTH } from '../limits.ts';
import { type FieldProblem, itemError, problemElement, resultSet, statusOk } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { fitsFullWidth } from '../wire/width.ts';
import { printable, text } from '../wire/xml.ts';
import { OURS, SEEN } from './codes.ts';
import { createCategory, pathNames } from './tree.ts';

const META_DESC_FULL_WIDTH = 80;

/** Makes (no `page_key`) or changes a store category. The answer does not tell a new one's key: read it with stCategoryList (OFF). */
export function editStCategory(context: YahooContext, form: Form): SimResponse {
  const problems = findProblems(context, form);
  if (problems.length > 0) return resultSet([text('Status', 'NG'), ...problems.map((problem) => problemElement('Error', problem))]);
  const pageKey = form.get('page_key') ?? '';
  const name = printable(form.get('name') ?? '');
  const category = context.state.storeCategories.get(pageKey) ?? createCategory(context, name, form.get('parent_page_key') || null);
  Object.assign(category, {
    name,
    display: form.get('display') || '1',
    hidden: form.get('hidden_flag') || '0',
    metaDesc: form.get('meta_desc') ?? '',
    updatedAt: context.clock.now(),
    dirty: true,
  });
  return statusOk();
}

/** Deletes everything below as well, items included (sheet section 5.2). */
export function deleteStCategory(context: YahooContext, form: Form): SimResponse {
  const pageKey = form.get('page_key') ?? '';
  if (!context.state.storeCategories.has(pageKey)) return itemError(400, OURS.pageKey, '指定されたストアカテゴリは存在しません。');
  deleteCategory(context, pageKey);
  return statusOk();
}

function findProblems({ state }: YahooContext, form: Form): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const bad = (target: string, code: string, message: string) => problems.push({ target, code, message });
  const pageKey = form.get('page_key') ?? '';
  const parentKey = form.get('parent_page_key') ?? '';
  const name = form.get('name') ?? '';
  if (pageKey !== '' && !state.storeCategories.has(pageKey)) bad('page_key', OURS.pageKey, '指定されたストアカテゴリは存在しません。');
  if (parentKey !== '' && !state.storeCategories.has(parentKey))
    bad('parent_page_key', OURS.parent, '指定された親カテゴリは存在しません。');
  else if (pathNames(state, parentKey).length >= PATH_LEVELS_MAX)
    bad('parent_page_key', OURS.parent, `パスは最大${PATH_LEVELS_MAX}階層です。`);
  if (name === '') bad('name', SEEN.nameMissing, 'ストアカテゴリ名が指定されていません。');
  else if (!fitsFullWidth(name, PATH_NAME_FULL_WIDTH) || name.includes(':')) {
    bad('name', OURS.nameLong, `ストアカテゴリ名は全角${PATH_NAME_FULL_WIDTH}文字以内で入力してください。`);
  }
  if (!isFlag(form.get('display'))) bad('display', SEEN.display, '公開ステータスは0か1を入力してください。');
  if (!isFlag(form.get('hidden_flag'))) bad('hidden_flag', OURS.hidden, '隠しページフラグは0か1を入力してください。');
  if (!fitsFullWidth(form.get('meta_desc') ?? '', META_DESC_FULL_WIDTH)) bad('meta_desc', OURS.metaDesc, 'META descriptionが長すぎます。');
  return problems;
}

const isFlag = (given: string | undefined) => given === undefined || given === '' || given === '0' || given === '1';
