import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { generateCatalogLines, type RunningSimulator, startSimulator } from './index.ts';

const MARKETPLACE = 'marketplaceIds=A1VC38T7YXB528';

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => send('POST', '/control/reset'));

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const text = body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body);
  return fetch(simulator.url + path, {
    method,
    ...(text === undefined ? {} : { body: text, headers: { 'content-type': 'application/json' } }),
  });
}
async function json<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
  return (await send(method, path, body)).json() as Promise<T>;
}

interface CatalogView {
  readonly skus: { readonly sku: string; readonly asin: string; readonly images: readonly string[] }[];
}
type CountersView = Record<'amazon', Record<'getMarketplaceParticipations', { readonly calls: number }>>;

async function token(): Promise<string | undefined> {
  const { amazon } = await json<{ amazon: Record<'refreshToken' | 'clientId' | 'clientSecret', string> }>('GET', '/control/credentials');
  const fields = {
    grant_type: 'refresh_token',
    refresh_token: amazon.refreshToken,
    client_id: amazon.clientId,
    client_secret: amazon.clientSecret,
  };
  const answer = await fetch(`${simulator.url}/amazon/auth/o2/token`, { method: 'POST', body: new URLSearchParams(fields) });
  return ((await answer.json()) as { access_token?: string }).access_token;
}

const amazon = async (path: string, access = '') => fetch(`${simulator.url}/amazon${path}`, { headers: { 'x-amz-access-token': access } });

async function yahooToken(): Promise<string> {
  const { yahoo } = await json<{ yahoo: Record<'refreshToken' | 'clientId' | 'clientSecret', string> }>('GET', '/control/credentials');
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: yahoo.refreshToken,
    client_id: yahoo.clientId,
    client_secret: yahoo.clientSecret,
  });
  const answer = await fetch(`${simulator.url}/yahoo/yconnect/v2/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

const yahooList = (access: string) =>
  fetch(`${simulator.url}/yahoo/ShoppingWebService/V1/stCategoryList?seller_id=hinode-zakka`, {
    headers: { authorization: `Bearer ${access}` },
  });

it('serves three malls with credentials, states and counters', async () => {
  expect(await json('GET', '/control/health')).toEqual({ ok: true });
  expect(Object.keys(await json('GET', '/control/credentials'))).toEqual(['amazon', 'rakuten', 'yahoo']);
  for (const mall of ['amazon', 'rakuten', 'yahoo']) expect((await send('GET', `/control/state/${mall}`)).status).toBe(200);
  expect((await send('GET', '/control/state/ebay')).status).toBe(404);
  const access = await token();
  await amazon('/sellers/v1/marketplaceParticipations', access);
  await amazon('/sellers/v1/marketplaceParticipations', 'no');
  const counters = await json<CountersView>('GET', '/control/counters');
  expect(counters.amazon.getMarketplaceParticipations).toEqual({ calls: 2, throttled: 0, failed: 1 });
  await send('POST', '/control/counters/reset');
  expect((await json<CountersView>('GET', '/control/counters')).amazon.getMarketplaceParticipations.calls).toBe(0);
});

it('takes a catalogue, shows it, changes it by hand, and forgets it on reset', async () => {
  const lines = generateCatalogLines({ families: 3, skusPerFamily: 2, imagesPerFamily: 3, seed: 1 });
  expect(await json('POST', '/control/catalog', [...lines, 'broken'].join('\n'))).toMatchObject({
    products: 3,
    skus: 6,
    rejected: [{ line: 7 }],
  });
  const { skus } = await json<CatalogView>('GET', '/control/catalog');
  const [first = { sku: '', asin: '', images: [] }, second] = skus;
  expect([skus.length, first.images.length, second?.images.length]).toEqual([6, 2, 1]);
  const changed = await send('POST', `/control/amazon/listings/${encodeURIComponent(first.sku)}`, {
    priceYen: 1234,
    quantity: 5,
    title: '改題',
  });
  expect(changed.status).toBe(200);
  expect((await json<CatalogView>('GET', '/control/catalog')).skus[0]).toMatchObject({ priceYen: 1234, quantity: 5, title: '改題' });
  const item = await amazon(`/catalog/2022-04-01/items/${first.asin}?${MARKETPLACE}`, await token());
  expect(await item.json()).toMatchObject({ summaries: [{ itemName: '改題' }] });
  expect((await send('POST', '/control/amazon/listings/none', { priceYen: 1 })).status).toBe(404);
  expect((await send('POST', `/control/amazon/listings/${encodeURIComponent(first.sku)}`, { prize: 1 })).status).toBe(400);
  await send('POST', '/control/reset');
  expect((await json<CatalogView>('GET', '/control/catalog')).skus).toEqual([]);
});

it('throttles by the documented bucket, tells the limit on success only, and scales', async () => {
  const access = await token();
  const call = () => amazon(`/catalog/2022-04-01/items/B000000000?${MARKETPLACE}`, access);
  const answers = [await call(), await call(), await call()];
  expect(answers.map((answer) => [answer.status, answer.headers.get('x-amzn-ratelimit-limit')])).toEqual([
    [404, '2.0'],
    [404, '2.0'],
    [429, null],
  ]);
  expect(await answers[2]?.json()).toMatchObject({ errors: [{ code: 'QuotaExceeded' }] });
  expect(answers[2]?.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  await send('POST', '/control/quotas', { scale: 10 });
  await send('POST', '/control/clock', { advanceMs: 100 });
  expect((await call()).headers.get('x-amzn-ratelimit-limit')).toBe('20.0');
  await send('POST', '/control/quotas', { enabled: false });
  expect((await call()).headers.get('x-amzn-ratelimit-limit')).toBeNull();
});

it('plants faults, loses answers, and mends credentials when a revocation is removed', async () => {
  const access = await token();
  const call = () => amazon('/sellers/v1/marketplaceParticipations', access);
  const plant = (kind: string, more = {}) => json<{ id: string }>('POST', '/control/faults', { mall: 'amazon', kind, ...more });
  await plant('unavailable', { endpoint: 'getMarketplaceParticipations', times: 1 });
  expect([(await call()).status, (await call()).status]).toEqual([503, 200]);
  await plant('timeout_after', { times: 1, delayMs: 20 });
  await expect(call()).rejects.toThrow('fetch failed');
  const { id } = await plant('revoked_grant');
  expect((await call()).status).toBe(403);
  expect(await token()).toBeUndefined();
  expect((await send('DELETE', `/control/faults/${id}`)).status).toBe(200);
  expect(await token()).toMatch(/^Atza\|/);
  expect((await send('POST', '/control/faults', { mall: 'amazon', kind: 'earthquake' })).status).toBe(400);
  expect((await send('POST', '/control/faults', { mall: 'amazon', endpoint: 'none', kind: 'slow' })).status).toBe(400);
  await send('DELETE', '/control/faults');
  expect(await json('GET', '/control/faults')).toEqual({ faults: [] });
});

it('waits before it answers, if told to', async () => {
  await send('POST', '/control/latency', { minMs: 30, maxMs: 40 });
  const start = performance.now();
  await amazon('/sellers/v1/marketplaceParticipations');
  expect(performance.now() - start).toBeGreaterThan(25);
  expect((await send('POST', '/control/latency', { minMs: 2, maxMs: 1 })).status).toBe(400);
});

it('lets a mall itself refuse a path that cannot be decoded, and takes a body of no announced type', async () => {
  expect((await send('GET', '/amazon/%E0%A4%A')).status).toBe(403);
  expect((await send('GET', '/rakuten/%E0%A4%A')).status).toBeGreaterThanOrEqual(400);
  const body = new Blob([new TextEncoder().encode('{"jan":"1","name":"a"}')]);
  const answer = await fetch(`${simulator.url}/control/catalog`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ skus: 1 });
});

it('moves its clock', async () => {
  const { now } = await json<{ now: string }>('POST', '/control/clock', { now: '2027-01-01T00:00:00Z' });
  expect(now.slice(0, 16)).toBe('2027-01-01T00:00');
  expect((await json<{ now: string }>('POST', '/control/clock', { advanceMs: 86_400_000 })).now.slice(0, 10)).toBe('2027-01-02');
  expect((await send('POST', '/control/clock', { now: 'tomorrow' })).status).toBe(400);
});

it('draws pictures, spoils some on purpose, and serves what was uploaded', async () => {
  const get = async (path: string) => {
    const answer = await send('GET', `/images/${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const [one, same, other, small] = [
    await get('source/1/1.png'),
    await get('source/1/1.png'),
    await get('source/1/2.png'),
    await get('source/1/1._SL75_.png'),
  ];
  expect([one.status, one.type, one.bytes.equals(same.bytes), one.bytes.equals(other.bytes)]).toEqual([200, 'image/png', true, false]);
  expect([one.bytes.readUInt32BE(16), small.bytes.readUInt32BE(16)]).toEqual([800, 75]);
  expect((await get('source/missing/1/1.png')).status).toBe(404);
  expect((await get('source/broken/1/1.png')).bytes.includes('IEND')).toBe(false);
  expect((await get('source/huge/1/1.png')).bytes.length).toBe(30 * 1024 * 1024);
  expect((await get('rakuten/shop/cabinet/a.jpg')).status).toBe(404);
  simulator.control.imageStore.put('rakuten/shop/cabinet/あ.jpg', Buffer.from('jpeg'), 'image/jpeg');
  expect(await get(`rakuten/shop/cabinet/${encodeURIComponent('あ.jpg')}`)).toEqual({
    status: 200,
    type: 'image/jpeg',
    bytes: Buffer.from('jpeg'),
  });
});

it("turns a mall's switches until the next reset, and refuses what it does not know", async () => {
  const turn = (mall: string, change: unknown) => json('POST', `/control/${mall}/switches`, change);
  const shown = (mall: string) => json('GET', `/control/${mall}/switches`);
  const defaults = [await shown('rakuten'), await shown('yahoo')];
  expect(await turn('rakuten', { acceptHeaderNeeded: true })).toMatchObject({ acceptHeaderNeeded: true, throttledStatus: 403 });
  expect(await turn('yahoo', { throttleStatus: 503 })).toMatchObject({ throttleStatus: 503, stockAtomic: false });
  await send('POST', '/control/faults', { mall: 'yahoo', endpoint: 'stCategoryList', kind: 'throttle', times: 1 });
  expect((await yahooList(await yahooToken())).status).toBe(503);
  for (const change of [{ throttleStatus: 418 }, { noSuchSwitch: true }]) {
    expect((await send('POST', '/control/yahoo/switches', change)).status).toBe(400);
  }
  expect((await send('GET', '/control/amazon/switches')).status).toBe(404);
  await send('POST', '/control/reset');
  expect([await shown('rakuten'), await shown('yahoo')]).toEqual(defaults);
});

it('lets control move the limit of a day, too', async () => {
  await send('POST', '/control/yahoo/switches', { callsPerDay: 1 });
  const access = await yahooToken();
  expect([(await yahooList(access)).status, (await yahooList(access)).status]).toEqual([200, 403]);
  await send('POST', '/control/quotas', { scale: 3 });
  expect((await yahooList(access)).status).toBe(200);
  await send('POST', '/control/quotas', { enabled: false });
  expect((await yahooList(access)).status).toBe(200);
  await send('POST', '/control/quotas', { enabled: true });
  expect((await yahooList(access)).status).toBe(403);
});

it('closes at once although a caller is still waiting', async () => {
  const second = await startSimulator();
  second.control.faults.add({ mall: 'amazon', kind: 'timeout_before' });
  const waiting = fetch(`${second.url}/amazon/sellers/v1/marketplaceParticipations`).catch(() => 'cut off');
  await expect.poll(() => second.control.counters.snapshot().amazon?.getMarketplaceParticipations?.calls).toBe(1);
  await second.close();
  expect(await waiting).toBe('cut off');
});
