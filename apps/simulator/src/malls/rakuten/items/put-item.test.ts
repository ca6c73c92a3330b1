import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../gateway/time.ts';
import type { JsonObject } from '../json.ts';
import { codesOf, colorMug, errorsOf, ITEM, mug, mugAttributes, type OpenShop, openShop, picture, upload } from '../test-shop.ts';

let open: OpenShop;
beforeEach(() => {
  open = openShop();
});

/** The fact sheet's own example (section 12). Its JAN 4999999000016 has a wrong check digit; 4999999000015 is right. */
const sample = (jan = '4999999000015'): JsonObject => ({
  itemNumber: 'MH-MUG-001',
  title: 'ミホンヤ 陶器マグカップ 350ml',
  tagline: '毎朝の一杯に',
  itemType: 'NORMAL',
  genreId: '100001',
  productDescription: { pc: '電子レンジ対応<br>容量350ml', sp: '電子レンジ対応<br>容量350ml' },
  salesDescription: '国内の窯で焼成',
  images: [{ type: 'CABINET', location: '/mihon/9f2c41ab77d0e1c3.jpg', alt: 'マグ正面' }],
  hideItem: false,
  unlimitedInventoryFlag: false,
  features: { searchVisibility: 'ALWAYS_VISIBLE', inventoryDisplay: 'DISPLAY_LOW_STOCK', lowStockThreshold: 3, review: 'SHOP_SETTING' },
  payment: { taxIncluded: true, taxRate: '0.1', cashOnDeliveryFeeIncluded: false },
  variantSelectors: [{ key: 'color', displayName: 'カラー', values: [{ displayValue: '白' }, { displayValue: '紺' }] }],
  variants: {
    'mug001-wh': {
      merchantDefinedSkuId: 'AMZ-MUG-WH',
      selectorValues: { color: '白' },
      standardPrice: '1980',
      restockOnCancel: true,
      articleNumber: { value: jan },
      normalDeliveryDateId: 1,
      shipping: { postageIncluded: true },
      attributes: mugAttributes('ホワイト'),
    },
    'mug001-nv': {
      merchantDefinedSkuId: 'AMZ-MUG-NV',
      selectorValues: { color: '紺' },
      standardPrice: '1980',
      restockOnCancel: true,
      articleNumber: { exemptionReason: 5 },
      normalDeliveryDateId: 1,
      shipping: { postageIncluded: true },
      attributes: mugAttributes('ネイビー'),
    },
  },
});

async function withSamplePicture(): Promise<void> {
  const xml =
    '<request><folderInsertRequest><folder><folderName>見本</folderName><directoryName>mihon</directoryName></folder></folderInsertRequest></request>';
  await open.call('POST', '/es/1.0/cabinet/folder/insert', xml);
  await upload(open, await picture(), { folderId: 12345, filePath: '9f2c41ab77d0e1c3.jpg', overWrite: true });
}

describe('the sample of the sheet', () => {
  beforeEach(withSamplePicture);

  it('is created with 201, replaced with 204', async () => {
    const created = await open.put('mh-mug-001', sample());
    expect([created.status, created.json()]).toEqual([201, { manageNumber: 'mh-mug-001' }]);
    const replaced = await open.put('mh-mug-001', sample());
    expect([replaced.status, replaced.text()]).toEqual([204, '']);
  });

  it('is refused while its JAN has the wrong check digit', async () => {
    expect(codesOf(await open.put('mh-mug-001', sample('4999999000016')))).toEqual(['IE0228 variants.mug001-wh.articleNumber.value']);
  });

  it('is refused with both of its errors at once', async () => {
    const item = sample();
    item.title = '長'.repeat(128);
    const variant = (item.variants as Record<string, JsonObject>)['mug001-nv'] ?? {};
    delete variant.articleNumber;
    const answer = await open.put('mh-mug-001', item);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer).map(({ code, metadata }) => ({ code, metadata }))).toEqual([
      { code: 'IE0004', metadata: { propertyPath: 'title' } },
      { code: 'IE0229', metadata: { propertyPath: 'variants.mug001-nv.articleNumber' } },
    ]);
  });

  it('takes the price patch', async () => {
    await open.put('mh-mug-001', sample());
    const answer = await open.call('PATCH', `${ITEM}/mh-mug-001`, { variants: { 'mug001-wh': { standardPrice: '1780' } } });
    expect(answer.status).toBe(204);
    expect(await open.stored('mh-mug-001')).toMatchObject({
      variants: { 'mug001-wh': { standardPrice: '1780', merchantDefinedSkuId: 'AMZ-MUG-WH' }, 'mug001-nv': { standardPrice: '1980' } },
    });
  });
});

describe('a replaced item', () => {
  it('loses what the second PUT leaves out, but keeps the social gift flag and the drop-off setting', async () => {
    const shipping = { postageIncluded: true, okihaiSetting: false };
    await open.put('a', mug({ tagline: '毎朝に', features: { socialGiftFlag: true } }, { shipping }));
    await open.put('a', mug({}, { shipping: { postageIncluded: true } }));
    const item = await open.stored('a');
    expect(item.tagline).toBeUndefined();
    expect(item).toMatchObject({ features: { socialGiftFlag: true }, variants: { 'mug-1': { shipping: { okihaiSetting: false } } } });
  });

  it('keeps its creation time and gets a new update time', async () => {
    await open.put('a', mug());
    open.clock.advance(HOUR_MS);
    await open.put('a', mug());
    expect(await open.stored('a')).toMatchObject({ created: '2026-11-23T12:00:00+09:00', updated: '2026-11-23T13:00:00+09:00' });
  });

  it('may drop SKUs, but not change the selection of one that stays', async () => {
    await open.put('a', colorMug());
    const { wh, nv } = colorMug().variants as Record<string, JsonObject>;
    expect((await open.put('a', { ...colorMug(), variants: { wh: wh ?? {} } })).status).toBe(204);
    const swapped = {
      ...colorMug(),
      variants: { wh: { ...wh, selectorValues: { color: '紺' } }, nv2: { ...nv, selectorValues: { color: '白' } } },
    };
    expect(codesOf(await open.put('a', swapped))).toEqual(['IE0416 variants.wh.selectorValues']);
  });
});

it('stores manage numbers in lower case and finds them by any', async () => {
  expect((await open.put('MUG-A', mug())).json()).toEqual({ manageNumber: 'mug-a' });
  expect((await open.put('mug-A', mug())).status).toBe(204);
  expect(await open.stored('Mug-a')).toMatchObject({ manageNumber: 'mug-a' });
});

it('fills in the defaults and makes sale periods whole minutes', async () => {
  await open.put('a', mug({ purchasablePeriod: { start: '2026-12-01T10:00:30+09:00', end: '2026-12-02T10:00:00+09:00' } }));
  expect(await open.stored('a')).toMatchObject({
    hideItem: false,
    itemDisplaySequence: 999_999_999,
    features: { inventoryDisplay: 'HIDDEN_STOCK' },
    payment: { taxIncluded: true },
    purchasablePeriod: { start: '2026-12-01T10:00:00+09:00', end: '2026-12-02T10:00:59+09:00' },
    variants: { 'mug-1': { restockOnCancel: false, backOrderFlag: false, shipping: { postageIncluded: false } } },
  });
});

it('never shows stock in an item', async () => {
  await open.put('a', mug());
  await open.call('PUT', '/es/2.1/inventories/manage-numbers/a/variants/mug-1', { mode: 'ABSOLUTE', quantity: 5 });
  expect(JSON.stringify(await open.stored('a'))).not.toContain('quantity');
});

it('deletes once, then answers 404 GE0014 to everything', async () => {
  await open.put('a', mug());
  expect((await open.call('DELETE', `${ITEM}/a`)).status).toBe(204);
  for (const [method, body] of [['DELETE'], ['GET'], ['PATCH', { title: 'x' }]] as const) {
    const answer = await open.call(method, `${ITEM}/a`, body);
    expect([answer.status, answer.json()]).toEqual([
      404,
      { errors: [{ code: 'GE0014', message: 'Not found for inputs; manageNumber=a' }] },
    ]);
  }
});

describe('bodies that are no item', () => {
  it.each([
    ['empty', '', 'application/json', 400, 'GE0011'],
    ['no attributes', '{}', 'application/json', 400, 'GE0011'],
    ['no JSON', '{"title":', 'application/json', 400, 'IE0002'],
    ['an array', '[]', 'application/json', 400, 'IE0002'],
    ['plain text', '{"title":"a"}', 'text/plain', 415, 'GE0012'],
  ])('%s', async (_, body, type, status, code) => {
    const answer = await open.call('PUT', `${ITEM}/a`, body, { headers: { 'content-type': type } });
    expect([answer.status, errorsOf(answer)[0]?.code]).toEqual([status, code]);
  });
});

it('refuses the item beyond the plan of the shop (IE0197)', async () => {
  open.shop.settings = { ...open.shop.settings, itemMax: 1 };
  await open.put('a', mug());
  expect(codesOf(await open.put('b', mug()))).toEqual(['IE0197 manageNumber']);
  expect((await open.put('a', mug())).status).toBe(204);
});
