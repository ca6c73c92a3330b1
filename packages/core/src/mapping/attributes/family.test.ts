import { describe, expect, it } from 'vitest';
import type { MallAttribute } from '../../listing/category.ts';
import { draftSellable } from '../draft/draft-sellable.ts';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { mapAttributes } from './map.ts';

const base: MallAttribute = {
  id: '1',
  name: 'ブランド名',
  type: 'string',
  need: 'mandatory',
  input: 'free',
  choices: [],
  maxLength: 100,
  minValue: null,
  maxValue: null,
  units: [],
  maxValues: 1,
  sameOnAllVariants: true,
};
const country: MallAttribute = { ...base, id: '298', name: '原産国／製造国', input: 'select', choices: ['日本', '中国'] };
const from = (value: string) => [{ name: 'country_of_origin', values: [value], unit: null }];
const sources = rakutenRules.attributeSources;

/** Two flavours of one family, whose product carries the facts of the first, as it is assembled. */
const familyOf = (momo: { values: string } | null, need: MallAttribute['need'] = 'mandatory') => {
  const product = productOf({ title: 'ジュース', brand: '若松', variationAxes: ['flavor'], facts: from('JP') }, [
    { code: 'ringo', options: { flavor: 'りんご' }, facts: from('JP') },
    { code: 'momo', options: { flavor: 'もも' }, barcode: '4901515120459', facts: momo ? from(momo.values) : [] },
  ]);
  return { product, attributes: [base, { ...country, need }] };
};
const mapOf = (family: ReturnType<typeof familyOf>) => mapAttributes({ ...family, sources, learned: [], overrides: [] });

describe('a family with an attribute that all variants must share', () => {
  it('gives the brand to every member, and a country only to those which have one', () => {
    const { bySku, issues } = mapOf(familyOf(null));
    expect(bySku.get('ringo')?.map(({ values }) => values)).toEqual([['若松'], ['日本']]);
    expect(bySku.get('momo')?.map(({ values }) => values)).toEqual([['若松']]);
    expect(issues.map(({ code, severity, sku }) => [code, severity, sku])).toEqual([['attribute_missing', 'error', 'momo']]);
  });

  it('is sold without the member that lacks it', () => {
    const input = { attributeMappings: [], priceRules: [], wordRules: [], overrides: [], confirmedLicences: [], unavailableImages: [] };
    const category = { categoryId: '1', confidence: 1, decidedBy: 'operator' as const };
    const { draft, issues } = draftSellable({ ...input, ...familyOf(null), rules: rakutenRules, category });
    expect(draft?.variants.map(({ sku }) => sku)).toEqual(['ringo']);
    expect(issues.filter(({ severity }) => severity === 'error').map(({ sku }) => sku)).toEqual(['momo']);
  });

  it('is held when the members differ: nobody but the operator knows which is right', () => {
    const { issues } = mapOf(familyOf({ values: 'CN' }));
    expect(issues).toMatchObject([{ code: 'attribute_differs', severity: 'error', sku: null, before: 'ringo: 日本 / momo: 中国' }]);
  });

  it('does without an optional one that not all have', () => {
    const { bySku, issues } = mapOf(familyOf(null, 'optional'));
    expect(bySku.get('ringo')?.map(({ name }) => name)).toEqual(['ブランド名']);
    expect(issues).toMatchObject([{ code: 'attribute_differs', severity: 'warning' }]);
  });
});

it('sends what the operator said once for goods of which the source says nothing', () => {
  const series = { ...base, name: 'シリーズ名', sameOnAllVariants: false };
  const learned = [{ attribute: 'シリーズ名', sourceValue: '', value: '-' }];
  const { bySku, issues } = mapAttributes({ product: productOf(), attributes: [series], sources, learned, overrides: [] });
  expect(bySku.get('sku-1')).toEqual([{ name: 'シリーズ名', values: ['-'], unit: null }]);
  expect(issues).toEqual([]);
});

it.each([
  ['ペット用品 > 犬用品 > ドッグフード・おやつ', '犬'],
  ['ペット用品 > 小動物・観賞魚 > 水槽', null],
])('reads whom pet goods are for out of the class %s', (path, expected) => {
  const pets = { ...base, name: '対象ペット', input: 'select' as const, choices: ['犬', '猫', '鳥'], sameOnAllVariants: false };
  const product = productOf({ classification: path.split(' > ').map((name) => ({ id: name, name })) });
  const { bySku } = mapAttributes({ product, attributes: [pets], sources, learned: [], overrides: [] });
  expect(bySku.get('sku-1')?.[0]?.values[0] ?? null).toBe(expected);
});
