import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { allGenres, findGenre } from '../navigation/genre-tree.ts';
import { colorMug, mug, mugAttributes, openShop, refusalsOf } from '../test-shop.ts';

const SOY_SAUCE = '210101';
const FRIED_NOODLES = '210208';
const PUMPS = '330101';
const MICROWAVE = '400102';
const NOVELS = '470101';
const DOG_FOOD = '300101';

const at = (name: string, values: string[], unit?: string): JsonObject => ({ name, values, ...(unit ? { unit } : {}) });
const BRAND = at('ブランド名', ['ミホンヤ']);
const JAPAN = at('原産国／製造国', ['日本']);
const FOOD = [BRAND, JAPAN, at('総重量', ['500'], 'g')];
const P = 'variants.mug-1.attributes';
const detail = (code: string, path = P): string => `IE0418 ${code} ${path}`;

const CASES: [name: string, genreId: string, attributes: JsonObject[], codes: string[]][] = [
  ['food with weight', SOY_SAUCE, FOOD, []],
  ['food with volume in litres', SOY_SAUCE, [BRAND, JAPAN, at('総容量', ['1.8'], 'L')], []],
  [
    'food with count and all optional ones',
    SOY_SAUCE,
    [
      ...FOOD,
      at('総個数', ['2'], '本'),
      at('アレルギー', ['小麦', '大豆']),
      at('賞味期限', ['2027-05-01']),
      at('フレーバー', ['自由な味']),
    ],
    [],
  ],
  ['brand missing', SOY_SAUCE, FOOD.slice(1), [detail('invalidMandatoryValue')]],
  ['country missing', SOY_SAUCE, [BRAND, at('総重量', ['500'], 'g')], [detail('invalidMandatoryValue')]],
  ['none of the group', SOY_SAUCE, [BRAND, JAPAN], [detail('invalidAllSelectableMandatoryAttributes')]],
  ['series missing where it is mandatory', FRIED_NOODLES, FOOD, [detail('invalidMandatoryValue')]],
  ['series as a dash', FRIED_NOODLES, [...FOOD, at('シリーズ名', ['-'])], []],
  ['unknown name', SOY_SAUCE, [...FOOD, at('味わい', ['濃い'])], [`IE1002 ${P}[3].name`]],
  ['name of another genre', SOY_SAUCE, [...FOOD, at('対象性別', ['メンズ'])], [`IE1001 ${P}[3].name`]],
  ['twice', SOY_SAUCE, [...FOOD, BRAND], [detail('notUniqueAttributeId', `${P}[3]`)]],
  [
    'country not in the dictionary',
    SOY_SAUCE,
    [BRAND, at('原産国／製造国', ['ニッポン']), FOOD[2] ?? {}],
    [detail('invalidSelectiveValue', `${P}[1]`)],
  ],
  [
    'brand from no dictionary where one is demanded',
    PUMPS,
    [at('ブランド名', ['知らない']), at('代表カラー', ['-']), at('対象性別', ['レディース'])],
    [detail('invalidSelectiveValue', `${P}[0]`)],
  ],
  ['brand from the dictionary', PUMPS, [at('ブランド名', ['ノーブランド']), at('代表カラー', ['-']), at('対象性別', ['レディース'])], []],
  ['a word for a number', SOY_SAUCE, [BRAND, JAPAN, at('総重量', ['五百'], 'g')], [detail('invalidNumberValue', `${P}[2]`)]],
  ['a number with eight decimals', SOY_SAUCE, [BRAND, JAPAN, at('総重量', ['0.12345678'], 'g')], [detail('invalidNumberValue', `${P}[2]`)]],
  ['count 0', SOY_SAUCE, [BRAND, JAPAN, at('総個数', ['0'], '個')], [detail('invalidNumberValue', `${P}[2]`)]],
  ['a billion grams', SOY_SAUCE, [BRAND, JAPAN, at('総重量', ['1000000000'], 'g')], [detail('invalidNumberValue', `${P}[2]`)]],
  ['number without unit', SOY_SAUCE, [BRAND, JAPAN, at('総重量', ['500'])], [detail('invalidNoUnitAndValues', `${P}[2]`)]],
  ['other unit', SOY_SAUCE, [BRAND, JAPAN, at('総重量', ['5'], 'oz')], [detail('invalidUnit', `${P}[2]`)]],
  ['unit of a text', SOY_SAUCE, [at('ブランド名', ['ミホンヤ'], '個'), ...FOOD.slice(1)], [detail('invalidNoInputUnit', `${P}[0]`)]],
  ['text of 101 characters', SOY_SAUCE, [...FOOD, at('シリーズ名', ['あ'.repeat(101)])], [detail('invalidStringValue', `${P}[3]`)]],
  ['text of 100 characters', SOY_SAUCE, [...FOOD, at('シリーズ名', ['あ'.repeat(100)])], []],
  ['impossible date', SOY_SAUCE, [...FOOD, at('賞味期限', ['2027-02-30'])], [detail('invalidDateValue', `${P}[3]`)]],
  ['too many values', SOY_SAUCE, [...FOOD, at('シリーズ名', ['a', 'b'])], [detail('invalidNumberOfValue', `${P}[3]`)]],
  [
    'no values',
    SOY_SAUCE,
    [...FOOD.slice(1), at('ブランド名', [])],
    [`IE0001 ${P}[2].values`, detail('invalidMandatoryValue', `${P}[2]`), detail('invalidMandatoryValue')],
  ],
  ['model number missing on an appliance', MICROWAVE, [BRAND, at('代表カラー', ['ホワイト'])], [detail('invalidMandatoryValue')]],
  [
    'an optional one that must be equal on all SKUs is missing',
    NOVELS,
    [at('著者名', ['見本太郎'])],
    [detail('invalidAllUnifyAttributes')],
  ],
  ['and given', NOVELS, [at('著者名', ['見本太郎']), at('出版社名', ['見本書房'])], []],
  ['kind of pet missing', DOG_FOOD, [BRAND, at('総重量', ['2'], 'kg')], [detail('invalidMandatoryValue')]],
  ['value in place of values', SOY_SAUCE, [...FOOD, { name: 'シリーズ名', value: 'a' }], [`IE0001 ${P}[3].values`, `IE0002 ${P}[3].value`]],
];

describe('attributes', () => {
  it.each(CASES)('%s', async (_, genreId, attributes, codes) => {
    const answer = await openShop().put('a', mug({ genreId }, { attributes }));
    expect(refusalsOf(answer)).toEqual([...codes].sort());
  });

  it('that are unified must be equal on all SKUs', async () => {
    const item = colorMug();
    const variants = item.variants as Record<string, JsonObject>;
    const other = [at('ブランド名', ['ほかの店']), ...mugAttributes('ネイビー').slice(1)];
    const answer = await openShop().put('a', { ...item, variants: { wh: variants.wh ?? {}, nv: { ...variants.nv, attributes: other } } });
    expect(refusalsOf(answer)).toEqual(['IE0418 invalidAllSameValue variants']);
  });

  it('101 of them are too many', async () => {
    const attributes = [...mugAttributes(), ...Array.from({ length: 98 }, () => at('カラー', ['a']))];
    expect(refusalsOf(await openShop().put('a', mug({}, { attributes })))).toContain('IE0119 variants.mug-1.attributes');
  });
});

it('every genre that takes items has a family of attributes', () => {
  const open = allGenres().filter(({ registrable }) => registrable);
  expect(open.length).toBeGreaterThan(300);
  expect(findGenre(100001)?.namePath).toEqual(['キッチン用品・食器・調理器具', 'カップ・グラス', 'マグカップ']);
});
