import { beforeEach, expect, it } from 'vitest';
import { PRACTICE } from '../auth/credentials.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { generateCatalogLines } from '../catalog/bench-lines.ts';
import { offerOf } from '../catalog/seller-attributes.ts';
import { itemPath, openTestShop, type TestShop } from '../test-shop.ts';

const SLASHED = 'まな板/ＭＬ－０１ 檜';
const SEARCH = `/listings/2021-08-01/items/${PRACTICE.sellerId}`;

let shop: TestShop;
beforeEach(() => {
  shop = openTestShop();
});

interface ItemView {
  readonly offers: { price: { amount: string } }[];
  readonly fulfillmentAvailability: { fulfillmentChannelCode: string; quantity?: number }[];
  readonly summaries: { lastUpdatedDate: string; status: string[] }[];
}
const read = async (sku: string) =>
  (await shop.call('GET', itemPath(sku), { query: { includedData: 'summaries,offers,fulfillmentAvailability' } })).json<ItemView>();
const patch = async (sku: string, name: string, value: unknown, op = 'merge', query: Record<string, string> = {}) => {
  const body = { productType: 'PRODUCT', patches: [{ op, path: `/attributes/${name}`, value }] };
  return (await shop.call('PATCH', itemPath(sku), { body, query })).json<{
    status: string;
    issues: { message: string; attributeNames: string[] }[];
  }>();
};
const stock = (quantity: number) => [{ fulfillment_channel_code: 'DEFAULT', quantity }];
const price = (yen: number) => [offerOf(yen)];
const seen = async (sku: string) => {
  const item = await read(sku);
  return [item.fulfillmentAvailability[0]?.quantity, item.offers[0]?.price.amount];
};

it('shows an accepted quantity after seconds and a price later', async () => {
  expect((await patch(SLASHED, 'fulfillment_availability', stock(7))).status).toBe('ACCEPTED');
  expect((await patch(SLASHED, 'purchasable_offer', price(4500))).status).toBe('ACCEPTED');
  const before = (await seen(SLASHED))[0];
  expect(before).not.toBe(7);
  expect(await seen(SLASHED)).toEqual([before, '4280']);
  shop.clock.advance(2_000);
  expect(await seen(SLASHED)).toEqual([7, '4280']);
  shop.clock.advance(3_000);
  expect(await seen(SLASHED)).toEqual([7, '4500']);
  expect((await read(SLASHED)).summaries[0]?.lastUpdatedDate).toBe(shop.clock.now().toISOString());
});

it('lets the later of two quick patches win, and builds it on the accepted, not the visible', async () => {
  await patch(
    SLASHED,
    'fulfillment_availability',
    [{ fulfillment_channel_code: 'DEFAULT', quantity: 9, lead_time_to_ship_max_days: 7 }],
    'replace',
  );
  await patch(SLASHED, 'fulfillment_availability', stock(4));
  shop.clock.advance(2_000);
  const item = (await shop.call('GET', itemPath(SLASHED), { query: { includedData: 'attributes' } })).json<{
    attributes: Record<string, unknown[]>;
  }>();
  expect(item.attributes.fulfillment_availability).toEqual([
    { fulfillment_channel_code: 'DEFAULT', quantity: 4, lead_time_to_ship_max_days: 7 },
  ]);
});

it('refuses in Japanese, with 200, and changes nothing', async () => {
  const negative = await patch(SLASHED, 'fulfillment_availability', stock(-1));
  expect([negative.status, negative.issues[0]?.attributeNames]).toEqual(['INVALID', ['fulfillment_availability']]);
  expect(negative.issues[0]?.message).toMatch(/在庫数/);
  expect((await patch(SLASHED, 'purchasable_offer', price(0))).status).toBe('INVALID');
  expect((await patch('no such SKU', 'fulfillment_availability', stock(1))).status).toBe('INVALID');
  shop.clock.advance(10_000);
  expect((await seen(SLASHED))[1]).toBe('4280');
});

it('looks only, with VALIDATION_PREVIEW', async () => {
  expect((await patch(SLASHED, 'fulfillment_availability', stock(77), 'merge', { mode: 'VALIDATION_PREVIEW' })).status).toBe('VALID');
  shop.clock.advance(10_000);
  expect((await seen(SLASHED))[0]).not.toBe(77);
});

it("turns Amazon's own stock into the seller's when DEFAULT is patched", async () => {
  const fba = shop.mall.overview('').find(({ fulfilledBy, title }) => fulfilledBy === 'amazon' && title.includes('海苔'))?.sku ?? '';
  expect((await read(fba)).fulfillmentAvailability).toEqual([{ fulfillmentChannelCode: 'AMAZON_JP' }]);
  await patch(fba, 'fulfillment_availability', stock(3));
  shop.clock.advance(2_000);
  expect((await read(fba)).fulfillmentAvailability).toEqual([{ fulfillmentChannelCode: 'DEFAULT', quantity: 3 }]);
});

it('puts a new SKU on the catalogue entry of its barcode, and deletes it', async () => {
  const { jan, asin } = shop.mall.overview('')[0] ?? {};
  const value = (text: unknown) => [{ value: text }];
  const attributes = {
    item_name: value('二つ目の出品'),
    brand: value('みほん'),
    bullet_point: value('点'),
    product_description: value('文'),
    country_of_origin: value('JP'),
    condition_type: value('new_new'),
    externally_assigned_product_identifier: [{ type: 'ean', value: jan }],
  };
  const answer = await shop.call('PUT', itemPath('SECOND'), {
    body: { productType: 'COOKIE', attributes },
    query: { includedData: 'identifiers' },
  });
  expect(answer.json()).toMatchObject({ status: 'ACCEPTED', identifiers: [{ asin }] });
  expect((await shop.call('GET', itemPath('SECOND'))).status).toBe(200);
  await shop.call('DELETE', itemPath('SECOND'));
  expect((await shop.call('GET', itemPath('SECOND'))).status).toBe(404);
});

it('finds by barcode and by parent, and pages in order without loss', async () => {
  const [first] = shop.mall.overview('');
  const skusOf = async (query: Record<string, string>) =>
    (await shop.call('GET', SEARCH, { query })).json<{
      items: { sku: string }[];
      numberOfResults: number;
      pagination: { nextToken?: string };
    }>();
  expect((await skusOf({ identifiers: first?.jan ?? '', identifiersType: 'JAN' })).items.map(({ sku }) => sku)).toEqual([first?.sku]);
  expect((await skusOf({ variationParentSku: first?.parentSku ?? '' })).items).toHaveLength(3);
  const all: string[] = [];
  let token: string | undefined;
  let total = 0;
  do {
    const page = await skusOf({ sortBy: 'sku', sortOrder: 'ASC', pageSize: '7', ...(token ? { pageToken: token } : {}) });
    all.push(...page.items.map(({ sku }) => sku));
    token = page.pagination.nextToken;
    total = page.numberOfResults;
  } while (token);
  expect(all).toEqual([...new Set(all)].sort());
  expect(all).toHaveLength(total);
});

it('refuses a paging token with other parameters or after a day', async () => {
  const query = { sortBy: 'sku', pageSize: '5' };
  const { pagination } = (await shop.call('GET', SEARCH, { query })).json<{ pagination: { nextToken: string } }>();
  const status = async (extra: Record<string, string>) =>
    (await shop.call('GET', SEARCH, { query: { ...query, ...extra, pageToken: pagination.nextToken } })).status;
  expect(await status({})).toBe(200);
  expect(await status({ sortOrder: 'ASC' })).toBe(400);
  shop.clock.advance(86_400_000);
  expect(await status({})).toBe(400);
});

it('refuses another region, and a date whose plus was not encoded', async () => {
  expect((await shop.call('GET', itemPath(SLASHED), { query: { marketplaceIds: 'ATVPDKIKX0DER' } })).status).toBe(403);
  expect((await shop.call('GET', SEARCH, { query: { lastUpdatedAfter: '2026-11-23T00:00:00 09:00' } })).status).toBe(400);
  const utc = await shop.call('GET', SEARCH, { query: { marketplaceIds: MARKETPLACE_ID, lastUpdatedAfter: '2026-11-23T00:00:00Z' } });
  expect(utc.json()).toMatchObject({ numberOfResults: 0 });
});

it('never shows more than the first thousand', async () => {
  const lines = generateCatalogLines({ families: 1_100, skusPerFamily: 1, imagesPerFamily: 1, seed: 2 });
  const big = openTestShop(lines.join('\n'));
  const found = new Set<string>();
  let token: string | undefined;
  do {
    const query = { pageSize: '20', ...(token ? { pageToken: token } : {}) };
    const page = (await big.call('GET', SEARCH, { query })).json<{
      numberOfResults: number;
      items: { sku: string }[];
      pagination: { nextToken?: string };
    }>();
    expect(page.numberOfResults).toBe(1_100);
    for (const { sku } of page.items) found.add(sku);
    token = page.pagination.nextToken;
  } while (token);
  expect(found.size).toBe(1_000);
});
