import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCodeList } from './read-code-list.ts';

describe('looking at a CSV before it is sent', () => {
  it('reads the column wherever it stands, in any width of letters', () => {
    expect(readCodeList('商品名,ＳＫＵ\r\nお茶,A-1\r\n"お菓子, 大","A-""2"')).toEqual({ problem: null, codes: ['A-1', 'A-"2'], bad: [] });
  });

  it('reads tabs, a mark at the beginning and ASINs', () => {
    expect(readCodeList('\uFEFFasin\tname\nB0001\tx\n')).toEqual({ problem: null, codes: ['B0001'], bad: [] });
  });

  it('names each line that cannot be used and keeps the others', () => {
    const csv = ['name,sku', 'a,A', 'b', 'c,', 'd,A', 'e,"E', 'f,F\u0007', `g,${'x'.repeat(201)}`, 'h,H'].join('\n');
    const list = readCodeList(csv);
    expect(list).toMatchObject({ codes: ['A', 'H'] });
    expect(list.problem === null && list.bad.map(({ line, code }) => [line, code])).toEqual([
      [3, 'column_missing'],
      [4, 'empty'],
      [5, 'repeated'],
      [6, 'quotes_unbalanced'],
      [7, 'control_character'],
      [8, 'too_long'],
    ]);
  });

  it.each([
    ['', 'csvNoColumn'],
    ['name,price\na,1', 'csvNoColumn'],
    ['sku', 'csvEmpty'],
    ['sku\n\n  \n', 'csvEmpty'],
  ])('%j is refused as %s', (csv, problem) => expect(readCodeList(csv)).toEqual({ problem }));

  it('gives back every code that was written properly', () => {
    const code = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => text === text.trim() && !/[\p{Cc}\u2028\u2029]/u.test(text) && text !== '');
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: 20 }), (codes) => {
        const csv = ['sku', ...codes.map((each) => `"${each.replaceAll('"', '""')}"`)].join('\n');
        expect(readCodeList(csv)).toEqual({ problem: null, codes, bad: [] });
      }),
    );
  });
});
