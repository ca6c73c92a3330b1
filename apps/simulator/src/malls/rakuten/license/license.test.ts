import { expect, it } from 'vitest';
import { esa, openShop } from '../test-shop.ts';

const PATH = '/es/1.0/license-management/license-key/expiry-date';

it('tells the end of the key without a zone', async () => {
  const { mall, call } = openShop();
  const answer = await call('GET', PATH, undefined, { query: { licenseKey: mall.credentials().licenseKey ?? '' } });
  expect([answer.status, answer.json()]).toEqual([200, { expiryDate: '2027-02-21T23:59:59' }]);
});

it.each([
  ['unknown', { licenseKey: 'SL000000_TESTKEY' }],
  ['missing', undefined],
])('%s key is DR0005', async (_, query) => {
  const answer = await openShop().call('GET', PATH, undefined, query ? { query } : {});
  expect([answer.status, answer.json()]).toEqual([400, { errors: [{ code: 'DR0005', message: 'Bad Request' }] }]);
});

it('another live key than the one in the header is DR0007', async () => {
  const { mall, shop, call } = openShop();
  const { serviceSecret = '', licenseKey: first = '' } = mall.credentials();
  const second = shop.reissueKey();
  const headers = { authorization: esa(serviceSecret, first) };
  const answer = await call('GET', PATH, undefined, { query: { licenseKey: second }, headers });
  expect([answer.status, answer.json()]).toMatchObject([401, { errors: [{ code: 'DR0007' }] }]);
});
