import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { categoriesOf } from './yahoo.category.ts';

const CSV = [
  'id,name,path_name,relation,updated_at',
  '2494,食品,食品,,2026-10-01',
  '2495,米、雑穀,食品 > 米、雑穀,,2026-10-01',
  '2496,"玄米, ""新米""","食品 > 米、雑穀 > 玄米, ""新米""",12,2026-10-01',
  '2500,家電,家電,,2026-10-01',
  '',
].join('\r\n');

describe('the file of product categories', () => {
  it.each(['utf-8', 'euc-jp', 'shift_jis'])('is read in %s', (charset) => {
    expect(categoriesOf(iconv.encode(CSV, charset)).map(({ name }) => name)).toEqual(['食品', '米、雑穀', '玄米, "新米"', '家電']);
  });

  it('becomes a tree: what no other path goes through takes pages', () => {
    expect(categoriesOf(Buffer.from(CSV))).toEqual([
      { id: '2494', parentId: null, name: '食品', path: ['食品'], leaf: false, listable: false },
      { id: '2495', parentId: '2494', name: '米、雑穀', path: ['食品', '米、雑穀'], leaf: false, listable: false },
      { id: '2496', parentId: '2495', name: '玄米, "新米"', path: ['食品', '米、雑穀', '玄米, "新米"'], leaf: true, listable: true },
      { id: '2500', parentId: null, name: '家電', path: ['家電'], leaf: true, listable: true },
    ]);
  });

  it('without its columns is not understood', () => {
    expect(() => categoriesOf(Buffer.from('a,b\r\n1,2'))).toThrow(expect.objectContaining({ kind: 'bug', code: 'unexpected_answer' }));
  });

  it('cut in the middle of a quoted name is a lost answer', () => {
    expect(() => categoriesOf(Buffer.from('id,name,path_name\r\n1,"食'))).toThrow(expect.objectContaining({ kind: 'unavailable' }));
  });
});
