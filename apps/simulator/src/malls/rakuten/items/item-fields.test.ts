import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../json.ts';
import { codesOf, mug, openShop, refusalsOf } from '../test-shop.ts';

type Case = [name: string, change: JsonObject, codes: string[]];
const long = (bytes: number): string => 'あ'.repeat(Math.ceil(bytes / 2));
const many = (count: number, value: (index: number) => Json): Json[] => Array.from({ length: count }, (_, index) => value(index));
const img = '<img src="https://image.rakuten.co.jp/mihon-ya/cabinet/a.jpg">';
const option = (change: JsonObject = {}): JsonObject => ({
  customizationOptions: [{ displayName: '包装', inputType: 'SINGLE_SELECTION', selections: [{ displayValue: 'はい' }], ...change }],
});
const campaign = (start: string, end: string, more: JsonObject = {}): JsonObject => ({
  pointCampaign: { applicablePeriod: { start, end }, benefits: { pointRate: 5 }, ...more },
});

const CASES: Case[] = [
  ['title missing', { title: null }, ['IE0001 title']],
  ['title blank', { title: '　 ' }, ['IE0425 title']],
  ['title of 255 bytes', { title: `a${long(254)}` }, []],
  ['title of 256 bytes', { title: long(256) }, ['IE0004 title']],
  ['half-width kana count one byte', { title: 'ｱ｡ﾟ'.repeat(85) }, []],
  ['title with a line break', { title: 'マグ\nカップ' }, ['IE0177 title']],
  ['title with an address', { title: 'マグ https://example.com' }, ['IE0178 title']],
  ['title with a tag', { title: '<b>マグ</b>' }, ['IE0218 title']],
  ['title with a bare <', { title: '1 < 2' }, []],
  ['title as a number', { title: 5 }, ['IE0002 title']],
  ...['①', '㈱', '№', '㎝', 'Ⅳ', '😀', 'é', '髙', '♥'].map(
    (character): Case => [`title with ${character}`, { title: character }, ['IE0270 title']],
  ),
  ...['〜', '～', '−', '－', '¥', '℃', 'α', '※'].map((character): Case => [`title with ${character}`, { title: character }, []]),
  ['tagline too long', { tagline: long(176) }, ['IE0004 tagline']],
  ['itemNumber too long', { itemNumber: 'a'.repeat(33) }, ['IE0004 itemNumber']],
  ['itemType missing', { itemType: null }, ['IE0001 itemType']],
  ['itemType unknown', { itemType: 'USED' }, ['IE0007 itemType']],
  ['unknown field', { colour: 'red' }, ['IE0002 colour']],
  ['unknown inner field', { payment: { tax: 1 } }, ['IE0002 payment.tax']],
  ['unlimited stock', { unlimitedInventoryFlag: true }, ['IE0181 unlimitedInventoryFlag']],
  ['hideItem as a string', { hideItem: 'true' }, ['IE0002 hideItem']],
  ['tax rate as a number', { payment: { taxRate: 0.1 } }, ['IE0002 payment.taxRate']],
  ['tax rate of 5 %', { payment: { taxRate: '0.05' } }, ['IE0109 payment.taxRate']],
  ...['0', '0.08', '0.1', null].map((taxRate): Case => [`tax rate ${taxRate}`, { payment: { taxRate } }, []]),
  ['access password in capitals', { accessControl: { accessPassword: 'ABC' } }, ['IE0267 accessControl.accessPassword']],
  ['33 tags', { tags: many(33, (index) => 5_000_000 + index) }, ['IE0116 tags']],
  ['tag out of range', { tags: [1] }, ['IE0003 tags[0]']],
  ['display sequence 0', { itemDisplaySequence: 0 }, ['IE0003 itemDisplaySequence']],
  ['layout 7', { layout: { itemLayoutId: 7 } }, ['IE0002 layout.itemLayoutId']],
  [
    'video of another site',
    { video: { type: 'HTML', parameters: { value: '<script src="//x.jp"></script>' } } },
    ['IE0226 video.parameters.value'],
  ],

  ['description too long', { salesDescription: long(10_242) }, ['IE0004 salesDescription']],
  ['allowed tags', { productDescription: { pc: `<b>太字</b><br><table><tr><td>${img}</td></tr></table>` } }, []],
  ['script', { productDescription: { pc: '<script>x</script>' } }, ['IE0215 productDescription.pc', 'IE0215 productDescription.pc']],
  ['a list for phones', { productDescription: { sp: '<ul></ul>' } }, ['IE0215 productDescription.sp', 'IE0215 productDescription.sp']],
  ['event handler', { salesDescription: '<b onclick="x()">a</b>' }, ['IE0217 salesDescription']],
  ['attribute of another tag', { salesDescription: '<b href="https://www.rakuten.co.jp/">a</b>' }, ['IE0216 salesDescription']],
  ['picture from elsewhere', { salesDescription: '<img src="https://m.media-amazon.com/a.jpg">' }, ['IE0217 salesDescription']],
  [
    'host that only looks like Rakuten',
    { salesDescription: '<img src="https://rakuten.co.jp.example.com/a.jpg">' },
    ['IE0217 salesDescription'],
  ],
  ['20 pictures', { salesDescription: img.repeat(20) }, []],
  ['21 pictures', { salesDescription: img.repeat(21) }, ['IE0257 salesDescription']],
  ['end tag missing', { salesDescription: '<b>a' }, ['IE0272 salesDescription']],
  ['start tag missing', { salesDescription: 'a</b>' }, ['IE0271 salesDescription']],
  ['crossed tags', { salesDescription: '<b><u>a</b></u>' }, ['IE0272 salesDescription', 'IE0271 salesDescription']],
  ['full-width blank in a tag', { salesDescription: '<font　color="red">a</font>' }, ['IE0276 salesDescription']],

  ['genre missing', { genreId: null }, ['IE0001 genreId']],
  ['genre as a number', { genreId: 100001 }, ['IE0002 genreId']],
  ['genre not in digits', { genreId: '10000a' }, ['IE0212 genreId']],
  ['genre unknown', { genreId: '123456' }, ['IE0146 genreId']],
  ['genre no leaf', { genreId: '100000' }, ['IE0146 genreId']],
  ['genre that takes no items', { genreId: '480101' }, ['IE0146 genreId']],
  ['genre merged', { genreId: '999001' }, ['IE0274 genreId']],
  ['precautions outside medicine', { precautions: { description: 'a' } }, ['IE0128 precautions']],

  [
    'DISPLAY_LOW_STOCK alone',
    { features: { inventoryDisplay: 'DISPLAY_LOW_STOCK' } },
    ['IE0162 features.lowStockThreshold', 'IE0227 features.inventoryDisplay'],
  ],
  ['threshold alone', { features: { lowStockThreshold: 3 } }, ['IE0163 features.lowStockThreshold']],
  ['threshold 21', { features: { lowStockThreshold: 21 } }, ['IE0003 features.lowStockThreshold', 'IE0163 features.lowStockThreshold']],
  ['social gift with postage', { features: { socialGiftFlag: true } }, ['IE0458 features.socialGiftFlag']],

  [
    'social gift before the release',
    { itemType: 'PRE_ORDER', releaseDate: '2027-01-01', features: { socialGiftFlag: true } },
    ['IE0457 features.socialGiftFlag', 'IE0458 features.socialGiftFlag'],
  ],
  ['pre-order without a date', { itemType: 'PRE_ORDER' }, ['IE0265 releaseDate']],
  ['pre-order', { itemType: 'PRE_ORDER', releaseDate: '2027-01-01' }, []],
  ['pre-order far ahead', { itemType: 'PRE_ORDER', releaseDate: '2027-11-30' }, ['IE0180 releaseDate']],
  ['pre-order in the past', { itemType: 'PRE_ORDER', releaseDate: '2026-11-22' }, ['IE0180 releaseDate']],
  ['release date of a normal item', { releaseDate: '2027-01-01' }, ['IE0159 releaseDate']],
  ['sale period without end', { purchasablePeriod: { start: '2026-12-01T00:00:00+09:00' } }, ['IE0219 purchasablePeriod.end']],
  [
    'sale period backwards',
    { purchasablePeriod: { start: '2026-12-02T00:00:00+09:00', end: '2026-12-01T00:00:00+09:00' } },
    ['IE0207 purchasablePeriod.end'],
  ],
  [
    'sale period in another zone',
    { purchasablePeriod: { start: '2026-12-01T00:00:00Z', end: '2026-12-02T00:00:00+09:00' } },
    ['IE0002 purchasablePeriod.start'],
  ],
  ['points', campaign('2026-11-24T00:00:00+09:00', '2026-11-25T00:59:59+09:00'), []],
  ['points too soon', campaign('2026-11-23T13:00:00+09:00', '2026-11-25T00:59:59+09:00'), ['IE0173 pointCampaign.applicablePeriod.start']],
  ['points too late', campaign('2027-02-01T00:00:00+09:00', '2027-02-02T00:59:59+09:00'), ['IE0259 pointCampaign.applicablePeriod.start']],
  ['points backwards', campaign('2026-11-25T00:00:00+09:00', '2026-11-24T00:59:59+09:00'), ['IE0108 pointCampaign.applicablePeriod.end']],
  [
    'points for no time at all',
    campaign('2026-11-25T00:00:00+09:00', '2026-11-25T00:00:00+09:00'),
    ['IE0108 pointCampaign.applicablePeriod.end'],
  ],
  [
    'points by the optimizer',
    campaign('2026-11-24T00:00:00+09:00', '2026-11-25T00:59:59+09:00', { optimization: { maxPointRate: 5 } }),
    ['IE0292 pointCampaign.optimization'],
  ],

  ['an option', option(), []],
  ['option with a colon', option({ displayName: '包装:' }), ['IE0278 customizationOptions[0].displayName']],
  ['option without choices', option({ selections: [] }), ['IE0136 customizationOptions[0].selections']],
  ['free text with choices', option({ inputType: 'FREE_TEXT' }), ['IE0137 customizationOptions[0].selections']],
  [
    '41 boxes',
    option({ inputType: 'MULTIPLE_SELECTION', selections: many(41, (index) => ({ displayValue: String(index) })) }),
    ['IE0426 customizationOptions[0].selections'],
  ],
  [
    'same choice twice',
    option({ selections: [{ displayValue: 'a' }, { displayValue: 'a' }] }),
    ['IE0111 customizationOptions[0].selections'],
  ],
];

describe('the fields of an item', () => {
  it.each(CASES)('%s', async (_, change, codes) => {
    const answer = await openShop().put('a', mug(change));
    expect(refusalsOf(answer)).toEqual([...codes].sort());
  });
});

it('the lighter reading of machine-dependent characters refuses the listed ones only', async () => {
  const { shop, put } = openShop();
  shop.switches.characters = 'listed';
  expect((await put('a', mug({ title: 'Crème 髙' }))).status).toBe(201);
  expect(codesOf(await put('a', mug({ title: '①' })))).toEqual(['IE0270 title']);
});

describe('manage numbers', () => {
  it.each([
    ['Mug_01-a', []],
    ['mug.01', ['IE0220 manageNumber']],
    ['%E3%83%9E%E3%82%B0', ['IE0220 manageNumber']],
    ['a'.repeat(32), []],
    ['a'.repeat(33), ['IE0004 manageNumber']],
  ])('%s', async (manageNumber, codes) => {
    const answer = await openShop().put(manageNumber, mug());
    expect(refusalsOf(answer)).toEqual(codes);
  });
});

describe('genres that need a permission', () => {
  it.each([
    ['alcohol', '240101', 'IE0185'],
    ['medicine', '390101', 'IE0199'],
    ['adult', '490101', 'IE0185'],
  ] as const)('%s', async (permission, genreId, code) => {
    const { shop, put } = openShop();
    const refused = codesOf(await put('a', mug({ genreId })));
    expect(refused).toContain(`${code} genreId`);
    shop.switches.permissions[permission] = true;
    expect(refusalsOf(await put('a', mug({ genreId })))).not.toContain(`${code} genreId`);
  });
});

it('what Rakuten has fixed cannot change (IE0230)', async () => {
  const { shop, put } = openShop();
  await put('a', mug());
  shop.items.fixedByRakuten.add('a');
  const changed = mug({ genreId: '100002' }, { articleNumber: { value: '4999999000015' } });
  expect(codesOf(await put('a', changed))).toEqual(['IE0230 genreId', 'IE0230 variants.mug-1.articleNumber']);
  expect((await put('a', mug({ title: '別の題' }))).status).toBe(204);
});

it('a buying club stays one, and nothing becomes one (IE0160)', async () => {
  const { put } = openShop();
  const club = mug(
    { itemType: 'BUYING_CLUB', buyingClub: { numberOfDeliveries: 3, shippingDateFlag: true } },
    { standardPrice: null, subscriptionPrice: { basePrice: '1500' }, articleNumber: { exemptionReason: 6 } },
  );
  expect((await put('club', club)).status).toBe(201);
  expect(codesOf(await put('club', mug()))).toEqual(['IE0160 itemType']);
  await put('a', mug());
  expect(codesOf(await put('a', club))).toEqual(['IE0160 itemType']);
});
