import { isGtin } from '@narabe/contracts/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addSeller,
  addShop,
  asOwner,
  type Browser,
  browserOf,
  hasDatabase,
  type Shop,
  startApi,
  type TestApi,
} from '../../testing/index.ts';

it.each([
  ['4901234567894', true],
  ['49123456', true],
  ['49123457', false],
  ['012345678905', true],
  ['4901234567890', false],
  ['490123456789', false],
  ['49012345678９4', false],
  ['', false],
])('tells a GS1 number by its check digit: %j', (digits, valid) => {
  expect(isGtin(digits)).toBe(valid);
});

describe.skipIf(!hasDatabase('api products'))('products', () => {
  let api: TestApi;
  let shop: Shop;
  let operator: Browser;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    operator = await browserOf(api, shop.sellerId, 'operator');
  });
  afterAll(() => api.close());

  const get = async (path: string) => (await operator.call('GET', path)).json();
  const patch = (body: object) => operator.call('PATCH', `/api/skus/${shop.skuId}`, body);

  it('are listed with stock, price, picture and how they stand in each shop', async () => {
    expect((await get('/api/products')).items).toEqual([
      {
        id: shop.productId,
        code: 'own-P',
        title: 'own ﾎﾟﾃﾄﾁｯﾌﾟｽ うすしお味',
        brand: null,
        state: 'active',
        sellingMode: 'followed',
        imageHash: shop.imageHash,
        skuCount: 1,
        minPriceYen: 198,
        maxPriceYen: 198,
        available: 5,
        listings: [
          { listingId: shop.listingId, channelAccountId: shop.targetId, channel: 'rakuten', state: 'blocked', reason: 'category_unsure' },
        ],
        updatedAt: expect.any(String),
      },
    ]);
  });

  it.each([
    ['ポテト', 1],
    ['OWN-sku', 1],
    ['own-p', 1],
    ['せんべい', 0],
    ['_', 0],
  ])('are found by words, product code and SKU code, in any width and case: %s', async (search, count) => {
    expect((await get(`/api/products?search=${encodeURIComponent(search)}`)).items.length).toBe(count);
  });

  it('show their pictures, their SKUs and what each SKU is', async () => {
    expect(await get(`/api/products/${shop.productId}`)).toMatchObject({
      id: shop.productId,
      images: [{ url: 'https://images.example.jp/own.jpg', state: 'stored', hash: shop.imageHash, error: null }],
      classification: [{ id: 'root' }, { id: shop.sourceClass }],
      skus: [{ id: shop.skuId, code: shop.skuCode, stock: [{ place: 'own', onHand: 7, reserved: 2 }] }],
    });
  });

  it('go to the archive with their SKUs, and come back', async () => {
    expect((await operator.call('POST', `/api/products/${shop.productId}/archive`)).json()).toMatchObject({
      state: 'archived',
      skus: [{ state: 'archived' }],
    });
    expect((await get('/api/products?state=active')).items).toEqual([]);
    expect((await operator.call('POST', `/api/products/${shop.productId}/restore`)).json()).toMatchObject({
      state: 'active',
      skus: [{ state: 'active' }],
    });
  });

  it('take a barcode or a reason for having none, and their pages are made again', async () => {
    expect((await patch({ barcodeExemption: 'own_brand' })).json()).toMatchObject({ barcode: null, barcodeExemption: 'own_brand' });
    expect((await patch({ barcode: '012345678905' })).json()).toMatchObject({ barcode: '0012345678905', barcodeExemption: null });
    expect((await get(`/api/listings/${shop.listingId}`)).state).toBe('draft');
    const due = await asOwner(api.ownerUrl, `SELECT kind FROM lane WHERE seller_id = $1 AND due_at <= now()`, [shop.sellerId]);
    expect(due).toEqual([{ kind: 'listing_out' }]);
  });

  it.each([
    [{ barcode: '4901234567890' }, 400, 'barcode', 'barcode_invalid'],
    [{ barcode: '4901234567894', barcodeExemption: 'set' }, 400, 'barcodeExemption', 'barcode_and_exemption'],
    [{ barcodeExemption: 'because' }, 400, 'barcodeExemption', 'invalid_value'],
    [{ barcode: '0000000000000' }, 422, 'barcode', 'barcode_invalid'],
    [{ barcode: '14901234567891' }, 422, 'barcode', 'barcode_invalid'],
  ])('refuse a barcode that is none: %j', async (body, status, field, code) => {
    const answer = await patch(body);
    expect([answer.status, answer.json().errors[0].field, answer.json().errors[0].code]).toEqual([status, field, code]);
    expect((await get(`/api/listings/${shop.listingId}`)).state).toBe('blocked');
  });
});
