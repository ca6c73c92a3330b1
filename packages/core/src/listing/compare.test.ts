import { describe, expect, it } from 'vitest';
import { comparePages } from './compare.ts';
import type { PageView } from './page.ts';

const white = { code: 'wh', priceYen: 1980, barcode: '4901515118586', options: { color: '白', size: 'M' } };
const navy = { code: 'nv', priceYen: 2080, barcode: '4901515120459', options: { color: '紺', size: 'L' } };
const page = (change: Partial<PageView> = {}): PageView => ({
  code: 'mug',
  title: 'マグ',
  categoryId: '100001',
  imageRefs: ['/a.jpg', '/b.jpg'],
  onSale: true,
  published: true,
  variants: [white, navy],
  ...change,
});

describe('comparePages', () => {
  it('finds nothing on equal pages, whatever the order of variants', () => {
    expect(comparePages(page(), page({ variants: [navy, white] }))).toEqual([]);
  });

  it.each<[string, Partial<PageView>, object[]]>([
    ['title', { title: '別' }, [{ field: 'title', expected: 'マグ', actual: '別' }]],
    ['order of images', { imageRefs: ['/b.jpg', '/a.jpg'] }, [{ field: 'images', expected: '/a.jpg\n/b.jpg', actual: '/b.jpg\n/a.jpg' }]],
    ['hidden', { onSale: false }, [{ field: 'onSale', expected: 'true', actual: 'false' }]],
    ['price', { variants: [white, { ...navy, priceYen: 1 }] }, [{ field: 'variants.nv.price', expected: '2080', actual: '1' }]],
    [
      'gone',
      { variants: [white, { ...white, code: 'x' }] },
      [
        { field: 'variants.nv', expected: 'nv', actual: null },
        { field: 'variants.x', expected: null, actual: 'x' },
      ],
    ],
    [
      'options',
      { variants: [white, { ...navy, options: { color: '紺', size: 'M' } }] },
      [{ field: 'variants.nv.options', expected: 'color: 紺 / size: L', actual: 'color: 紺 / size: M' }],
    ],
  ])('tells %s', (_name, change, differences) => {
    expect(comparePages(page(), page(change))).toEqual(differences);
  });

  it('compares values where the mall gives labels for keys, and no barcode where it keeps none', () => {
    const labelled = ({ code, priceYen, options }: typeof white) => ({
      code,
      priceYen,
      options: { カラー: options.color, サイズ: options.size },
    });
    expect(comparePages(page(), page({ variants: [labelled(white), labelled(navy)] }))).toEqual([]);
    expect(comparePages(page(), page({ variants: [labelled(navy), { ...labelled(white), code: 'nv' }] }))).not.toEqual([]);
  });

  it('does not ask for the code of a lone variant', () => {
    expect(comparePages(page({ variants: [white] }), page({ variants: [{ ...white, code: 'mug' }] }))).toEqual([]);
  });
});
