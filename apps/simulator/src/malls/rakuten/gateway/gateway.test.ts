import { describe, expect, it } from 'vitest';
import { callMall } from '../../../kernel/test-harness.ts';
import { API_FUNCTIONS } from '../shop/keys.ts';
import { esa, openShop } from '../test-shop.ts';
import { DAY_MS } from './time.ts';

const PATH = '/es/2.0/navigation/version';

describe('the Authorization header', () => {
  const { mall } = openShop();
  const { serviceSecret = '', licenseKey = '' } = mall.credentials();
  it.each([
    ['missing', undefined, 400, 'ES04-01'],
    ['another scheme', `Bearer ${licenseKey}`, 400, 'ES04-01'],
    ['not base64', 'ESA ###', 400, 'ES04-01'],
    ['without a key', `ESA ${Buffer.from('secret').toString('base64')}`, 400, 'ES04-01'],
  ])('%s', async (_, authorization, status, code) => {
    const answer = await callMall(mall, { method: 'GET', path: PATH, headers: authorization ? { authorization } : {} });
    expect([answer.status, answer.json()]).toEqual([status, { Results: { errorCode: code, message: expect.any(String) } }]);
  });

  it.each([
    ['unknown key', esa(serviceSecret, 'SL000000_NOBODY')],
    ['wrong secret', esa('SP000000_WRONG', licenseKey)],
  ])('%s is 401 in the shape of the newer gateway', async (_, authorization) => {
    const answer = await callMall(mall, { method: 'GET', path: PATH, headers: { authorization } });
    expect([answer.status, answer.json()]).toEqual([401, { errors: [{ code: 'GA0001', message: 'Un-Authorised' }] }]);
  });
});

it('checks Accept leniently, strictly on demand', async () => {
  const { call, shop } = openShop();
  const get = (accept?: string) => call('GET', PATH, undefined, { headers: accept ? { accept } : {} });
  expect((await get()).status).toBe(200);
  expect((await get('application/json, text/plain, */*')).status).toBe(200);
  expect([(await get('image/png')).status, (await get('image/png')).json()]).toMatchObject([415, { Results: { errorCode: 'ES04-03' } }]);
  shop.switches.acceptHeaderNeeded = true;
  expect([(await get()).status, (await get()).json()]).toMatchObject([400, { Results: { errorCode: 'ES04-02' } }]);
});

describe('a dead key', () => {
  it('dies at the end of its 90th day in Japan', async () => {
    const { call, clock } = openShop();
    clock.advance(90 * DAY_MS);
    expect((await call('GET', PATH)).status).toBe(200);
    clock.advance(DAY_MS);
    expect((await call('GET', PATH)).status).toBe(401);
  });

  it.each(['access', 'grant', 'expired'] as const)('%s: 401 until restored', async (what) => {
    const { mall, call } = openShop();
    mall.revoke(what);
    expect((await call('GET', PATH)).status).toBe(401);
    mall.restore();
    expect((await call('GET', PATH)).status).toBe(200);
  });

  it('answers in the older shape when switched, with its headers; XML APIs say AuthError', async () => {
    const { mall, shop, call } = openShop();
    shop.switches.unauthorizedShape = 'old_gateway';
    mall.revoke('expired');
    const json = await call('GET', PATH);
    expect(json.json()).toEqual({ Results: { errorCode: 'ES01-01', message: 'Un-Authorised' } });
    expect(json.headers).toMatchObject({ 'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/), timestamp: expect.any(String) });
    const xml = await call('GET', '/es/1.0/cabinet/usage/get');
    expect([xml.status, xml.text()]).toEqual([401, expect.stringContaining('<message>AuthError</message>')]);
    expect((await call('GET', '/es/1.0/shop/shipFrom')).status).toBe(401);
  });

  it('leaves a second key alive, unless a new key kills the old ones', async () => {
    const { mall, shop, call } = openShop();
    const { serviceSecret = '', licenseKey: first = '' } = mall.credentials();
    const second = shop.reissueKey();
    const old = { headers: { authorization: esa(serviceSecret, first) } };
    expect(mall.credentials().licenseKey).toBe(second);
    expect([(await call('GET', PATH)).status, (await call('GET', PATH, undefined, old)).status]).toEqual([200, 200]);
    shop.switches.reissueKillsOldKeys = true;
    shop.reissueKey();
    expect([(await call('GET', PATH)).status, (await call('GET', PATH, undefined, old)).status]).toEqual([200, 401]);
  });
});

describe('permissions', () => {
  const paths = {
    license: '/es/1.0/license-management/license-key/expiry-date?licenseKey=x',
    items: '/es/2.0/items/search',
    inventories: '/es/2.1/inventories/bulk-get/range?minQuantity=1',
    categories: '/es/2.0/categories/shop-category-set-lists',
    navigation: PATH,
    cabinet: '/es/1.0/cabinet/usage/get',
    shop: '/es/1.0/shop/shipFrom',
  };

  it.each(API_FUNCTIONS.filter((name) => name !== 'orders'))('a key without %s is 401 there', async (name) => {
    const { shop, call } = openShop();
    shop.keys.newest().functions.delete(name);
    expect((await call('GET', paths[name])).status).toBe(401);
  });

  it('items need the paid option, searching and stock settings do not', async () => {
    const { shop, call } = openShop();
    shop.switches.bulkEditOption = false;
    const statusOf = async (method: string, path: string, body?: unknown) => (await call(method, path, body)).status;
    expect(await statusOf('GET', '/es/2.0/items/manage-numbers/a')).toBe(401);
    expect(await statusOf('POST', '/es/2.0/items/bulk-get', { manageNumbers: ['a'] })).toBe(401);
    expect(await statusOf('GET', '/es/2.0/items/search')).toBe(200);
    expect(await statusOf('GET', '/es/2.0/items/inventory-related-settings/manage-numbers/a')).toBe(404);
  });
});

describe('refusals of the gateway', () => {
  const { mall, shop, call } = openShop();
  const endpoint = (name: string) => {
    const found = mall.endpoints.find((candidate) => candidate.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  it('too fast is 403 ES01-03, in XML for cabinet, 429 when switched', () => {
    const json = mall.refusals.throttled(endpoint('items.get'));
    expect([json.status, JSON.parse(String(json.body))]).toEqual([
      403,
      { Results: { errorCode: 'ES01-03', message: 'Forbidden- Exceeded QPS Limitation' } },
    ]);
    const xml = mall.refusals.throttled(endpoint('cabinet.file.insert'));
    expect([xml.status, xml.body]).toEqual([403, expect.stringContaining('<systemStatus>NG</systemStatus><message>AccessLimit</message>')]);
    shop.switches.throttledStatus = 429;
    expect(mall.refusals.throttled(endpoint('navigation.version.get')).status).toBe(429);
  });

  it('maintenance is 503 ES01-02', () => {
    const { status, body } = mall.refusals.maintenance(endpoint('items.get'));
    expect([status, JSON.parse(String(body))]).toEqual([503, { Results: { errorCode: 'ES01-02', message: 'API In Maintenance' } }]);
    expect(mall.refusals.maintenance(endpoint('cabinet.usage.get')).status).toBe(503);
    expect(mall.refusals.serverError(endpoint('items.get')).status).toBe(500);
    expect(mall.refusals.unavailable(endpoint('shop.shipFrom.get')).status).toBe(502);
  });

  it.each([
    ['GET', '/es/2.0/nothing', 404, 'ES05-06'],
    ['POST', '/es/2.0/items/search', 405, 'ES04-04'],
  ])('%s %s', async (method, path, status, errorCode) => {
    const answer = await call(method, path, {});
    expect([answer.status, answer.json()]).toMatchObject([status, { Results: { errorCode } }]);
  });
});

it('keeps the documented rates, with a burst of one second', () => {
  const quotas = Object.fromEntries(
    openShop().mall.endpoints.map(({ name, quota }) => [name, quota && [quota.ratePerSecond, quota.burst]]),
  );
  expect(quotas).toMatchObject({
    'items.upsert': [20, 20],
    'items.patch': [20, 20],
    'items.get': [5, 5],
    'items.bulk.get': [1, 2],
    'inventories.bulk.upsert': [1, 2],
    'inventories.bulk.get': [5, 5],
    'cabinet.file.insert': [3, 3],
    'navigation.genres.get': [5, 5],
  });
  expect(quotas['license.expiry-date.get']).toBeUndefined();
});
