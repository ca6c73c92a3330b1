import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemBody, pageOf } from './rakuten.mapper.ts';
import { type RakutenItem, rakutenItem } from './rakuten.schema.ts';

const variant: DraftVariant = {
  code: 'mug-wh',
  sku: 'AMZ-MUG-WH',
  options: {},
  priceYen: 1_980,
  barcode: { value: '4999999000016' },
  attributes: [
    { name: 'ブランド名', values: ['ミホンヤ'], unit: null },
    { name: '総個数', values: ['1'], unit: '個' },
  ],
  imageRef: null,
};

const draft: ListingDraft = {
  code: 'mh-mug-001',
  title: 'ミホンヤ 陶器マグカップ 350ml',
  tagline: null,
  descriptionHtml: '電子レンジ対応<br>容量350ml',
  mobileHtml: '電子レンジ対応',
  plainText: '',
  categoryId: '100001',
  storePath: [],
  imageRefs: ['/narabe/9f2c41ab77d0e1c3.jpg'],
  taxPercent: 8,
  modelNumber: null,
  selectors: [],
  variants: [variant],
  onSale: true,
};

const colours: ListingDraft = {
  ...draft,
  selectors: [{ key: 'color', label: 'カラー', values: ['白', '紺'] }],
  variants: [
    { ...variant, options: { color: '白' }, imageRef: '/narabe/aaaaaaaaaaaaaaaa.jpg' },
    { ...variant, code: 'mug-nv', sku: 'AMZ-MUG-NV', options: { color: '紺' }, priceYen: 2_180, barcode: { exemption: 'no_barcode' } },
  ],
};

/** The item as the mall would answer it after the PUT. */
const stored = (body: unknown, manageNumber = draft.code): RakutenItem =>
  rakutenItem.parse({
    ...JSON.parse(JSON.stringify(body)),
    manageNumber,
    created: '2026-11-01T00:00:00+09:00',
    updated: '2026-11-02T00:00:00+09:00',
  });

describe('a new page', () => {
  it('is written as the mall wants it', () => {
    expect(itemBody(draft, null)).toEqual({
      itemNumber: 'mh-mug-001',
      title: draft.title,
      productDescription: { pc: draft.descriptionHtml, sp: draft.mobileHtml },
      itemType: 'NORMAL',
      images: [{ type: 'CABINET', location: '/narabe/9f2c41ab77d0e1c3.jpg', alt: draft.title }],
      genreId: '100001',
      hideItem: false,
      unlimitedInventoryFlag: false,
      payment: { taxIncluded: true, taxRate: '0.08' },
      variants: {
        'mug-wh': {
          shipping: { postageIncluded: false },
          merchantDefinedSkuId: 'AMZ-MUG-WH',
          standardPrice: '1980',
          articleNumber: { value: '4999999000016' },
          attributes: [
            { name: 'ブランド名', values: ['ミホンヤ'] },
            { name: '総個数', values: ['1'], unit: '個' },
          ],
        },
      },
    });
  });

  it('with variations names the selectors, and each variant its values and image', () => {
    const body = itemBody(colours, null);

    expect(body.variantSelectors).toEqual([
      { key: 'color', displayName: 'カラー', values: [{ displayValue: '白' }, { displayValue: '紺' }] },
    ]);
    expect(body.variants).toMatchObject({
      'mug-wh': { selectorValues: { color: '白' }, images: [{ type: 'CABINET', location: '/narabe/aaaaaaaaaaaaaaaa.jpg' }] },
      'mug-nv': { selectorValues: { color: '紺' }, standardPrice: '2180', articleNumber: { exemptionReason: 5 } },
    });
    expect((body.variants as Record<string, object>)['mug-nv']).not.toHaveProperty('images');
  });

  it.each([
    [10, { taxIncluded: true, taxRate: '0.1' }],
    [8, { taxIncluded: true, taxRate: '0.08' }],
    [null, { taxIncluded: true }],
  ] as const)('with tax %s', (taxPercent, payment) => {
    expect(itemBody({ ...draft, taxPercent }, null).payment).toEqual(payment);
  });

  it.each([
    ['own_brand', 3],
    ['no_barcode', 5],
  ] as const)('without a barcode (%s) gives reason %i', (exemption, exemptionReason) => {
    const body = itemBody({ ...draft, variants: [{ ...variant, barcode: { exemption } }] }, null);
    expect(body.variants).toMatchObject({ 'mug-wh': { articleNumber: { exemptionReason } } });
  });

  it('of a set is refused here: the mall wants the article numbers of its contents', () => {
    const set = { ...draft, variants: [{ ...variant, barcode: { exemption: 'set' as const } }] };
    expect(() => itemBody(set, null)).toThrow(expect.objectContaining({ kind: 'rejected', code: 'set_contents_missing' }));
  });

  it('keeps 96 letters of a long SKU code, whole ones', () => {
    const body = itemBody({ ...draft, variants: [{ ...variant, sku: '𠮷'.repeat(100) }] }, null);
    expect(body.variants).toMatchObject({ 'mug-wh': { merchantDefinedSkuId: '𠮷'.repeat(96) } });
  });
});

describe('a page that is there', () => {
  const current = rakutenItem.parse({
    manageNumber: 'mh-mug-001',
    itemNumber: 'SHOP-77',
    title: '古い名前',
    tagline: '毎朝の一杯に',
    itemType: 'NORMAL',
    genreId: '100001',
    hideItem: true,
    salesDescription: '国内の窯で焼成',
    layout: { itemLayoutId: 3, navigationId: 2 },
    pointCampaign: { benefits: { pointRate: 5 } },
    features: { searchVisibility: 'ALWAYS_VISIBLE', inventoryDisplay: 'DISPLAY_LOW_STOCK', lowStockThreshold: 3 },
    payment: { taxIncluded: false, taxRate: '0.1', cashOnDeliveryFeeIncluded: true },
    images: [{ type: 'CABINET', location: '/narabe/9f2c41ab77d0e1c3.jpg', alt: '店の説明' }],
    somethingNew2027: { kept: true },
    created: '2026-01-01T00:00:00+09:00',
    updated: '2026-02-01T00:00:00+09:00',
    variants: {
      'mug-wh': {
        merchantDefinedSkuId: 'old',
        standardPrice: '1500',
        normalDeliveryDateId: 1,
        restockOnCancel: true,
        shipping: { postageIncluded: true },
        referencePrice: { displayType: 'REFERENCE_PRICE', type: 2, value: '2500' },
        selectorValues: { color: '白' },
        articleNumber: { exemptionReason: 1 },
        articleNumberForSet: ['4999999000016'],
      },
      'not-ours-any-more': { standardPrice: '1' },
    },
  });

  it('keeps everything that we do not manage', () => {
    const body = itemBody(draft, current);

    expect(body).toMatchObject({
      itemNumber: 'SHOP-77',
      tagline: '毎朝の一杯に',
      salesDescription: '国内の窯で焼成',
      layout: { itemLayoutId: 3, navigationId: 2 },
      pointCampaign: { benefits: { pointRate: 5 } },
      features: { inventoryDisplay: 'DISPLAY_LOW_STOCK', lowStockThreshold: 3 },
      payment: { taxIncluded: false, taxRate: '0.08', cashOnDeliveryFeeIncluded: true },
      images: [{ location: '/narabe/9f2c41ab77d0e1c3.jpg', alt: '店の説明' }],
      somethingNew2027: { kept: true },
      title: draft.title,
      hideItem: false,
    });
    expect(Object.keys(body.variants as object)).toEqual(['mug-wh']);
    expect(body.variants).toMatchObject({
      'mug-wh': { normalDeliveryDateId: 1, restockOnCancel: true, shipping: { postageIncluded: true }, standardPrice: '1980' },
    });
  });

  it('sends back nothing that only answers carry', () => {
    const body = itemBody(draft, current);
    for (const field of ['manageNumber', 'created', 'updated']) expect(body).not.toHaveProperty(field);
  });

  it('loses its selector values when it became a single variant', () => {
    const body = itemBody(draft, current);
    expect(body).not.toHaveProperty('variantSelectors');
    expect((body.variants as Record<string, object>)['mug-wh']).not.toHaveProperty('selectorValues');
  });

  it('may stay a set, when the shop has listed its contents', () => {
    const body = itemBody({ ...draft, variants: [{ ...variant, barcode: { exemption: 'set' } }] }, current);
    expect(body.variants).toMatchObject({ 'mug-wh': { articleNumber: { exemptionReason: 1 }, articleNumberForSet: ['4999999000016'] } });
  });

  it('is no set any more once it has a barcode', () => {
    expect((itemBody(draft, current).variants as Record<string, object>)['mug-wh']).not.toHaveProperty('articleNumberForSet');
  });

  it('shows whether it is on sale', () => {
    expect(pageOf(current).view).toMatchObject({ onSale: false, published: true, title: '古い名前', categoryId: '100001' });
  });
});

const code = fc.stringMatching(/^[a-z0-9_-]{1,32}$/);
const text = fc.string({ minLength: 1, maxLength: 40 });
const digits = fc.stringMatching(/^[0-9]{8,13}$/);
const location = fc.stringMatching(/^\/narabe[0-9]?\/[0-9a-f]{16}\.jpg$/);

const anyDraft = fc
  .record({
    code,
    title: text,
    categoryId: fc.stringMatching(/^[1-9][0-9]{5}$/),
    imageRefs: fc.uniqueArray(location, { maxLength: 20 }),
    onSale: fc.boolean(),
    values: fc.uniqueArray(text, { minLength: 1, maxLength: 6 }),
    single: fc.boolean(),
    codes: fc.uniqueArray(fc.stringMatching(/^[A-Za-z_-][A-Za-z0-9_-]{0,31}$/), { minLength: 6, maxLength: 6 }),
    prices: fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 6, maxLength: 6 }),
    barcodes: fc.array(fc.option(digits), { minLength: 6, maxLength: 6 }),
  })
  .map(({ values, single, codes, prices, barcodes, ...rest }): ListingDraft => {
    const chosen = single ? values.slice(0, 1) : values;
    return {
      ...draft,
      ...rest,
      selectors: single ? [] : [{ key: 'color', label: 'カラー', values: chosen }],
      variants: chosen.map(
        (value, index): DraftVariant => ({
          ...variant,
          code: codes[index] ?? '',
          options: single ? {} : { color: value },
          priceYen: prices[index] ?? 0,
          barcode: barcodes[index] ? { value: barcodes[index] } : { exemption: 'no_barcode' },
        }),
      ),
    };
  });

describe('every page', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyDraft, (page) => {
        expect(pageOf(stored(itemBody(page, null), page.code)).view).toEqual({
          code: page.code,
          title: page.title,
          categoryId: page.categoryId,
          imageRefs: page.imageRefs,
          onSale: page.onSale,
          published: true,
          variants: page.variants.map(({ code: variantCode, priceYen, barcode, options }) => ({
            code: variantCode,
            priceYen,
            barcode: 'value' in barcode ? barcode.value : null,
            options,
          })),
        });
      }),
    );
  });

  it('is written the same way the second time', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        const once = itemBody(second, stored(itemBody(first, null), second.code));
        expect(itemBody(second, stored(once, second.code))).toEqual(once);
      }),
    );
  });
});
