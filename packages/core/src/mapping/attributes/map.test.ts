import { describe, expect, it } from 'vitest';
import type { MallAttribute } from '../../listing/category.ts';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { type AttributeInput, mapAttributes } from './map.ts';

const attribute = (name: string, change: Partial<MallAttribute> = {}): MallAttribute => ({
  id: name,
  name,
  type: 'string',
  need: 'mandatory',
  input: 'free',
  choices: [],
  maxLength: null,
  minValue: null,
  maxValue: null,
  units: [],
  maxValues: 1,
  sameOnAllVariants: false,
  ...change,
});
const fact = (name: string, value: string, unit: string | null = null) => ({ name, values: [value], unit });

function map(definition: MallAttribute | MallAttribute[], change: Partial<AttributeInput> & { facts?: ReturnType<typeof fact>[] } = {}) {
  const input = {
    product: productOf({ facts: change.facts ?? [] }),
    sources: rakutenRules.attributeSources,
    learned: [],
    overrides: [],
    ...change,
  };
  const result = mapAttributes({ ...input, attributes: [definition].flat() });
  return {
    values: [...result.bySku.values()].map((list) => list.map(({ name, values, unit }) => `${name}=${values.join('|')}${unit ?? ''}`)),
    issues: result.issues,
  };
}

describe('from facts', () => {
  it.each<[string, MallAttribute, ReturnType<typeof fact>, string]>([
    ['brand', attribute('ブランド名'), fact('brand', 'キッコーマン'), 'ブランド名=キッコーマン'],
    [
      'brand in the list, other width',
      attribute('ブランド名', { input: 'select', choices: ['キッコーマン'] }),
      fact('brand', 'ｷｯｺｰﾏﾝ'),
      'ブランド名=キッコーマン',
    ],
    [
      'country',
      attribute('原産国／製造国', { input: 'select', choices: ['日本', '中国'] }),
      fact('country_of_origin', 'JP'),
      '原産国／製造国=日本',
    ],
    ['model from the part number', attribute('メーカー型番'), fact('part_number', 'AB-1'), 'メーカー型番=AB-1'],
    ['weight', attribute('総重量', { type: 'number', units: ['g', 'kg'] }), fact('item_weight', '1.5', 'kilograms'), '総重量=1.5kg'],
    ['volume', attribute('総容量', { type: 'number', units: ['mL'] }), fact('item_volume', '0.5', 'liters'), '総容量=500mL'],
    ['count', attribute('総個数', { type: 'number', units: ['個'] }), fact('item_count', '12', 'count'), '総個数=12個'],
    ['colour family', attribute('代表カラー', { input: 'select', choices: ['ネイビー', '-'] }), fact('color', '紺'), '代表カラー=ネイビー'],
    ['a text with its unit', attribute('容量'), fact('capacity', '500', 'milliliters'), '容量=500ml'],
    ['a text that the mall measures', attribute('容量', { units: ['L'] }), fact('capacity', '500', 'milliliters'), '容量=0.5L'],
    [
      'a measure in a list',
      attribute('容量', { input: 'select', choices: ['350mL', '500mL'] }),
      fact('capacity', '500', 'ml'),
      '容量=500mL',
    ],
    ['date', attribute('発売日', { type: 'date' }), fact('release_date', '2024/3/5'), '発売日=2024-03-05'],
  ])('%s', (_name, definition, given, expected) => {
    const { values, issues } = map(definition, { facts: [given] });
    expect(values).toEqual([[expected]]);
    expect(issues).toEqual([]);
  });
});

it.each<[string, MallAttribute, ReturnType<typeof fact>[], string]>([
  ['no fact', attribute('ブランド名'), [], 'attribute_missing'],
  ['an unknown name', attribute('謎'), [fact('brand', 'x')], 'attribute_missing'],
  ['a blank fact', attribute('ブランド名'), [fact('brand', ' ')], 'attribute_missing'],
  ['not in the list', attribute('ブランド名', { input: 'select', choices: ['他'] }), [fact('brand', 'x')], 'attribute_no_match'],
  [
    'a colour of no family, although "-" is in the list',
    attribute('代表カラー', { input: 'select', choices: ['レッド', '-'] }),
    [fact('color', '朝焼け')],
    'attribute_no_match',
  ],
  ['a weight without unit', attribute('総重量', { type: 'number', units: ['g'] }), [fact('item_weight', '5')], 'attribute_unit_unknown'],
  [
    'out of range',
    attribute('総個数', { type: 'number', units: ['個'], maxValue: 99 }),
    [fact('item_count', '100')],
    'attribute_out_of_range',
  ],
])('blocks on %s', (_name, definition, facts, code) => {
  const { values, issues } = map(definition, { facts });
  expect(values).toEqual([[]]);
  expect(issues).toEqual([
    expect.objectContaining({ code, severity: 'error', fix: 'enter_attribute', field: `attributes.${definition.name}`, sku: null }),
  ]);
});

it('leaves an optional attribute out without blocking', () => {
  expect(map(attribute('ブランド名', { need: 'optional' }))).toEqual({ values: [[]], issues: [] });
  const noMatch = map(attribute('ブランド名', { need: 'optional', input: 'select', choices: ['y'] }), { facts: [fact('brand', 'x')] });
  expect(noMatch.issues).toMatchObject([{ severity: 'info', before: 'x' }]);
});

it('uses what was learned, and the operator before all', () => {
  const definition = attribute('ブランド名', { input: 'select', choices: ['日清食品', '他'] });
  const learned = [{ attribute: 'ブランド名', sourceValue: 'NISSIN', value: '日清食品' }];
  const facts = [fact('brand', 'Nissin')];
  expect(map(definition, { facts, learned }).values).toEqual([['ブランド名=日清食品']]);
  const overrides = [{ field: 'attributes.ブランド名', sku: null, value: '他', locked: true }];
  expect(map(definition, { facts, learned, overrides }).values).toEqual([['ブランド名=他']]);
  const weight = attribute('総重量', { type: 'number', units: ['g'] });
  expect(map(weight, { overrides: [{ field: 'attributes.総重量', sku: null, value: '１,２００', locked: false }] }).values).toEqual([
    ['総重量=1200g'],
  ]);
  expect(map(weight, { overrides: [{ field: 'attributes.総重量', sku: null, value: '1.2kg', locked: false }] }).values).toEqual([
    ['総重量=1200g'],
  ]);
});

it('refuses an entry that the mall would refuse', () => {
  const definition = attribute('ブランド名', { need: 'optional', input: 'select', choices: ['y'] });
  expect(map(definition, { overrides: [{ field: 'attributes.ブランド名', sku: null, value: 'x', locked: true }] }).issues).toMatchObject([
    { code: 'attribute_no_match', severity: 'error', before: 'x' },
  ]);
});

it('wants one of a group', () => {
  const group = ['総個数', '総重量', '総容量'].map((name) =>
    attribute(name, { need: 'one_of_group', type: 'number', units: name === '総個数' ? ['個'] : ['g'] }),
  );
  expect(map(group, { facts: [fact('item_weight', '5', 'g')] })).toEqual({ values: [['総重量=5g']], issues: [] });
  expect(map(group).issues).toMatchObject([{ code: 'attribute_missing', field: 'attributes.総個数', after: '総個数 / 総重量 / 総容量' }]);
});

describe('on several SKUs', () => {
  const skus = [
    { code: 'A', facts: [fact('brand', 'x')] },
    { code: 'B', facts: [fact('brand', 'y')] },
  ];
  it('blocks when a mandatory one must be the same and is not', () => {
    const { issues } = map(attribute('ブランド名', { sameOnAllVariants: true }), { product: productOf({}, skus) });
    expect(issues).toMatchObject([{ code: 'attribute_differs', severity: 'error', before: 'A: x / B: y' }]);
  });
  it('leaves an optional one out everywhere', () => {
    const { values, issues } = map(attribute('ブランド名', { sameOnAllVariants: true, need: 'optional' }), {
      product: productOf({}, skus),
    });
    expect(values).toEqual([[], []]);
    expect(issues).toMatchObject([{ code: 'attribute_differs', severity: 'warning' }]);
  });
  it('lets the operator decide for all', () => {
    const overrides = [{ field: 'attributes.ブランド名', sku: null, value: 'z', locked: true }];
    const { values, issues } = map(attribute('ブランド名', { sameOnAllVariants: true }), { product: productOf({}, skus), overrides });
    expect({ values, issues }).toEqual({ values: [['ブランド名=z'], ['ブランド名=z']], issues: [] });
  });
  it('names the SKU that lacks it', () => {
    const { issues } = map(attribute('ブランド名'), { product: productOf({}, [skus[0] ?? {}, { code: 'B' }]) });
    expect(issues).toMatchObject([{ code: 'attribute_missing', sku: 'B' }]);
  });
  it('reads the colour from the axis', () => {
    const product = productOf({ variationAxes: ['color'] }, [
      { code: 'A', options: { color: '紺' } },
      { code: 'B', options: { color: '生成り' } },
    ]);
    expect(map(attribute('代表カラー', { input: 'select', choices: ['ベージュ', 'ネイビー'] }), { product }).values).toEqual([
      ['代表カラー=ネイビー'],
      ['代表カラー=ベージュ'],
    ]);
  });
});

it('shortens a text that is too long, and says so', () => {
  const { values, issues } = map(attribute('原材料', { maxLength: 5 }), { facts: [fact('ingredients', '大豆、小麦、食塩')] });
  expect(values).toEqual([['原材料=大豆、小麦']]);
  expect(issues).toMatchObject([{ code: 'attribute_shortened', before: '大豆、小麦、食塩', after: '大豆、小麦' }]);
});
