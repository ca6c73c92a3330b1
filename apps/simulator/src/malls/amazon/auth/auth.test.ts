import { expect, it } from 'vitest';
import { callMall } from '../../../kernel/test-harness.ts';
import { LOGIN, openTestShop } from '../test-shop.ts';
import { PRACTICE } from './credentials.ts';

const PARTICIPATIONS = '/sellers/v1/marketplaceParticipations';
const details = async (shop: ReturnType<typeof openTestShop>, token?: string) => {
  const headers: Record<string, string> = token === undefined ? {} : { 'x-amz-access-token': token };
  const answer = await callMall(shop.mall, { method: 'GET', path: PARTICIPATIONS, headers });
  return [answer.status, answer.json<{ errors?: { details: string }[] }>().errors?.[0]?.details];
};

it('gives access for an hour, to a form and to JSON', async () => {
  const shop = openTestShop();
  const form = await shop.login();
  expect(form.json()).toMatchObject({ token_type: 'bearer', expires_in: 3600, refresh_token: PRACTICE.refreshToken });
  const json = await callMall(shop.mall, { method: 'POST', path: '/auth/o2/token', body: LOGIN });
  const { access_token: token = '' } = json.json<Record<string, string>>();
  expect(token.startsWith('Atza|')).toBe(true);
  expect((await details(shop, token))[0]).toBe(200);
  shop.clock.advance(3_600_000);
  expect(await details(shop, token)).toEqual([403, 'The access token you provided has expired.']);
});

it('says what is wrong with a login', async () => {
  const shop = openTestShop();
  const refusal = async (fields: Record<string, string>) => {
    const answer = await shop.login(fields);
    return [answer.status, answer.json().error];
  };
  expect(await refusal({ client_secret: 'wrong' })).toEqual([401, 'invalid_client']);
  expect(await refusal({ refresh_token: 'Atzr|other' })).toEqual([400, 'invalid_grant']);
  expect(await refusal({ grant_type: 'password' })).toEqual([400, 'unsupported_grant_type']);
  expect(await refusal({ grant_type: '' })).toEqual([400, 'invalid_request']);
  expect(await refusal({ grant_type: 'client_credentials', scope: 'everything' })).toEqual([400, 'invalid_scope']);
  expect(
    (await callMall(shop.mall, { method: 'POST', path: '/auth/o2/token', body: 'x', headers: { 'content-type': 'text/plain' } })).status,
  ).toBe(400);
});

it('refuses tokens that are missing, unknown, revoked or without a seller', async () => {
  const shop = openTestShop();
  expect(await details(shop)).toEqual([403, 'Access token is missing in the request header.']);
  expect(await details(shop, 'Atza|unknown')).toEqual([403, 'The access token you provided is revoked, malformed or invalid.']);
  const grantless = (await shop.login({ grant_type: 'client_credentials', scope: 'sellingpartnerapi::notifications' })).json<
    Record<string, string>
  >();
  expect(grantless.refresh_token).toBeUndefined();
  expect((await details(shop, grantless.access_token))[0]).toBe(403);

  const token = (await shop.login()).json<Record<string, string>>().access_token;
  shop.mall.revoke('access');
  expect((await details(shop, token))[0]).toBe(403);
  expect((await shop.login()).status).toBe(200);
  shop.mall.revoke('grant');
  expect((await shop.login()).json().error).toBe('invalid_grant');
  shop.mall.restore();
  expect((await shop.login()).status).toBe(200);
});

it('leads a seller through the consent page: a code works once, within five minutes', async () => {
  const shop = openTestShop();
  const redirect = 'http://localhost:3000/callback?from=amazon';
  const consent = async (change: Record<string, string> = {}) => {
    const query = { application_id: PRACTICE.applicationId, state: 'st', redirect_uri: redirect, ...change };
    return callMall(shop.mall, { method: 'GET', path: '/apps/authorize/consent', query });
  };
  const code = async () => {
    const target = new URL((await consent()).headers.location ?? '');
    expect([target.searchParams.get('state'), target.searchParams.get('selling_partner_id')]).toEqual(['st', PRACTICE.sellerId]);
    return target.searchParams.get('spapi_oauth_code') ?? '';
  };
  const exchange = async (value: string) =>
    (await shop.login({ grant_type: 'authorization_code', code: value, redirect_uri: redirect })).status;
  const first = await code();
  expect([await exchange(first), await exchange(first)]).toEqual([200, 400]);
  const late = await code();
  shop.clock.advance(300_000);
  expect(await exchange(late)).toBe(400);
  expect((await consent({ redirect_uri: 'https://elsewhere.test/' })).text()).toContain('MD5101');
  expect((await consent({ application_id: 'other' })).text()).toContain('MD1000');
});

it('answers unknown paths like refused ones', async () => {
  const { mall } = openTestShop();
  const answer = await callMall(mall, { method: 'GET', path: '/orders/v9/nothing' });
  expect([answer.status, answer.headers['x-amzn-ratelimit-limit'], answer.headers['x-amzn-requestid']?.length]).toEqual([
    403,
    undefined,
    36,
  ]);
});
