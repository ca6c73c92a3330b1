import { expect, it } from 'vitest';
import type { SkuRow } from '../catalog/source.ts';
import { selectRows } from './selection.ts';

const row: SkuRow = {
  line: 1,
  sku: 'A/1',
  mallItemId: 'B01',
  title: 'ﾎﾟﾃﾄﾁｯﾌﾟｽ Ｓｏｌｔ',
  priceYen: 100,
  quantity: 2,
  fulfilledBy: 'seller',
  condition: 'new',
  status: 'active',
  taxCode: null,
  raw: {},
};

it.each([
  ['everything', {}, true],
  ['its SKU', { skus: ['x', 'A/1'] }, true],
  ['another SKU', { skus: ['a/1'] }, false],
  ['its ASIN', { mallItemIds: ['B01'] }, true],
  ['FBA only', { fulfilledBy: 'mall' as const }, false],
  ['at least 3 in stock', { minQuantity: 3 }, false],
  ['words in another width and case', { titleWords: ['ポテトチップス', 'solt'] }, true],
  ['two conditions of which one fails', { skus: ['A/1'], titleWords: ['せんべい'] }, false],
])('a run that takes %s', (_name, selection, taken) => {
  expect(selectRows(selection)(row)).toBe(taken);
});
