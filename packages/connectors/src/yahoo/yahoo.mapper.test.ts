import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemForm, pageOf } from './yahoo.mapper.ts';
import { type YahooItem, yahooItem } from './yahoo.schema.ts';

const variant: DraftVariant = {
  code: 'hnz-tote-001-nv-m',
  sku: 'HNZ_TOTE NV M',
  options: { color: 'ネイビー', size: 'M' },
  priceYen: 3_960,
  barcode: { value: '4900000000016' },
  attributes: [],
  imageRef: null,
};

const draft: ListingDraft = {
  code: 'hnz-tote-001',
  title: '帆布トートバッグ 日の出',
  tagline: null,
  descriptionHtml: '<p>丈夫な帆布</p>',
  mobileHtml: '',
  plainText: '丈夫な帆布\n日本製',
  categoryId: '2275',
  storePath: ['バッグ', 'トートバッグ'],
  imageRefs: [
    'https://shopping.c.yimg.jp/lib/hinode-zakka/0011223344556677.jpg',
    'https://shopping.c.yimg.jp/lib/hinode-zakka/8899aabbccddeeff.jpg',
  ],
  taxPercent: 10,
  modelNumber: 'TOTE-001',
  selectors: [
    { key: 'color', label: 'カラー', values: ['ネイビー'] },
    { key: 'size', label: 'サイズ', values: ['M', 'L'] },
  ],
  variants: [
    { ...variant, imageRef: 'https://shopping.c.yimg.jp/lib/hinode-zakka/0011223344556677.jpg' },
    { ...variant, code: 'hnz-tote-001-nv-l', options: { color: 'ネイビー', size: 'L' }, priceYen: 4_290 },
  ],
  onSale: true,
};

const single: ListingDraft = { ...draft, selectors: [], variants: [{ ...variant, options: {} }] };

const page = (fields: Record<string, unknown>): YahooItem =>
  yahooItem.parse({ ItemCode: 'hnz-tote-001', ProductCategory: '2275', ...fields });

describe('a new page', () => {
  it('with variations is written in the mall’s grammar', () => {
    expect(itemForm(draft, null)).toEqual({
      item_code: 'hnz-tote-001',
      path: 'バッグ:トートバッグ',
      name: '帆布トートバッグ 日の出',
      product_category: '2275',
      price: '4290',
      caption: '<p>丈夫な帆布</p>',
      explanation: '丈夫な帆布\n日本製',
      display: '1',
      item_image_urls: draft.imageRefs.join(';'),
      product_code: 'TOTE-001',
      taxrate_type: '0.1',
      options: 'カラー#ネイビー|サイズ#M,L',
      subcodes: 'カラー:ネイビー#サイズ:M=hnz-tote-001-nv-m|カラー:ネイビー#サイズ:L=hnz-tote-001-nv-l',
      subcode_param: 'hnz-tote-001-nv-m=price:3960|hnz-tote-001-nv-l=price:4290',
      subcode_images: '{"hnz-tote-001-nv-m":{"urls":["https://shopping.c.yimg.jp/lib/hinode-zakka/0011223344556677.jpg"],"main_flag":0}}',
    });
  });

  it('with one variant has no sub-codes, and its barcode', () => {
    const form = itemForm(single, null);
    expect(form).toMatchObject({ jan: '4900000000016', price: '3960' });
    for (const field of ['options', 'subcodes', 'subcode_param', 'subcode_images']) expect(form).not.toHaveProperty(field);
  });

  it.each([
    [{ ...single, variants: [{ ...variant, barcode: { exemption: 'no_barcode' as const } }] }, { jan: '' }],
    [{ ...single, taxPercent: 8 as const }, { taxrate_type: '0.08' }],
    [{ ...single, onSale: false }, { display: '0' }],
    [{ ...single, imageRefs: [] }, { item_image_urls: '0' }],
    [{ ...single, tagline: '毎日の相棒' }, { headline: '毎日の相棒' }],
    [{ ...single, mobileHtml: '<p>短い</p>' }, { sp_additional: '<p>短い</p>' }],
  ])('carries %#', (changed, expected) => {
    expect(itemForm(changed, null)).toMatchObject(expected);
  });

  it.each([
    ['a store category with a colon', { ...single, storePath: ['バッグ:鞄'] }, 'illegal_store_path'],
    ['nine levels of store categories', { ...single, storePath: Array(9).fill('段') }, 'illegal_store_path'],
    ['no store category', { ...single, storePath: [] }, 'store_path_missing'],
    ['an underscore in a code', { ...single, code: 'hnz_tote' }, 'illegal_code'],
    ['an option with a space', { ...draft, selectors: [{ key: 'color', label: 'カラー 色', values: ['赤'] }] }, 'illegal_option_text'],
    ['a variant without a value', { ...draft, variants: [{ ...variant, options: {} }] }, 'illegal_option_text'],
  ])('with %s is refused before it is sent', (_what, bad, code) => {
    expect(() => itemForm(bad, null)).toThrow(expect.objectContaining({ kind: 'rejected', code }));
  });
});

describe('a page that is there', () => {
  const current = page({
    PathList: {
      Path: [
        { '@origFlag': '1', '#text': '旧カテゴリ' },
        { '@origFlag': '0', '#text': '特集:冬' },
      ],
    },
    TaxrateType: '0.08',
    ProductCode: 'SHOP-1',
    Jan: '4900000000023',
    PostageSet: '3',
    KeepStock: '0',
    SpAdditional: '店のスマホ欄',
    Spec: [{ SpecId: '175', SpecValue: { Value: [{ '@id': '1009' }, { '@id': '1010' }] } }],
    Options: {
      Option: [
        { '@type': '1', '@name': 'カラー', '@specId': '10011', Value: [{ '@specValue': '58106', '@name': 'ネイビー' }] },
        {
          '@type': '2',
          '@name': 'ラッピング',
          '@specId': '',
          Value: [
            { '@specValue': '', '@name': 'する' },
            { '@specValue': '', '@name': 'しない' },
          ],
        },
        { '@type': '1', '@name': '旧軸', '@specId': '', Value: ['古い'] },
      ],
    },
    SubCodes: {
      SubCode: [
        { '@code': 'hnz-tote-001-nv-m', LeadTimeInStock: '1', LeadTimeOutStock: '', PostageSet: '5', SubCodeImage: { '@main_flag': '1' } },
      ],
    },
  });

  it('keeps what we do not manage', () => {
    expect(itemForm(draft, current)).toMatchObject({
      path: 'バッグ:トートバッグ\r\n特集:冬',
      postage_set: '3',
      keep_stock: '0',
      sp_additional: '店のスマホ欄',
      jan: '4900000000023',
      spec1: '175:1009|1010',
      options: 'カラー:10011#ネイビー:58106|サイズ#M,L|ラッピング#する,しない',
      subcode_param: 'hnz-tote-001-nv-m=lead_time_instock:1#price:3960#postage_set:5|hnz-tote-001-nv-l=price:4290',
    });
    expect(JSON.parse(itemForm(draft, current).subcode_images ?? '')).toMatchObject({ 'hnz-tote-001-nv-m': { main_flag: 1 } });
  });

  it('keeps the shop’s value where the draft has none', () => {
    const silent = { ...draft, storePath: [], taxPercent: null, modelNumber: null };
    expect(itemForm(silent, current)).toMatchObject({ path: '旧カテゴリ\r\n特集:冬', taxrate_type: '0.08', product_code: 'SHOP-1' });
  });

  it('drops the specs of another category: the mall would refuse them', () => {
    const form = itemForm({ ...draft, categoryId: '999' }, current);
    expect(form).not.toHaveProperty('spec1');
    expect(form.options).toBe('カラー#ネイビー|サイズ#M,L|ラッピング#する,しない');
  });

  it('shows whether its edit is published', () => {
    expect(pageOf(page({ EditingFlag: '1', Display: '1' })).view).toMatchObject({ published: false, onSale: true });
    expect(pageOf(page({ EditingFlag: '0', Display: '0' })).view).toMatchObject({ published: true, onSale: false });
  });

  it('shows its images in order, gaps left out', () => {
    expect(pageOf(page({ Image: ['https://old', 'https://main'], LibImage1: '', LibImage2: 'https://second' })).view.imageRefs).toEqual([
      'https://main',
      'https://second',
    ]);
  });

  it('takes the page’s price where a sub-code has none', () => {
    const item = page({
      Price: '500',
      SubCodes: {
        SubCode: [
          { '@code': 'a', Price: '' },
          { '@code': 'b', Price: '400' },
        ],
      },
    });
    expect(pageOf(item).view.variants.map(({ priceYen }) => priceYen)).toEqual([500, 400]);
  });
});

/** What the mall would answer after the edit: an own reading of the grammar, sheet section 5.1. */
function stored(form: Record<string, string>): YahooItem {
  const pairs = (text: string, separator: string) =>
    text.split(separator).map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]);
  const prices = new Map(
    (form.subcode_param ?? '').split('|').map((entry) => {
      const [code = '', settings = ''] = entry.split('=');
      return [code, Object.fromEntries(pairs(settings, '#')).price];
    }),
  );
  const subCodes = (form.subcodes ?? '')
    .split('|')
    .filter(Boolean)
    .map((entry) => {
      const [choices = '', code = ''] = entry.split('=');
      return {
        '@code': code,
        Option: pairs(choices, '#').map(([name, value]) => ({ '@name': name, '@value': value })),
        Price: prices.get(code),
      };
    });
  const [main, ...details] = form.item_image_urls === '0' ? [] : (form.item_image_urls ?? '').split(';');
  return yahooItem.parse({
    ItemCode: form.item_code,
    Name: form.name,
    ProductCategory: form.product_category,
    Price: form.price,
    Jan: form.jan ?? '',
    Display: form.display,
    EditingFlag: '1',
    Image: main ?? '',
    ...Object.fromEntries(details.map((url, index) => [`LibImage${index + 1}`, url])),
    ...(subCodes.length > 0 ? { SubCodes: { SubCode: subCodes } } : {}),
  });
}

const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !/[\s<>;:&=#"\\|,]/.test(text));
const code = fc.stringMatching(/^[a-z0-9-]{1,40}$/);

const anyDraft = fc
  .record({
    code,
    title: word,
    categoryId: fc.stringMatching(/^[1-9][0-9]{0,9}$/),
    imageRefs: fc.uniqueArray(
      fc.webUrl().filter((url) => !url.includes(';')),
      { maxLength: 21 },
    ),
    onSale: fc.boolean(),
    colours: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    sizes: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    single: fc.boolean(),
    codes: fc.uniqueArray(code, { minLength: 12, maxLength: 12 }),
    prices: fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ colours, sizes, single: one, codes, prices, ...rest }): ListingDraft => {
    const cells = one ? [{}] : colours.flatMap((color) => sizes.map((size) => ({ color, size })));
    const selectors = [
      { key: 'color', label: 'カラー', values: colours },
      { key: 'size', label: 'サイズ', values: sizes },
    ];
    const variants = cells.map(
      (options, index): DraftVariant => ({ ...variant, options, code: codes[index] ?? '', priceYen: prices[index] ?? 1 }),
    );
    return { ...draft, ...rest, selectors: one ? [] : selectors, variants };
  });

describe('every page', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        const variants = any.variants.map(({ code: subCode, priceYen, options }) =>
          any.selectors.length === 0
            ? { code: any.code, priceYen, barcode: '4900000000016', options: {} }
            : { code: subCode, priceYen, options: { カラー: options.color, サイズ: options.size } },
        );
        expect(pageOf(stored(itemForm(any, null))).view).toEqual({
          code: any.code,
          title: any.title,
          categoryId: any.categoryId,
          imageRefs: any.imageRefs,
          onSale: any.onSale,
          published: false,
          variants,
        });
      }),
    );
  });

  it('never lets a text break out of its place', () => {
    const separators = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('|', '#', ':', '=', ',', ';', '"', '\\', ' ', '\n', 'あ', 'A'),
    });
    fc.assert(
      fc.property(separators, (text) => {
        const hostile = {
          ...draft,
          selectors: [{ key: 'color', label: 'カラー', values: [text] }],
          variants: [{ ...variant, options: { color: text } }],
        };
        let form: Record<string, string>;
        try {
          form = itemForm(hostile, null);
        } catch {
          return;
        }
        expect(pageOf(stored(form)).view.variants[0]?.options).toEqual({ カラー: text });
      }),
    );
  });
});
