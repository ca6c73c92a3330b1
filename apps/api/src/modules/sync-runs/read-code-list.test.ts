import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readCodeList } from './read-code-list.ts';

describe('a list of codes', () => {
  it('is read by its header, with whatever stands beside', () => {
    const list = readCodeList('\uFEFF商品名,ＳＫＵ,在庫\r\n"お茶, 500ml",A-1,3\r\n\r\n"5"" 画面","B ""x""",0\r\n');
    expect(list).toEqual({ column: 'skus', codes: ['A-1', 'B "x"'], bad: [] });
  });

  it.each([
    ['sku\nA-1', 'skus'],
    ['asin\nA-1', 'mallItemIds'],
    ['ITEM_ID\nA-1', 'mallItemIds'],
    ['name\tsku\nx\tA-1', 'skus'],
  ])('takes the column that it knows: %j', (csv, column) => {
    expect(readCodeList(csv)).toEqual({ column, codes: ['A-1'], bad: [] });
  });

  it('is none without a known column', () => {
    expect(readCodeList('code\nA-1')).toBeNull();
    expect(readCodeList('')).toBeNull();
  });

  it('names each bad line by its number and goes on', () => {
    const list = readCodeList(`name,sku\na,OK-1\nb\n"c,OK-2\nd,\ne,${'x'.repeat(201)}\nf,OK-1\ng,"O\u0007"\nh,OK-3`);
    expect(list?.codes).toEqual(['OK-1', 'OK-3']);
    expect(list?.bad.map(({ line, code }) => [line, code])).toEqual([
      [3, 'column_missing'],
      [4, 'quotes_unbalanced'],
      [5, 'empty'],
      [6, 'too_long'],
      [7, 'repeated'],
      [8, 'control_character'],
    ]);
  });

  const code = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text === text.trim() && text !== '' && !/\p{Cc}/u.test(text));

  test.prop([fc.uniqueArray(code, { minLength: 1, maxLength: 50 })])('gives back every code that was written by the rules', (codes) => {
    const lines = codes.map((each) => `x,"${each.replaceAll('"', '""')}"`);
    expect(readCodeList(['name,sku', ...lines].join('\n'))).toEqual({ column: 'skus', codes, bad: [] });
  });

  test.prop([fc.array(fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, '')))])(
    'accounts for every line of any text',
    (lines) => {
      const list = readCodeList(['sku', ...lines].join('\n'));
      const filled = lines.filter((line) => line.trim() !== '').length;
      expect((list?.codes.length ?? 0) + (list?.bad.length ?? 0)).toBe(filled);
    },
  );
});
