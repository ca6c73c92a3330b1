import type { SimResponse } from '../../../kernel/mall.ts';
import type { YahooCall } from '../call.ts';
import type { YahooContext } from '../context.ts';
import { itemError, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { compareText, cut, readSort, readWindow } from '../wire/paging.ts';
import { cdata, element, text } from '../wire/xml.ts';
import { BRANDS } from './brands.ts';
import { allCategories, CATEGORY_UPDATED_ON, childCategories, findCategory, type ProductCategory } from './catalog.ts';
import { categoriesCsv, pathName } from './csv.ts';

/** Codes of this family are in no source: ours. */
const OURS = { unknownCategory: 'ct-01901', query: 'ct-01902', window: 'ct-01903', sort: 'ct-01904' } as const;

/** The children of a category, or the first level. A leaf has none. */
function getShopCategory(_: YahooContext, form: Form): SimResponse {
  const code = form.get('category_code') ?? '';
  if (code !== '' && !findCategory(code)) return itemError(400, OURS.unknownCategory, '指定されたカテゴリは存在しません。');
  const children = childCategories(code === '' ? null : code);
  const results = children.map((category) =>
    element('Result', [
      text('CategoryCode', category.code),
      cdata('CategoryName', category.name),
      text('IsLeaf', category.isLeaf ? '1' : '0'),
      text('Display', '1'),
      text('UpdateDate', CATEGORY_UPDATED_ON),
    ]),
  );
  return resultSet(results, { totalResultsAvailable: children.length, totalResultsReturned: children.length, firstResultPosition: 1 });
}

/** Leaves whose name or path contains the words, within one category if asked. */
function getShopCategoryList(_: YahooContext, form: Form): SimResponse {
  const words = (form.get('query') ?? '').split(/[\s\u3000]+/).filter((word) => word !== '');
  if (words.length === 0) return itemError(400, OURS.query, '検索ワードは必須です。');
  const window = readWindow(form);
  if (typeof window === 'string') return itemError(400, OURS.window, '取得位置または取得件数が不正です。');
  const sort = readSort(form.get('sort'), ['path_name', 'name'], 'path_name');
  if (!sort) return itemError(400, OURS.sort, 'ソートオプションが不正です。');
  const within = findCategory(form.get('category_code') ?? '')?.path ?? [];
  const key = (category: ProductCategory) => (sort.key === 'name' ? category.name : pathName(category));
  const found = allCategories()
    .filter(({ isLeaf, path }) => isLeaf && within.every((name, level) => path[level] === name))
    .filter((category) => words.every((word) => pathName(category).includes(word)))
    .sort((a, b) => sort.direction * compareText(key(a), key(b)));
  const { part, attributes } = cut(found, window);
  // The table says CategoryCode and CategoryName, the sample shows Id and Name (OFF): both are written.
  const results = part.map((category) =>
    element('Result', [
      text('CategoryCode', category.code),
      cdata('CategoryName', category.name),
      text('Id', category.code),
      cdata('Name', category.name),
      cdata('PathName', pathName(category)),
      text('UpdateDate', CATEGORY_UPDATED_ON),
    ]),
  );
  return resultSet(results, attributes);
}

/** Brands by code prefix or part of the name (OFF). */
function getShopBrandList(_: YahooContext, form: Form): SimResponse {
  const query = form.get('query') ?? '';
  const type = form.get('type') ?? 'all';
  if (query === '') return itemError(400, OURS.query, '検索ワードは必須です。');
  const window = readWindow(form);
  if (typeof window === 'string') return itemError(400, OURS.window, '取得位置または取得件数が不正です。');
  const found = BRANDS.filter(
    ({ code, name }) =>
      (type !== 'name' && code.startsWith(query)) || (type !== 'code' && name.toLowerCase().includes(query.toLowerCase())),
  ).sort((a, b) => compareText(a.kana, b.kana));
  const { part, attributes } = cut(found, window);
  const results = part.map(({ code, name, kana }) =>
    element('Result', [
      text('BrandCode', code),
      cdata('BrandName', name),
      cdata('BrandJtitle', kana),
      cdata('PathName', name),
      text('UpdateDate', CATEGORY_UPDATED_ON),
    ]),
  );
  return resultSet(results, attributes);
}

export const CATEGORY_CALLS: readonly YahooCall[] = [
  { name: 'getShopCategory', method: 'GET', handle: getShopCategory },
  { name: 'getShopCategoryList', method: 'GET', handle: getShopCategoryList },
  { name: 'getShopBrandList', method: 'GET', handle: getShopBrandList },
  { name: 'downloadShopCategories', method: 'GET', handle: (_, form) => categoriesCsv(form.get('spec') === '1') },
];
