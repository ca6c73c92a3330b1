import { describe, expect, it } from 'vitest';
import type { MallAttribute } from '../../listing/category.ts';
import { comparePages, viewOf } from '../../listing/index.ts';
import { SAME_PRICE } from '../../money/index.ts';
import { rakutenRules } from '../rakuten/rules.ts';
import { productOf } from '../test-product.ts';
import { yahooRules } from '../yahoo/rules.ts';
import { draftListing } from './draft-listing.ts';
import { withImageRefs } from './images.ts';
import type { DraftInput } from './types.ts';

function input(change: Partial<DraftInput> = {}): DraftInput {
  return {
    product: productOf(),
    rules: rakutenRules,
    category: { categoryId: '100001', confidence: 1, decidedBy: 'operator' },
    attributes: [],
    attributeMappings: [],
    priceRules: [],
    wordRules: [],
    overrides: [],
    confirmedLicences: [],
    unavailableImages: [],
    ...change,
  };
}
const draftOf = (change: Partial<DraftInput>) => draftListing(input(change));
const codes = (change: Partial<DraftInput>) => draftOf(change).issues.map((issue) => issue.code);
const override = (field: string, value: string, sku: string | null = null) => ({ field, sku, value, locked: true });

it('makes a whole page', () => {
  const brand: MallAttribute = {
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
  const product = productOf(
    {
      code: 'MH-MUG',
      title: 'ミホンヤ　陶器ﾏｸﾞｶｯﾌﾟ ３５０㎖',
      brand: 'ミホンヤ',
      bullets: ['毎朝の一杯に', '電子レンジ対応'],
      description: '<p>国内の窯で焼成。</p>',
      variationAxes: ['color'],
      imageUrls: ['https://i.example/1.jpg', 'https://i.example/1.jpg', 'https://i.example/2.jpg'],
    },
    [
      { code: 'MUG-WH', options: { color: '白' }, priceYen: 1980, taxCode: 'A_GEN_STANDARD', imageUrls: ['https://i.example/wh.jpg'] },
      { code: 'MUG-NV', options: { color: '紺' }, priceYen: 2080, taxCode: 'A_GEN_STANDARD', barcode: '4901515120459' },
    ],
  );
  const result = draftOf({ product, attributes: [brand] });
  expect(result.draft).toEqual({
    code: 'mh-mug-u',
    title: 'ミホンヤ 陶器マグカップ 350ml',
    tagline: '毎朝の一杯に',
    descriptionHtml: '・毎朝の一杯に<br>・電子レンジ対応<br><br>国内の窯で焼成。',
    mobileHtml: '・毎朝の一杯に<br>・電子レンジ対応<br><br>国内の窯で焼成。',
    plainText: '',
    categoryId: '100001',
    storePath: [],
    imageRefs: ['https://i.example/1.jpg', 'https://i.example/2.jpg', 'https://i.example/wh.jpg'],
    taxPercent: 10,
    modelNumber: null,
    selectors: [{ key: 'color', label: 'カラー', values: ['白', '紺'] }],
    variants: [
      {
        code: 'MUG-WH',
        sku: 'MUG-WH',
        options: { color: '白' },
        priceYen: 1980,
        barcode: { value: '4901515118586' },
        attributes: [{ name: 'ブランド名', values: ['ミホンヤ'], unit: null }],
        imageRef: null,
      },
      {
        code: 'MUG-NV',
        sku: 'MUG-NV',
        options: { color: '紺' },
        priceYen: 2080,
        barcode: { value: '4901515120459' },
        attributes: [{ name: 'ブランド名', values: ['ミホンヤ'], unit: null }],
        imageRef: null,
      },
    ],
    onSale: true,
  });
  expect(result.variantImageUrls).toEqual({ 'MUG-WH': 'https://i.example/wh.jpg' });
  expect(result.issues.map((issue) => issue.code)).toEqual(['width_normalised', 'characters_replaced', 'html_cleaned', 'html_cleaned']);
  expect(result.fields.find((trace) => trace.field === 'title')).toEqual({
    field: 'title',
    sku: null,
    source: 'ミホンヤ　陶器ﾏｸﾞｶｯﾌﾟ ３５０㎖',
    afterRules: 'ミホンヤ 陶器マグカップ 350ml',
    override: null,
    final: 'ミホンヤ 陶器マグカップ 350ml',
  });
});

it("makes the other mall's page with its own fields", () => {
  const product = productOf({
    code: 'hnz-tote',
    title: '帆布トート',
    bullets: ['丈夫な帆布'],
    description: 'A4が入る\n洗える',
    facts: [{ name: 'part_number', values: ['TOTE-001'], unit: null }],
    classification: [
      { id: '1', name: 'シューズ:バッグ' },
      { id: '2', name: 'トート' },
    ],
  });
  expect(draftOf({ product, rules: yahooRules }).draft).toMatchObject({
    code: 'hnz-tote',
    plainText: '丈夫な帆布\nA4が入る\n洗える',
    mobileHtml: '',
    storePath: ['シューズ：バッグ'],
    modelNumber: 'TOTE-001',
    variants: [{ code: 'sku-1-sub' }],
  });
  expect(draftOf({ rules: yahooRules }).draft?.storePath).toEqual(['すべての商品']);
});

describe('title', () => {
  it('blocks when empty', () => {
    const result = draftOf({ product: productOf({ title: '🎁 ' }) });
    expect(result.draft).toBeNull();
    expect(result.issues).toContainEqual({
      field: 'title',
      code: 'title_empty',
      severity: 'error',
      before: '🎁 ',
      after: null,
      fix: 'enter_title',
      sku: null,
    });
  });
  it('is shortened at a word border, with before and after', () => {
    const title = `${'あ'.repeat(120)} りんごジュースパック ${'い'.repeat(40)}`;
    const result = draftOf({ product: productOf({ title }) });
    expect(result.draft?.title).toBe(`${'あ'.repeat(120)} `.trim());
    expect(result.issues).toMatchObject([{ code: 'title_shortened', severity: 'warning', before: title, after: result.draft?.title }]);
  });
  it('loses foreign names, links and phone numbers, each told', () => {
    const product = productOf({ title: '【Amazon.co.jp限定】緑茶 https://a.example/x TEL 03-1234-5678' });
    expect(draftOf({ product }).draft?.title).toBe('緑茶');
    expect(codes({ product })).toEqual(['mall_name_removed', 'link_removed', 'contact_removed']);
  });
  it('takes the entered one, still within the rules of the mall', () => {
    const result = draftOf({ overrides: [override('title', '手入力①Ａ')] });
    expect(result.draft?.title).toBe('手入力(1)A');
    expect(result.fields[1]).toMatchObject({ field: 'title', afterRules: '商品', override: '手入力①Ａ', final: '手入力(1)A' });
  });
});

describe('texts', () => {
  it('drop lines with unwanted words and neutralise HTML', () => {
    const product = productOf({
      bullets: ['美味しい', '送料無料です'],
      description: '<p onclick=x>良い<script>x</script></p><p>今だけ<b>送料無料</b></p>',
    });
    const result = draftOf({ product, wordRules: [{ kind: 'drop_line', word: '送料無料' }] });
    expect(result.draft?.descriptionHtml).toBe('・美味しい<br><br>良い');
    expect(result.issues.map((issue) => issue.code)).toContain('line_removed');
  });
  it('leave out a first bullet that is no slogan', () => {
    const product = productOf({ bullets: ['長い説明'.repeat(40)] });
    expect(draftOf({ product }).draft?.tagline).toBeNull();
    expect(codes({ product })).toEqual(['tagline_left_out']);
  });
  it('block on a forbidden word', () => {
    const product = productOf({ description: 'ワケあり品' });
    expect(draftOf({ product, wordRules: [{ kind: 'drop_product', word: 'ワケあり' }] }).issues).toMatchObject([
      { code: 'forbidden_word', field: 'description', before: 'ワケあり', severity: 'error' },
    ]);
  });
});

describe('category and licence', () => {
  it.each([
    [null, 'category_unsure'],
    [{ categoryId: '1', confidence: 0.3, decidedBy: 'similarity' as const }, 'category_unsure'],
    [{ categoryId: '1', confidence: 0.95, decidedBy: 'similarity' as const }, undefined],
    [{ categoryId: '1', confidence: 0.97, decidedBy: 'learned' as const }, undefined],
    [{ categoryId: '1', confidence: 0.5, decidedBy: 'learned' as const }, 'category_unsure'],
    [{ categoryId: '1', confidence: 0, decidedBy: 'operator' as const }, undefined],
  ])('%j → %s', (category, code) => expect(codes({ category })[0]).toBe(code));
  it('blocks alcohol until the licence is confirmed', () => {
    const product = productOf({ title: '芋焼酎 720ml' });
    expect(draftOf({ product }).issues).toMatchObject([
      { code: 'needs_licence', field: 'licence.alcohol', before: '芋焼酎', fix: 'confirm_licence', severity: 'error' },
    ]);
    expect(draftOf({ product, confirmedLicences: ['alcohol'] }).draft).not.toBeNull();
  });
});

describe('price', () => {
  it('follows the rules, or the operator', () => {
    const priceRules = [{ ...SAME_PRICE, rateBasisPoints: 11_000, rounding: { mode: 'up' as const, everyYen: 100, endingYen: 80 } }];
    expect(draftOf({ priceRules }).draft?.variants[0]?.priceYen).toBe(1180);
    expect(draftOf({ priceRules, overrides: [override('price', '１,５００円', 'sku-1')] }).draft?.variants[0]?.priceYen).toBe(1500);
  });
  it.each<[string, Partial<DraftInput>]>([
    ['price_missing', { product: productOf({}, [{ priceYen: null }]) }],
    ['price_out_of_range', { product: productOf({}, [{ priceYen: 0 }]) }],
    ['price_invalid', { overrides: [override('price', '安い')] }],
    ['price_rule_invalid', { priceRules: [{ ...SAME_PRICE, rateBasisPoints: 0 }] }],
  ])('blocks on %s', (code, change) => {
    expect(draftOf(change).draft).toBeNull();
    expect(codes(change)).toEqual([code]);
  });
});

describe('barcode', () => {
  const withBarcode = (barcode: string | null, barcodeExemption: 'no_barcode' | null = null) => ({
    product: productOf({}, [{ barcode, barcodeExemption }]),
  });
  it.each([
    ['4901515118587', 'barcode_invalid'],
    [null, 'barcode_missing'],
  ])('%s blocks with %s', (barcode, code) => {
    const result = draftOf(withBarcode(barcode));
    expect(result.draft).toBeNull();
    expect(result.issues).toMatchObject([{ code, field: 'variants.sku-1.barcode', severity: 'error', fix: 'enter_barcode', sku: 'sku-1' }]);
  });
  it('is exempt only when the operator said so', () => {
    expect(draftOf(withBarcode(null, 'no_barcode')).draft?.variants[0]?.barcode).toEqual({ exemption: 'no_barcode' });
    expect(draftOf(withBarcode('4901515118586', 'no_barcode')).draft?.variants[0]?.barcode).toEqual({ value: '4901515118586' });
  });
  it('can be entered', () => {
    expect(draftOf({ ...withBarcode(null), overrides: [override('barcode', '49968712', 'sku-1')] }).draft?.variants[0]?.barcode).toEqual({
      value: '49968712',
    });
  });
});

describe('images', () => {
  it('only warn when there is none', () => {
    const result = draftOf({
      product: productOf({ imageUrls: ['https://i.example/1.jpg', 'file:///x'] }),
      unavailableImages: [{ url: 'https://i.example/1.jpg', code: 'not_found' }],
    });
    expect(result.draft?.imageRefs).toEqual([]);
    expect(result.issues).toMatchObject([
      { code: 'image_unavailable', after: 'not_found' },
      { code: 'image_unavailable', after: 'address_invalid' },
      { code: 'image_missing', severity: 'warning' },
    ]);
  });
  it("become the mall's references", () => {
    const product = productOf({ variationAxes: ['color'] }, [
      { code: 'A', options: { color: '白' }, imageUrls: ['https://i.example/a.jpg'] },
      { code: 'B', options: { color: '黒' }, barcode: '4901515120459' },
    ]);
    const { draft, variantImageUrls } = draftOf({ product });
    if (!draft) throw new Error('no draft');
    const page = withImageRefs(draft, (url) => (url.endsWith('main.jpg') ? null : `/x/${url.slice(-5)}`), variantImageUrls);
    expect(page.imageRefs).toEqual(['/x/a.jpg']);
    expect(page.variants.map((variant) => variant.imageRef)).toEqual(['/x/a.jpg', null]);
  });
});

it('compares a page with what is read back', () => {
  const { draft } = draftOf({});
  if (!draft) throw new Error('no draft');
  const expected = viewOf(draft);
  expect(comparePages(expected, viewOf(draft))).toEqual([]);
  const actual = { ...expected, title: '別', published: false, variants: [{ code: 'other', priceYen: 1, barcode: null, options: {} }] };
  expect(comparePages(expected, actual)).toEqual([
    { field: 'title', expected: '商品', actual: '別' },
    { field: 'published', expected: 'true', actual: 'false' },
    { field: 'variants.sku-1.price', expected: '1000', actual: '1' },
    { field: 'variants.sku-1.barcode', expected: '4901515118586', actual: null },
  ]);
});
