import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../json.ts';
import { codesOf, colorMug, mug, mugAttributes, openShop, picture, refusalsOf, upload } from '../test-shop.ts';

type Case = [name: string, variant: JsonObject, codes: string[]];
const P = 'variants.mug-1';

const CASES: Case[] = [
  ['price as a number', { standardPrice: 1980 }, [`IE0002 ${P}.standardPrice`]],
  ['price with decimals', { standardPrice: '1980.5' }, [`IE0118 ${P}.standardPrice`]],
  ['negative price', { standardPrice: '-100' }, [`IE0003 ${P}.standardPrice`]],
  ['price of 999,999,999', { standardPrice: '999999999' }, []],
  ['price of a billion', { standardPrice: '1000000000' }, [`IE0003 ${P}.standardPrice`]],
  ['price with a comma', { standardPrice: '1,980' }, [`IE0002 ${P}.standardPrice`]],
  ['price missing', { standardPrice: null }, [`IE0001 ${P}.standardPrice`]],
  ['unknown field', { sku: 'x' }, [`IE0002 ${P}.sku`]],
  ['order limit 401', { orderQuantityLimit: 401 }, [`IE0003 ${P}.orderQuantityLimit`]],
  ['system SKU id of 97 bytes', { merchantDefinedSkuId: 'a'.repeat(97) }, [`IE0004 ${P}.merchantDefinedSkuId`]],
  ['six specs', { specs: Array.from({ length: 6 }, () => ({ label: 'a', value: 'b' })) }, [`IE0119 ${P}.specs`]],

  ['JAN-13', { articleNumber: { value: '4901777018686' } }, []],
  ['JAN-8', { articleNumber: { value: '49123456' } }, []],
  ['letters', { articleNumber: { value: 'ABC123' } }, []],
  ['JAN-13 with a wrong check digit', { articleNumber: { value: '4901777018687' } }, [`IE0228 ${P}.articleNumber.value`]],
  ['JAN-8 with a wrong check digit', { articleNumber: { value: '49123457' } }, [`IE0228 ${P}.articleNumber.value`]],
  ['a dash in the article number', { articleNumber: { value: '4901-777' } }, [`IE0228 ${P}.articleNumber.value`]],
  ['31 letters', { articleNumber: { value: 'A'.repeat(31) } }, [`IE0228 ${P}.articleNumber.value`]],
  ['article number missing', { articleNumber: null }, [`IE0229 ${P}.articleNumber`]],
  ['article number empty', { articleNumber: {} }, [`IE0229 ${P}.articleNumber`]],
  [
    'article number as a number',
    { articleNumber: { value: 4901777018686 } },
    [`IE0002 ${P}.articleNumber.value`, `IE0228 ${P}.articleNumber.value`],
  ],
  ...[2, 3, 5].map((exemptionReason): Case => [`reason ${exemptionReason}`, { articleNumber: { exemptionReason } }, []]),
  ['reason 4', { articleNumber: { exemptionReason: 4 } }, [`IE0182 ${P}.articleNumber.exemptionReason`]],
  ['reason 6 of a normal item', { articleNumber: { exemptionReason: 6 } }, [`IE0159 ${P}.articleNumber.exemptionReason`]],
  ['reason 7', { articleNumber: { exemptionReason: 7 } }, [`IE0182 ${P}.articleNumber.exemptionReason`]],
  ['number and reason', { articleNumber: { value: 'A', exemptionReason: 5 } }, [`IE0002 ${P}.articleNumber.exemptionReason`]],
  ['a set', { articleNumber: { exemptionReason: 1 }, articleNumberForSet: ['4901777018686'] }, []],
  ['a set without parts', { articleNumber: { exemptionReason: 1 } }, [`IE0429 ${P}.articleNumberForSet`]],
  ['parts of no set', { articleNumberForSet: ['4901777018686'] }, [`IE0412 ${P}.articleNumberForSet`]],
  ['parts beside a number', { articleNumber: { value: 'A' }, articleNumberForSet: ['4901777018686'] }, [`IE0411 ${P}.articleNumberForSet`]],
  ['a part twice', { articleNumber: { exemptionReason: 1 }, articleNumberForSet: ['A', 'A'] }, [`IE0414 ${P}.articleNumberForSet`]],

  ['postage included', { shipping: { postageIncluded: true } }, []],
  ['own fee', { shipping: { fee: '500' } }, []],
  ['free, with a fee', { shipping: { postageIncluded: true, fee: '500' } }, [`IE0153 ${P}.shipping.fee`]],
  [
    'free, with a pattern and a class',
    { shipping: { postageIncluded: true, shopAreaSoryoPatternId: 1, postageSegment: { local: 1 } } },
    [`IE0153 ${P}.shipping.shopAreaSoryoPatternId`, `IE0153 ${P}.shipping.postageSegment`],
  ],
  ['fee and pattern', { shipping: { fee: '500', shopAreaSoryoPatternId: 1 } }, [`IE0101 ${P}.shipping`]],
  ['fee and class', { shipping: { fee: '500', postageSegment: { local: 1 } } }, [`IE0101 ${P}.shipping`]],
  ['both classes', { shipping: { postageSegment: { local: 2, overseas: 1 } } }, []],
  ['fee as a number', { shipping: { fee: 500 } }, [`IE0002 ${P}.shipping.fee`]],
  ['unknown pattern', { shipping: { shopAreaSoryoPatternId: 9 } }, [`IE0190 ${P}.shipping.shopAreaSoryoPatternId`]],
  ['unknown class', { shipping: { postageSegment: { local: 9 } } }, [`IE0190 ${P}.shipping.postageSegment.local`]],
  ['delivery set', { shipping: { shippingMethodGroup: '2' } }, []],
  ['unknown delivery set', { shipping: { shippingMethodGroup: '99' } }, [`IE0190 ${P}.shipping.shippingMethodGroup`]],
  ['single shipping 7', { shipping: { singleItemShipping: 7 } }, [`IE0194 ${P}.shipping.singleItemShipping`]],
  ['delivery date', { normalDeliveryDateId: 1000 }, []],
  ['unknown delivery date', { normalDeliveryDateId: 77 }, [`IE0190 ${P}.normalDeliveryDateId`]],
  ['back order without a date', { backOrderFlag: true }, [`IE0164 ${P}.backOrderDeliveryDateId`]],
  ['back order', { backOrderFlag: true, backOrderDeliveryDateId: 2 }, []],
  [
    'reference price without a type',
    { referencePrice: { displayType: 'REFERENCE_PRICE', value: '2500' } },
    [`IE0001 ${P}.referencePrice.type`],
  ],
  ['open price with a price', { referencePrice: { displayType: 'OPEN_PRICE', value: '2500' } }, [`IE0193 ${P}.referencePrice.value`]],

  ['selection without selectors', { selectorValues: { color: '白' } }, [`IE0158 ${P}.selectorValues`]],
  [
    'attributes missing',
    { attributes: null },
    [
      `IE0001 ${P}.attributes`,
      ...[`ブランド名`, `代表カラー`].map(() => `IE0418 invalidMandatoryValue ${P}.attributes`),
      `IE0418 invalidAllSelectableMandatoryAttributes ${P}.attributes`,
    ],
  ],
];

describe('the fields of a SKU', () => {
  it.each(CASES)('%s', async (_, variant, codes) => {
    const answer = await openShop().put('a', mug({}, variant));
    expect(refusalsOf(answer)).toEqual([...codes].sort());
  });
});

const sku = (selectorValues: Json | undefined, more: JsonObject = {}): JsonObject => ({
  ...(selectorValues === undefined ? {} : { selectorValues }),
  standardPrice: '1980',
  articleNumber: { exemptionReason: 5 },
  attributes: mugAttributes(),
  ...more,
});
const selector = (key: string, ...values: string[]): JsonObject => ({
  key,
  displayName: key,
  values: values.map((displayValue) => ({ displayValue })),
});
const multi = (variantSelectors: Json[], variants: JsonObject): JsonObject => ({ ...mug(), variantSelectors, variants });
const color = selector('color', '白', '紺');
const size = selector('size', 'S', 'M');
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));
const skus = (count: number): JsonObject =>
  Object.fromEntries(numbers(count).map((n) => [`v${n}`, sku({ a: String(Number(n) % 40), b: String(Math.floor(Number(n) / 40)) })]));

describe('selectors and SKUs', () => {
  const cases: [string, JsonObject, string[]][] = [
    ['two colours', colorMug(), []],
    ['no SKU', { ...mug(), variants: {} }, ['IE0001 variants']],
    ['SKUs missing', { ...mug(), variants: null }, ['IE0001 variants']],
    ['two SKUs without selectors', { ...mug(), variants: { a: sku(undefined), b: sku(undefined) } }, ['IE0269 variants']],
    ['SKU without selection', multi([color], { a: sku(undefined) }), ['IE0114 variants.a.selectorValues']],
    ['other key', multi([color], { a: sku({ size: 'S' }) }), ['IE0114 variants.a.selectorValues']],
    ['one of two keys', multi([color, size], { a: sku({ color: '白' }) }), ['IE0156 variants.a.selectorValues']],
    ['undeclared value', multi([color], { a: sku({ color: '赤' }) }), ['IE0129 variants.a.selectorValues.color']],
    ['same combination', multi([color], { a: sku({ color: '白' }), b: sku({ color: '白' }) }), ['IE0110 variants.b.selectorValues']],
    [
      'same key twice',
      multi([color, color], { a: sku({ color: '白' }) }),
      ['IE0135 variantSelectors[1].key', 'IE0156 variants.a.selectorValues'],
    ],
    ['same value twice', multi([selector('color', '白', '白')], { a: sku({ color: '白' }) }), ['IE0211 variantSelectors[0].values']],
    [
      'selector without values',
      multi([selector('color')], { a: sku({ color: '白' }) }),
      ['IE0244 variantSelectors[0].values', 'IE0129 variants.a.selectorValues.color'],
    ],
    [
      'value of 33 bytes',
      multi([selector('c', 'a'.repeat(33))], { a: sku({ c: 'a'.repeat(33) }) }),
      ['IE0004 variantSelectors[0].values[0].displayValue', 'IE0004 variants.a.selectorValues.c'],
    ],
    ['40 values', multi([selector('c', ...numbers(40))], { a: sku({ c: '0' }) }), []],
    ['41 values', multi([selector('c', ...numbers(41))], { a: sku({ c: '0' }) }), ['IE0131 variantSelectors[0].values']],
    [
      'seven selectors',
      multi(
        numbers(7).map((key) => selector(key, 'x')),
        { a: sku(Object.fromEntries(numbers(7).map((key) => [key, 'x']))) },
      ),
      ['IE0130 variantSelectors'],
    ],
    ['letters of a variantId', multi([color], { 'a.b': sku({ color: '白' }) }), ['IE0002 variants.a.b']],
    ['variantId of 33 bytes', multi([color], { ['a'.repeat(33)]: sku({ color: '白' }) }), [`IE0004 variants.${'a'.repeat(33)}`]],
    ['variantIds that differ in case', multi([color], { a: sku({ color: '白' }), A: sku({ color: '紺' }) }), []],
    ['400 SKUs', multi([selector('a', ...numbers(40)), selector('b', ...numbers(11))], skus(400)), []],
    ['401 SKUs', multi([selector('a', ...numbers(40)), selector('b', ...numbers(11))], skus(401)), ['IE1101 variants']],
  ];
  it.each(cases)('%s', async (_, item, codes) => {
    const answer = await openShop().put('a', item);
    expect(refusalsOf(answer)).toEqual([...codes].sort());
  });

  it('a SKU without a selection cannot get one later (IE0416)', async () => {
    const { put } = openShop();
    await put('a', mug());
    expect(codesOf(await put('a', multi([color], { 'mug-1': sku({ color: '白' }) })))).toEqual(['IE0416 variants.mug-1.selectorValues']);
  });
});

describe('pictures', () => {
  const at = (location: string, type = 'CABINET'): JsonObject => ({ images: [{ type, location }] });
  it.each([
    ['in the cabinet', at('/mug.jpg'), []],
    ['not in the cabinet', at('/other.jpg'), ['IE0224 images[0].location']],
    ['of GOLD', at('/other.jpg', 'GOLD'), []],
    ['wrong letters', at('/マグ.jpg'), ['IE0223 images[0].location', 'IE0224 images[0].location']],
    ['without slash', at('mug.jpg'), ['IE0223 images[0].location', 'IE0224 images[0].location']],
    ['wrong extension', at('/mug.webp'), ['IE0224 images[0].location', 'IE0224 images[0].location']],
    ['whole address', at('https://image.rakuten.co.jp/a.jpg'), ['IE0252 images[0].location', 'IE0224 images[0].location']],
    ['twenty-one', { images: Array.from({ length: 21 }, () => ({ type: 'CABINET', location: '/mug.jpg' })) }, ['IE0119 images']],
    ['alt with <', { images: [{ type: 'CABINET', location: '/mug.jpg', alt: 'a<b' }] }, ['IE0218 images[0].alt']],
    ['white background', { whiteBgImage: { type: 'CABINET', location: '/none.jpg' } }, ['IE0224 whiteBgImage.location']],
  ])('%s', async (_, change, codes) => {
    const open = openShop();
    await upload(open, await picture());
    const answer = await open.put('a', mug(change));
    expect(refusalsOf(answer)).toEqual([...codes].sort());
  });

  it('a SKU without selectors takes none, one with selectors takes one', async () => {
    const open = openShop();
    await upload(open, await picture());
    const images = [{ type: 'CABINET', location: '/mug.jpg' }];
    expect(codesOf(await open.put('a', mug({}, { images })))).toEqual(['IE0158 variants.mug-1.images']);
    expect((await open.put('a', multi([color], { a: sku({ color: '白' }, { images }) }))).status).toBe(201);
    const two = multi([color], { a: sku({ color: '白' }, { images: [...images, ...images] }) });
    expect(codesOf(await open.put('b', two))).toEqual(['IE0119 variants.a.images']);
  });

  it('a picture deleted later does not block a price change', async () => {
    const open = openShop();
    const fileId = /<FileId>(\d+)/.exec((await upload(open, await picture())).text())?.[1];
    await open.put('a', mug({ images: [{ type: 'CABINET', location: '/mug.jpg' }] }));
    await open.call(
      'POST',
      '/es/1.0/cabinet/file/delete',
      `<request><fileDeleteRequest><file><fileId>${fileId}</fileId></file></fileDeleteRequest></request>`,
    );
    const change = { variants: { 'mug-1': { standardPrice: '1' } } };
    expect((await open.call('PATCH', '/es/2.0/items/manage-numbers/a', change)).status).toBe(204);
  });
});
