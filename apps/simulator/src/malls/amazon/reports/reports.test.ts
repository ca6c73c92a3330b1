import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { beforeEach, expect, it } from 'vitest';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { openTestShop, type TestShop } from '../test-shop.ts';

const BASE = '/reports/2021-06-30';
const ALL = 'GET_MERCHANT_LISTINGS_ALL_DATA';

let shop: TestShop;
beforeEach(() => {
  shop = openTestShop();
});

const ask = async (reportType = ALL) =>
  (await shop.call('POST', `${BASE}/reports`, { body: { reportType, marketplaceIds: [MARKETPLACE_ID] } })).json<{ reportId: string }>()
    .reportId;
const look = async (id: string) =>
  (await shop.call('GET', `${BASE}/reports/${id}`)).json<{ processingStatus: string; reportDocumentId: string }>();
async function fetchDocument(id: string) {
  const { reportDocumentId } = await look(id);
  const link = (await shop.call('GET', `${BASE}/documents/${reportDocumentId}`)).json<{ url: string; compressionAlgorithm?: string }>();
  const document = await shop.call('GET', new URL(link.url).pathname.replace('/amazon', ''), { headers: { 'x-amz-access-token': '' } });
  return { ...link, document };
}

it('goes from the queue over the work to DONE as the clock moves', async () => {
  const id = await ask();
  const statuses: string[] = [];
  for (const step of [0, 499, 2, 998, 2]) {
    shop.clock.advance(step);
    statuses.push((await look(id)).processingStatus);
  }
  expect(statuses).toEqual(['IN_QUEUE', 'IN_QUEUE', 'IN_PROGRESS', 'IN_PROGRESS', 'DONE']);
});

it('holds every SKU in cp932 with Japanese headers, and `?` for what cp932 lacks', async () => {
  const id = await ask();
  shop.clock.advance(1_500);
  const { document, compressionAlgorithm } = await fetchDocument(id);
  expect([compressionAlgorithm, document.headers['content-type']]).toEqual([undefined, 'text/plain;charset=Cp932']);
  const [header = '', ...rows] = iconv
    .decode(document.body, 'cp932')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));
  expect(header.slice(0, 5)).toEqual(['商品名', '商品の説明', '出品ID', '出品者SKU', '価格']);
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
  const skus = shop.mall.overview('');
  expect(rows).toHaveLength(skus.length + new Set(skus.flatMap(({ parentAsin }) => parentAsin ?? [])).size);
  const row = (word: string) => rows.find((one) => one[0]?.includes(word)) ?? [];
  expect(cell(row('番搾り'), '商品名')).toContain('㈱北星 ①番搾りごま油 450');
  expect(cell(row('うさぎの手づくり'), '商品名')).toBe('うさぎの手づくりグミ? いちご味 50g');
  expect([cell(row('焼き海苔'), '数量'), cell(row('焼き海苔'), 'フルフィルメント・チャンネル')]).toEqual(['', 'AMAZON_JP']);
  expect(cell(row('まな板'), '出品者SKU')).toBe('まな板/ＭＬ－０１ 檜');
  expect(cell(row('中古'), 'コンディション')).toBe('3');
  expect(cell(row('純米吟醸'), '商品税コード')).toBe('A_GEN_STANDARD');
});

it('zips a big document and lets links die after five minutes', async () => {
  shop.mall.settings.reportGzipAboveBytes = 100;
  const id = await ask();
  shop.clock.advance(1_500);
  const { document, compressionAlgorithm, url } = await fetchDocument(id);
  expect(compressionAlgorithm).toBe('GZIP');
  expect(iconv.decode(gunzipSync(document.body), 'cp932').startsWith('商品名\t')).toBe(true);
  shop.clock.advance(300_000);
  const late = await shop.call('GET', new URL(url).pathname.replace('/amazon', ''));
  expect([late.status, late.text().includes('Request has expired')]).toEqual([403, true]);
});

it('cancels a repeat within the window, and a report of an empty shop', async () => {
  shop.mall.settings.reportRepeatWindowMs = 60_000;
  const [first, repeat] = [await ask(), await ask()];
  shop.clock.advance(1_500);
  expect([(await look(first)).processingStatus, (await look(repeat)).processingStatus]).toEqual(['DONE', 'CANCELLED']);
  shop.clock.advance(60_000);
  const third = await ask();
  shop.mall.loadCatalog('');
  shop.clock.advance(1_500);
  expect((await look(third)).processingStatus).toBe('CANCELLED');
});

it('lists reports by type and status, page by page with a lone token', async () => {
  for (let count = 0; count < 3; count += 1) await ask();
  await ask('GET_FLAT_FILE_OPEN_LISTINGS_DATA');
  shop.clock.advance(1_500);
  type List = { reports: { reportId: string }[]; nextToken?: string };
  const first = (
    await shop.call('GET', `${BASE}/reports`, { query: { reportTypes: ALL, processingStatuses: 'DONE', pageSize: '2' } })
  ).json<List>();
  const rest = (await shop.call('GET', `${BASE}/reports`, { query: { nextToken: first.nextToken ?? '' } })).json<List>();
  expect(new Set([...first.reports, ...rest.reports].map(({ reportId }) => reportId)).size).toBe(3);
  expect(rest.nextToken).toBeUndefined();
  const together = await shop.call('GET', `${BASE}/reports`, { query: { nextToken: first.nextToken ?? '', pageSize: '2' } });
  expect(together.status).toBe(400);
});

it('can hold broken bytes', async () => {
  shop.mall.settings.reportBrokenBytes = true;
  const id = await ask();
  shop.clock.advance(1_500);
  const { document } = await fetchDocument(id);
  expect(document.body.includes(Buffer.from([0xfd, 0xff]))).toBe(true);
});
