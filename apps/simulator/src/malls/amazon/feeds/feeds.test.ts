import { beforeEach, expect, it } from 'vitest';
import { PRACTICE } from '../auth/credentials.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { openTestShop, type TestShop } from '../test-shop.ts';

const BASE = '/feeds/2021-06-30';
const TYPE = 'application/json; charset=UTF-8';

let shop: TestShop;
beforeEach(() => {
  shop = openTestShop();
});

const pathOf = (url: string) => new URL(url).pathname.replace('/amazon', '');

async function upload(text: string, contentType = TYPE) {
  const { feedDocumentId, url } = (await shop.call('POST', `${BASE}/documents`, { body: { contentType: TYPE } })).json<
    Record<string, string>
  >();
  const put = await shop.call('PUT', pathOf(url ?? ''), { headers: { 'content-type': contentType }, body: text });
  return { feedDocumentId, status: put.status };
}

async function submit(document: unknown, feedType = 'JSON_LISTINGS_FEED') {
  const { feedDocumentId } = await upload(JSON.stringify(document));
  const body = { feedType, marketplaceIds: [MARKETPLACE_ID], inputFeedDocumentId: feedDocumentId };
  const { feedId } = (await shop.call('POST', `${BASE}/feeds`, { body })).json<{ feedId: string }>();
  return async () => (await shop.call('GET', `${BASE}/feeds/${feedId}`)).json<{ processingStatus: string; resultFeedDocumentId: string }>();
}

const header = { sellerId: PRACTICE.sellerId, version: '2.0', issueLocale: 'ja_JP' };
const stockMessage = (messageId: number, sku: string, quantity: number) => ({
  messageId,
  sku,
  operationType: 'PATCH',
  productType: 'PRODUCT',
  patches: [{ op: 'merge', path: '/attributes/fulfillment_availability', value: [{ fulfillment_channel_code: 'DEFAULT', quantity }] }],
});
const quantityOf = (sku: string) => shop.mall.overview('').find((one) => one.sku === sku)?.quantity;

it('applies good messages, reports bad ones, and shows the effect after its time', async () => {
  const [one, two] = shop.mall.overview('').map(({ sku }) => sku);
  const look = await submit({
    header,
    messages: [stockMessage(1, one ?? '', 11), stockMessage(2, two ?? '', -4), stockMessage(3, 'none', 1)],
  });
  expect((await look()).processingStatus).toBe('IN_QUEUE');
  shop.clock.advance(1_500);
  const done = await look();
  expect(done.processingStatus).toBe('DONE');
  const { url } = (await shop.call('GET', `${BASE}/documents/${done.resultFeedDocumentId}`)).json<{ url: string }>();
  const report = (await shop.call('GET', pathOf(url))).json<{
    issues: { messageId: number; code: string }[];
    summary: Record<string, number>;
  }>();
  expect(report.summary).toEqual({ errors: 2, warnings: 0, messagesProcessed: 3, messagesAccepted: 1, messagesInvalid: 2 });
  expect(report.issues.map(({ messageId }) => messageId)).toEqual([2, 3]);
  expect(quantityOf(one ?? '')).not.toBe(11);
  shop.clock.advance(2_000);
  expect(quantityOf(one ?? '')).toBe(11);
});

it('ends FATAL for the old kinds and for a document it cannot read', async () => {
  const old = await submit({ header, messages: [] }, 'POST_INVENTORY_AVAILABILITY_DATA');
  const unreadable = await submit('nothing');
  shop.clock.advance(1_500);
  expect([(await old()).processingStatus, (await unreadable()).processingStatus]).toEqual(['FATAL', 'FATAL']);
});

it('takes a document only with the announced content type', async () => {
  expect((await upload('{}')).status).toBe(200);
  expect((await upload('{}', 'text/plain')).status).toBe(403);
});

it('takes five listing feeds in five minutes', async () => {
  for (let count = 0; count < 5; count += 1) await submit({ header, messages: [] });
  const { feedDocumentId } = await upload('{}');
  const body = { feedType: 'JSON_LISTINGS_FEED', marketplaceIds: [MARKETPLACE_ID], inputFeedDocumentId: feedDocumentId };
  const refused = await shop.call('POST', `${BASE}/feeds`, { body });
  expect([refused.status, refused.headers['x-amzn-ratelimit-limit']]).toEqual([429, undefined]);
  shop.clock.advance(300_000);
  expect((await shop.call('POST', `${BASE}/feeds`, { body })).status).toBe(202);
});
