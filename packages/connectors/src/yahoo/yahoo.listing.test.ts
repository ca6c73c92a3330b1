import type { ChannelPage } from '@narabe/core/channel';
import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import { describe, expect, it } from 'vitest';
import { sampleImage } from '../contract-suite/index.ts';
import { createYahooClient } from './yahoo.client.ts';
import { usePracticeMall } from './yahoo.test-kit.ts';

const TOTE = { code: 'hnz-tote-001', variantCode: 'hnz-tote-001-nv-m-sub' };

const practice = usePracticeMall();

async function tote(): Promise<ListingDraft> {
  const { nodes } = await practice.mall.categorySource.readCategories(null);
  const variant = (size: string, code: string, priceYen: number): DraftVariant => ({
    code,
    sku: code,
    options: { color: 'ネイビー', size },
    priceYen,
    barcode: { value: '4900000000016' },
    attributes: [],
    imageRef: null,
  });
  return {
    code: TOTE.code,
    title: '帆布トートバッグ 日の出',
    tagline: null,
    descriptionHtml: '<p>丈夫な帆布</p>',
    mobileHtml: '',
    plainText: '丈夫な帆布\n日本製',
    categoryId: nodes.find(({ listable }) => listable)?.id ?? '',
    storePath: ['バッグ', 'トートバッグ'],
    imageRefs: [],
    taxPercent: 10,
    modelNumber: 'TOTE-001',
    selectors: [
      { key: 'color', label: 'カラー', values: ['ネイビー'] },
      { key: 'size', label: 'サイズ', values: ['M', 'L'] },
    ],
    variants: [variant('M', TOTE.variantCode, 3_960), variant('L', 'hnz-tote-001-nv-l-sub', 4_290)],
    onSale: true,
  };
}

const readBack = async (code: string): Promise<ChannelPage | null> => (await practice.mall.listingTarget.readListings([code]))[0] ?? null;

describe('pages', () => {
  it('with variations are read by label, without barcodes', async () => {
    const draft = await tote();
    expect(await practice.mall.listingTarget.putListing(draft, null)).toEqual({ warnings: [] });
    expect((await readBack(draft.code))?.view).toEqual({
      code: draft.code,
      title: draft.title,
      categoryId: draft.categoryId,
      imageRefs: [],
      onSale: true,
      published: false,
      variants: [
        { code: TOTE.variantCode, priceYen: 3_960, options: { カラー: 'ネイビー', サイズ: 'M' } },
        { code: 'hnz-tote-001-nv-l-sub', priceYen: 4_290, options: { カラー: 'ネイビー', サイズ: 'L' } },
      ],
    });
  });

  it('with one variant have the page’s own code and the barcode', async () => {
    const draft = await tote();
    const [first] = draft.variants;
    await practice.mall.listingTarget.putListing({ ...draft, selectors: [], variants: first ? [{ ...first, options: {} }] : [] }, null);
    expect((await readBack(draft.code))?.view.variants).toEqual([
      { code: draft.code, priceYen: 3_960, barcode: '4900000000016', options: {} },
    ]);
  });

  it('keep every field that the shop has filled in', async () => {
    const draft = await tote();
    const own = {
      original_price: '9000',
      original_price_evidence: 'https://example.jp/evidence',
      sale_price: '3900',
      member_price: '3800',
      headline: '店長のおすすめ',
      abstract: '<b>一言</b>',
      additional1: '<p>一</p>',
      additional2: '<p>二</p>',
      additional3: '<p>三</p>',
      sp_additional: '<p>スマホ</p>',
      cart_related_items: 'hnz-a,hnz-b',
      ship_weight: '450',
      taxable: '1',
      release_date: '20261201',
      sale_period_start: '202612010900',
      sale_period_end: '202612312359',
      sale_limit: '3',
      sp_code: '1000000072',
      point_code: '5',
      meta_desc: '説明',
      hidden_page: '1::',
      template: 'IT03',
      delivery: '3',
      condition: '4',
      lead_time_instock: '10',
      lead_time_outstock: '20',
      keep_stock: '0',
      postage_set: '7',
      is_drug: '0',
      inscriptions: '名入れ:10,日付:8',
      reserve_price: '5000',
      reserve_sale_price: '4900',
      reserve_member_price: '4800',
      reserve_selling_period_start: '202701010000',
      reserve_selling_period_end: '202701312359',
      linegift_cooperation_flag: '1',
      linegift_item_commission: '100',
      linegift_item_shortname: '短い名前',
      linegift_item_caption: '説明',
      linegift_item_image_url: 'https://shopping.c.yimg.jp/lib/hinode-zakka/line.jpg',
      subscription_type: '1',
      subscription_price: '3700',
      subscription_group_index: '2',
      subscription_recommended_cycle: '1:10',
      subscription_point_code: '3',
      video: 'movie-1',
      point_immediate: '0',
      grouping_id: 'grp-1',
      variation1_name: '紺',
      item_social_gift_type: '2',
      cross_border_agency_flag: '0',
      person_sale_limit: '1',
      options: 'ラッピング#する,しない',
    };
    const basics = { item_code: draft.code, path: 'バッグ\r\n特集:冬', name: '旧名', product_category: draft.categoryId, price: '10000' };
    expect(await createYahooClient(practice.context).editItem({ ...basics, ...own })).toEqual([]);
    const before = await readBack(draft.code);

    expect(await practice.mall.listingTarget.putListing(draft, before)).toEqual({ warnings: [] });
    const after = await readBack(draft.code);

    expect(withoutOurs(after)).toEqual(withoutOurs(before));
    expect(after?.raw).toMatchObject({ PathList: { Path: [{ '#text': 'バッグ:トートバッグ' }, { '#text': '特集:冬' }] } });
    expect(JSON.stringify(after?.raw)).toContain('ラッピング');
  });

  it('tell the mall’s warnings', async () => {
    const draft = { ...(await tote()), descriptionHtml: '<p>詳しくは<a href="https://example.com/">こちら</a></p>' };
    const { warnings } = await practice.mall.listingTarget.putListing(draft, null);
    expect(warnings).toMatchObject([{ code: 'it-00001', message: expect.stringContaining('caption') }]);
  });

  it('that break rules are refused with every reason', async () => {
    const draft = { ...(await tote()), categoryId: '1', title: 'あ'.repeat(80) };
    const error = await practice.mall.listingTarget.putListing(draft, null).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'rejected' });
    expect((error as { details: { issues: { path: string }[] } }).details.issues.map(({ path }) => path).sort()).toEqual([
      'name',
      'product_category',
    ]);
  });

  it('wait for an image that is not linkable yet', async () => {
    const { ref } = await practice.mall.mediaTarget.putImage(sampleImage(), await practice.mall.mediaTarget.openContainer());
    expect(ref).toMatch(/^https:\/\/shopping\.c\.yimg\.jp\/lib\/hinode-zakka\/[0-9a-f]{16}\.jpg$/);
    const draft = await tote();
    const withImages = { ...draft, imageRefs: [ref], variants: draft.variants.map((variant) => ({ ...variant, imageRef: ref })) };

    const tooEarly = practice.mall.listingTarget.putListing(withImages, null);
    await expect(tooEarly).rejects.toMatchObject({ kind: 'unavailable', code: 'it-14091', details: { retryAfterMs: 2_000 } });
    await practice.control.advance(practice.mall.mediaTarget.settleMs);
    await practice.mall.listingTarget.putListing(withImages, null);
    expect((await readBack(draft.code))?.view.imageRefs).toEqual([ref]);
  });
});

/** Everything of a page but what a draft decides, and the clock. */
function withoutOurs(page: ChannelPage | null): Record<string, unknown> {
  const ours = [
    ...['PathList', 'Name', 'Price', 'Quantity', 'StockClose', 'Caption', 'Explanation', 'ProductCode', 'TaxrateType', 'Display'],
    ...['Options', 'SubCodes', 'UpdateTime', 'EditingFlag'],
  ];
  return Object.fromEntries(Object.entries((page?.raw ?? {}) as Record<string, unknown>).filter(([tag]) => !ours.includes(tag)));
}

describe('a publish', () => {
  it('makes edits visible, locks the store meanwhile, and is nothing to do when nothing is pending', async () => {
    expect(await practice.mall.publisher.publish()).toBe('nothing_pending');
    expect(await practice.mall.publisher.publishState()).toBe('idle');

    const draft = await tote();
    await practice.mall.listingTarget.putListing(draft, null);
    expect(await practice.mall.publisher.publish()).toBe('started');
    expect(await practice.mall.publisher.publishState()).toBe('running');
    expect(await practice.mall.publisher.publish()).toBe('started');
    await expect(practice.mall.listingTarget.putListing(draft, null)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'ed-00006',
      details: { retryAfterMs: expect.any(Number) },
    });

    await practice.control.advance(5_000);
    expect(await practice.mall.publisher.publishState()).toBe('idle');
    expect((await readBack(draft.code))?.view.published).toBe(true);
    expect(await practice.mall.publisher.publish()).toBe('nothing_pending');
  });
});

describe('the category tree', () => {
  it('is read whole, or cut below a node', async () => {
    const { nodes, whole } = await practice.mall.categorySource.readCategories(null);
    expect(whole).toBe(true);
    const top = nodes.find(({ parentId, leaf }) => parentId === null && !leaf);
    const below = await practice.mall.categorySource.readCategories(top?.id ?? '');
    expect(below.nodes.length).toBeGreaterThan(0);
    expect(below.nodes.every(({ path }) => path[0] === top?.name && path.length > 1)).toBe(true);
    expect(await practice.mall.categorySource.readAttributes(nodes.find(({ leaf }) => leaf)?.id ?? '')).toEqual([]);
  });
});
