import { describe, expect, it } from 'vitest';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { draftSellable } from './draft-sellable.ts';

const flavours = (second: object) =>
  draftSellable({
    ...base(),
    product: productOf({ variationAxes: ['flavor'] }, [
      { code: 'ringo', options: { flavor: 'りんご' } },
      { code: 'momo', options: { flavor: 'もも' }, barcode: '4901515120459', ...second },
    ]),
  });

describe('one SKU with a problem', () => {
  it('does not hold its siblings', () => {
    const { draft, issues } = flavours({ barcode: '4901515120450' });
    expect(draft?.variants.map((variant) => variant.sku)).toEqual(['ringo']);
    expect(draft?.selectors).toEqual([{ key: 'flavor', label: '味', values: ['りんご'] }]);
    expect(draft?.variants[0]?.options).toEqual({ flavor: 'りんご' });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'barcode_invalid', severity: 'error', sku: 'momo', before: '4901515120450' }),
    );
  });

  it('joins them when it is mended', () => {
    expect(flavours({}).draft?.variants.map((variant) => variant.sku)).toEqual(['ringo', 'momo']);
  });

  it('blocks the page when every SKU has one', () => {
    const { draft } = draftSellable({ ...base(), product: productOf({}, [{ code: 'a', barcode: '1' }]) });
    expect(draft).toBeNull();
  });

  it('does not help where the whole page is at fault', () => {
    const { draft, issues } = draftSellable({ ...base(), product: productOf({ title: '' }, [{ code: 'a' }, { code: 'b', barcode: '1' }]) });
    expect(draft).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain('title_empty');
  });
});

function base() {
  return {
    rules: rakutenRules,
    category: { categoryId: '100001', confidence: 1, decidedBy: 'operator' as const },
    attributes: [],
    attributeMappings: [],
    priceRules: [],
    wordRules: [],
    overrides: [],
    confirmedLicences: [],
    unavailableImages: [],
  };
}
