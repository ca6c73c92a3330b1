import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from '../../text/index.ts';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { yahooRules } from '../yahoo/rules.ts';
import { planVariations } from './plan.ts';

const rakuten = rakutenRules.variations;
const yahoo = yahooRules.variations;

/** `grid('color,size', 'A:白,M', 'B:紺,L')` */
function grid(axes: string, ...skus: string[]) {
  const names = axes === '' ? [] : axes.split(',');
  return productOf(
    { variationAxes: names },
    skus.map((text) => {
      const [code = '', values = ''] = text.split(/:(.*)/su);
      const given = values.split(',');
      return { code, options: Object.fromEntries(names.flatMap((name, index) => (given[index] ? [[name, given[index]]] : []))) };
    }),
  );
}
const codes = (plan: { issues: readonly { code: string }[] }) => plan.issues.map((issue) => issue.code);

it('needs no selectors for one SKU', () => {
  const plan = planVariations(grid('color', 'A:白'), rakuten, []);
  expect(plan).toEqual({ selectors: [], options: new Map([['A', {}]]), issues: [] });
});

it('makes a selector per axis, in Japanese', () => {
  const plan = planVariations(grid('color,size', 'A:白,M', 'B:紺,M'), rakuten, []);
  expect(plan.selectors).toEqual([
    { key: 'color', label: 'カラー', values: ['白', '紺'] },
    { key: 'size', label: 'サイズ', values: ['M'] },
  ]);
  expect(plan.options.get('B')).toEqual({ color: '紺', size: 'M' });
  expect(plan.issues).toEqual([]);
});

it('keeps gaps where the mall allows them, and combines the axes where it does not', () => {
  const product = grid('color,size', 'A:白,M', 'B:紺,L', 'C:紺,M');
  expect(planVariations(product, rakuten, []).selectors).toHaveLength(2);
  const plan = planVariations(product, yahoo, []);
  expect(plan.selectors).toEqual([{ key: 'variation', label: 'カラー・サイズ', values: ['白/M', '紺/L', '紺/M'] }]);
  expect(codes(plan)).toEqual(['axes_combined']);
  expect(planVariations(grid('color,size', 'A:白,M', 'B:紺,L', 'C:紺,M', 'D:白,L'), yahoo, []).selectors).toHaveLength(2);
});

it("cleans what the mall's grammar reserves", () => {
  const plan = planVariations(grid('color', 'A:Deep Blue|#1', 'B:a:b=c'), yahoo, []);
  expect(plan.selectors[0]?.values).toEqual(['Deep・Blue｜＃1', 'a：b＝c']);
  expect(plan.issues).toMatchObject([
    { code: 'option_changed', before: 'Deep Blue|#1', after: 'Deep・Blue｜＃1' },
    { code: 'option_changed' },
  ]);
});

it('shortens long values and keeps them different', () => {
  const long = 'あ'.repeat(30);
  const plan = planVariations(grid('size', `A:${long}1`, `B:${long}2`, `C:${long}3`), rakuten, []);
  const values = plan.selectors[0]?.values ?? [];
  expect(new Set(values).size).toBe(3);
  for (const value of values) expect(fits(value, rakuten.value)).toBe(true);
  expect(codes(plan)).toEqual(['option_changed', 'option_changed', 'option_changed']);
});

describe('blocks', () => {
  it('a missing value, naming SKU and axis', () => {
    const plan = planVariations(grid('color,size', 'A:白,M', 'B:紺'), rakuten, []);
    expect(plan.issues).toMatchObject([
      { code: 'option_missing', field: 'variants.B.options.size', sku: 'B', severity: 'error', fix: 'enter_option' },
    ]);
  });
  it('several SKUs without axes', () => expect(codes(planVariations(grid('', 'A:', 'B:'), rakuten, []))).toEqual(['option_missing']));
  it('the same combination twice, naming both', () => {
    const plan = planVariations(grid('color', 'A:白', 'B:紺', 'C:白'), yahoo, []);
    expect(plan.issues).toMatchObject([{ code: 'option_duplicate', before: '白: A, C', severity: 'error' }]);
  });
  it('too many variants and values', () => {
    const many = grid('color', ...Array.from({ length: 101 }, (_, index) => `S${index}:色${index}`));
    expect(codes(planVariations(many, yahoo, []))).toEqual(['too_many_variants', 'too_many_values']);
    expect(codes(planVariations(many, rakuten, []))).toEqual(['too_many_values']);
  });
});

it('takes the value that the operator entered', () => {
  const overrides = [{ field: 'options.color', sku: 'B', value: '紺', locked: true }];
  expect(planVariations(grid('color', 'A:白', 'B:'), rakuten, overrides).options.get('B')).toEqual({ color: '紺' });
});

it('gives valid, distinct options for any values', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    fc.constantFrom('a b', 'a・b', 'a|b', 'ａ', 'a', '①', '(1)', '😀', '😃', '#'),
  );
  for (const rules of [rakuten, yahoo]) {
    const reserved = [...rules.reserved];
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (pairs) => {
        const skus = pairs.map(([color, size], index) => ({ code: `S${index}`, options: { color, size } }));
        const plan = planVariations(productOf({ variationAxes: ['color', 'size'] }, skus), rules, []);
        if (plan.issues.some((issue) => issue.severity === 'error')) return;
        const seen = new Set([...plan.options.values()].map((options) => JSON.stringify(options)));
        expect(seen.size).toBe(skus.length);
        for (const selector of plan.selectors) {
          expect(new Set(selector.values).size).toBe(selector.values.length);
          for (const text of [...selector.values, selector.label]) {
            expect(text).not.toBe('');
            expect(fits(text, rules.value)).toBe(true);
            for (const character of reserved) expect(text).not.toContain(character);
          }
          for (const options of plan.options.values()) expect(selector.values).toContain(options[selector.key]);
        }
        if (rules.fullMatrix) expect(plan.selectors.reduce((size, selector) => size * selector.values.length, 1)).toBe(skus.length);
      }),
    );
  }
});
