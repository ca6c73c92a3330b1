import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testMallOptions } from '../../../kernel/test-harness.ts';
import { createAmazonMall } from '../index.ts';
import { generateCatalogLines } from './bench-lines.ts';
import { BROWSE_LEAVES, chainOf } from './browse-tree.ts';
import { catalogAttributes } from './catalog-attributes.ts';
import { classify } from './classify.ts';
import { DEMO_LINES } from './demo/index.ts';
import { generateCatalog } from './generate.ts';
import { parseCatalogLines } from './parse-lines.ts';
import { taxCodeOf } from './seller-attributes.ts';

const generated = (text: string) => generateCatalog(parseCatalogLines(text).lines);

describe('reading lines', () => {
  it('names line, field, value and reason of each bad line and keeps the others', () => {
    const text = [
      '{"jan":"1","name":""}',
      '',
      '{broken',
      '[1]',
      '{"jan":2,"name":"b"}',
      '{"jan":"1","name":"c"}',
      '{"jan":"3"}',
      '{"jan":"4","name":"d","imageUrl":7}',
    ];
    const { lines, rejected } = parseCatalogLines(`\uFEFF${text.join('\r\n')}`);
    expect(lines.map(({ jan }) => jan)).toEqual(['1']);
    expect(rejected).toEqual([
      { line: 3, field: null, value: '{broken', error: 'not valid JSON' },
      { line: 4, field: null, value: [1], error: 'not a JSON object' },
      { line: 5, field: 'jan', value: 2, error: 'not a string' },
      { line: 6, field: 'jan', value: '1', error: 'duplicate of line 1' },
      { line: 7, field: 'name', value: null, error: 'missing' },
      { line: 8, field: 'imageUrl', value: 7, error: 'not a string' },
    ]);
  });

  it('never fails, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => void generated(lines.join('\n'))));
  });

  it('makes a shop of any names and any values in the known fields', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.jsonValue());
    const forced = [
      'ingredients',
      'imageUrl',
      'familyHint',
      'syntheticOptions',
      'syntheticImages',
      'syntheticPriceYen',
      'syntheticQuantity',
      'syntheticParent',
      'syntheticSku',
    ];
    const line = fc
      .tuple(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.constantFrom(...forced), anything),
      )
      .map(([jan, name, more]) => ({ jan, name, ...more }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const mall = createAmazonMall(testMallOptions());
        const { skus, rejected } = mall.loadCatalog(lines.map((each) => JSON.stringify(each)).join('\n'));
        expect(skus + rejected.length).toBe(lines.length);
        expect(mall.overview('')).toHaveLength(skus);
      }),
    );
  });
});

describe('the shop of a file', () => {
  const text = generateCatalogLines({ families: 400, skusPerFamily: 5, imagesPerFamily: 7, seed: 5 }).join('\n');
  const shop = generated(text);

  it('is the same every time', () => {
    expect(JSON.stringify(generated(text).skus.map(({ family: _, ...sku }) => sku))).toBe(
      JSON.stringify(shop.skus.map(({ family: _, ...sku }) => sku)),
    );
  });

  it('has unique SKUs and ASINs, and members that differ', () => {
    const skus = [...shop.skus, ...shop.families].map(({ syntheticSku }) => syntheticSku);
    const asins = [...shop.skus, ...shop.families].map(({ syntheticAsin }) => syntheticAsin);
    expect([new Set(skus).size, new Set(asins).size]).toEqual([2400, 2400]);
    expect(asins.every((asin) => /^B0[0-9A-Z]{8}$/.test(asin))).toBe(true);
    for (const { members } of shop.families)
      expect(new Set(members.map(({ syntheticOptions }) => JSON.stringify(syntheticOptions))).size).toBe(members.length);
  });

  it('draws prices, stock and gaps in the wanted shares', () => {
    const share = (test: (sku: (typeof shop.skus)[number]) => boolean) => shop.skus.filter(test).length / shop.skus.length;
    expect(shop.skus.every(({ syntheticPriceYen: yen }) => yen >= 300 && yen <= 9800 && Number.isInteger(yen))).toBe(true);
    expect(share(({ syntheticQuantity }) => syntheticQuantity === null)).toBeCloseTo(0.08, 1);
    expect(share(({ syntheticQuantity }) => syntheticQuantity === 0)).toBeCloseTo(0.05, 1);
    expect(share(({ syntheticCountry }) => syntheticCountry === null)).toBeCloseTo(0.015, 1);
    expect(share(({ syntheticWeightGrams }) => syntheticWeightGrams === null)).toBeCloseTo(0.02, 1);
    expect(shop.skus.reduce((sum, { syntheticImages }) => sum + syntheticImages.length, 0)).toBe(400 * 7);
  });

  it('draws what a family shares once for all of its members', () => {
    for (const { members } of shop.families) {
      const facts = members.map((sku) => {
        const { brand, manufacturer, collection, country_of_origin, storage_instructions, fc_shelf_life, color, target_gender } =
          catalogAttributes(sku);
        const shared = { brand, manufacturer, collection, country_of_origin, storage_instructions, fc_shelf_life, color, target_gender };
        return JSON.stringify([shared, sku.syntheticLeaf.id, taxCodeOf(sku)]);
      });
      expect(new Set(facts).size).toBe(1);
    }
  });

  it('never points at the picture address of the line', () => {
    expect(shop.skus.flatMap(({ syntheticImages }) => syntheticImages).every((path) => /^source\/\d{13}\/\d\.png$/.test(path))).toBe(true);
  });

  it('takes a lone hint for a single item and no picture for none', () => {
    const { skus, families, products } = generated('{"jan":"1","name":"緑茶","familyHint":"x","imageUrl":null}');
    expect([families.length, products, skus[0]?.family, skus[0]?.syntheticImages]).toEqual([0, 1, null, []]);
  });
});

it('classifies by the name, in Japanese and Latin, and by hash within food', () => {
  const names = [
    '特選 丸大豆 醤油',
    'Kikkoman Soy Sauce',
    'Instant Miso Soup',
    'みそ汁',
    'Green Tea',
    'バターチョコレート',
    'Chicken Curry',
    'Rice Crackers',
    'Apple juice',
    '焼き海苔',
  ];
  expect(names.map((name) => classify(name, '1').name)).toEqual([
    'しょうゆ・たまり',
    'しょうゆ・たまり',
    'みそ汁・吸い物',
    'みそ汁・吸い物',
    '緑茶・ほうじ茶',
    'チョコレート',
    'カレー・シチュールー',
    'せんべい・あられ・おかき',
    '果汁・野菜ジュース',
    'のり・わかめ・昆布',
  ]);
  expect(classify('Opening', '1').kind).toBe('food');
  // A word of drink in another thing's name makes no drink of it.
  for (const name of ['Sapporo Ichiban Miso Ramen', 'Muscat Gummy', 'Malt Biscuit', 'Root Beer Candy', '純米みりん'])
    expect(classify(name, '2').kind, name).toBe('food');
  expect(BROWSE_LEAVES.length).toBeGreaterThanOrEqual(120);
  expect(new Set(BROWSE_LEAVES.map((leaf) => chainOf(leaf).at(-1)?.name)).size).toBeGreaterThan(8);
});

it('has a demo shop of about forty products, awkward ones among them', () => {
  const { lines, rejected } = parseCatalogLines(DEMO_LINES);
  const shop = generateCatalog(lines);
  expect([rejected, lines.length, shop.families.length]).toEqual([[], 40, 9]);
  const titles = lines.map(({ name }) => name).join('\n');
  for (const sign of ['ﾃｨｰ', '①', '㈱', '🍓', '<script>']) expect(titles).toContain(sign);
});
