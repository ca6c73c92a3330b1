import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoppedClock } from '../../../kernel/clock.ts';
import type { Mall } from '../../../kernel/mall.ts';
import { callMall, testMallOptions } from '../../../kernel/test-harness.ts';
import { createYahooMall, type YahooSwitches } from '../index.ts';
import { encode, parsed } from '../test-shop.ts';

const REDIRECT = 'https://narabe.example/callback';
const BASIC = `Basic ${Buffer.from('dj00-demo:s3cr3t').toString('base64')}`;
const HOUR_MS = 3_600_000;

let mall: Mall;
let clock: StoppedClock;

function open(switches: Partial<YahooSwitches> = {}) {
  const options = testMallOptions();
  clock = options.clock;
  mall = createYahooMall(options, switches);
}

beforeEach(() => open());

const token = (fields: Record<string, string>, authorization: string | undefined = BASIC) =>
  callMall(mall, {
    method: 'POST',
    path: '/yconnect/v2/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(authorization ? { authorization } : {}) },
    body: encode(fields),
  });
const refresh = (refreshToken = 'RT-hinode-0007') => token({ grant_type: 'refresh_token', refresh_token: refreshToken });
const accessToken = async () => (await refresh()).json<{ access_token: string }>().access_token;
const list = async (authorization: string | undefined, query: Record<string, string> = { seller_id: 'hinode-zakka' }) =>
  parsed(
    await callMall(mall, {
      method: 'GET',
      path: '/ShoppingWebService/V1/stCategoryList',
      query,
      headers: authorization === undefined ? {} : { authorization },
    }),
  );
const authorize = (fields: Record<string, string> = {}) =>
  callMall(mall, {
    method: 'GET',
    path: '/yconnect/v2/authorization',
    query: { response_type: 'code', client_id: 'dj00-demo', redirect_uri: REDIRECT, scope: 'openid', state: 's1', ...fields },
  });
const codeOf = async (fields: Record<string, string> = {}) =>
  new URL((await authorize(fields)).headers.location ?? '').searchParams.get('code') ?? '';
const exchange = (code: string, fields: Record<string, string> = {}) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, ...fields });

describe('consent', () => {
  it('sends the browser back with a code that works once', async () => {
    const answer = await authorize();
    const location = new URL(answer.headers.location ?? '');
    expect([answer.status, location.origin + location.pathname, location.searchParams.get('state')]).toEqual([302, REDIRECT, 's1']);
    const code = location.searchParams.get('code') ?? '';
    const first = await exchange(code);
    expect(first.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
    expect((await refresh(first.json<{ refresh_token: string }>().refresh_token)).status).toBe(200);
    expect((await exchange(code)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a code after ten minutes, or with another redirect_uri', async () => {
    const late = await codeOf();
    clock.advance(600_000);
    expect((await exchange(late)).json()).toMatchObject({ error: 'invalid_grant' });
    expect((await exchange(await codeOf(), { redirect_uri: 'https://other.example/' })).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('wants the verifier exactly when there was a challenge', async () => {
    const challenge = { code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'), code_challenge_method: 'S256' };
    expect((await exchange(await codeOf(challenge), { code_verifier: 'v'.repeat(43) })).status).toBe(200);
    expect((await exchange(await codeOf(challenge), { code_verifier: 'w'.repeat(43) })).status).toBe(400);
    expect((await exchange(await codeOf(challenge))).status).toBe(400);
    expect((await exchange(await codeOf(), { code_verifier: 'v'.repeat(43) })).status).toBe(400);
    expect((await exchange(await codeOf({ code_challenge: 'plain-one' }), { code_verifier: 'plain-one' })).status).toBe(200);
  });

  it.each([
    [{ client_id: 'nobody' }, 400],
    [{ redirect_uri: 'ftp://x' }, 400],
    [{ redirect_uri: 'https://' }, 400],
  ])('shows a page for %j', async (fields, status) => {
    expect((await authorize(fields as Record<string, string>)).status).toBe(status);
  });

  it('reports an unknown response_type to the client', async () => {
    expect((await authorize({ response_type: 'token' })).headers.location).toContain('error=unsupported_response_type');
  });
});

describe('tokens', () => {
  it.each([
    ['no credential', undefined, {}, 401],
    ['a wrong secret', `Basic ${Buffer.from('dj00-demo:wrong').toString('base64')}`, {}, 401],
    ['form fields', undefined, { client_id: 'dj00-demo', client_secret: 's3cr3t' }, 200],
  ])('takes the client by Basic or form fields: %s', async (_, authorization, fields, status) => {
    const body = { grant_type: 'refresh_token', refresh_token: 'RT-hinode-0007', ...fields } as Record<string, string>;
    expect((await token(body, authorization ?? '')).status).toBe(status);
  });

  it('refuses an unknown grant type', async () => {
    expect((await token({ grant_type: 'password' })).json()).toMatchObject({ error: 'unsupported_grant_type' });
  });

  it('lets an access token live one hour and a refresh token four weeks', async () => {
    const access = `Bearer ${await accessToken()}`;
    clock.advance(HOUR_MS - 1);
    expect((await list(access)).status).toBe(200);
    clock.advance(1);
    expect((await list(access)).status).toBe(401);
    clock.advance(28 * 24 * HOUR_MS - HOUR_MS - 1);
    expect((await refresh()).status).toBe(200);
    clock.advance(1);
    expect((await refresh()).json()).toEqual({ error: 'invalid_grant', error_description: 'refresh token has expired' });
  });

  it('can hand out a new refresh token each time', async () => {
    open({ rotateRefreshToken: true });
    const next = (await refresh()).json<{ refresh_token: string }>().refresh_token;
    expect((await refresh()).json()).toMatchObject({ error: 'invalid_grant' });
    expect((await refresh(next)).status).toBe(200);
  });
});

describe('the gateway', () => {
  it('says what is wrong with a credential', async () => {
    const cases = [
      [undefined, 'Bad Request: Authentication parameters in your request incompleted.'],
      ['Bearer a b', 'invalid token format'],
      ['Bearer AT-0-unknown', 'invalid token"'],
    ] as const;
    for (const [authorization, message] of cases) {
      const answer = await list(authorization);
      expect([answer.status, answer.xml.Error.Message, answer.xml.Error.Code]).toEqual([401, expect.stringContaining(message), undefined]);
    }
  });

  it('names the expiry in the body and in WWW-Authenticate', async () => {
    const access = `Bearer ${await accessToken()}`;
    clock.advance(HOUR_MS);
    const answer = await list(access);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm=".+", error="invalid_token", error_description="expired token"$/);
    expect(answer.xml.Error.Message).toBe(`Please provide valid credentials. ${answer.headers['www-authenticate']}`);
  });

  it.each([
    [{}, 'px-04001'],
    [{ seller_id: '' }, 'px-04001'],
    [{ seller_id: 'Hinode' }, 'ed-00005'],
    [{ seller_id: 'other-store' }, 'ed-00004'],
  ])('wants the seller: %j', async (query, code) => {
    const answer = await list(`Bearer ${await accessToken()}`, query as Record<string, string>);
    expect([answer.status, answer.xml.Error.Code]).toEqual([400, code]);
  });

  it('does not read a form of another Content-Type, nor a GET for a POST', async () => {
    const headers = { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' };
    const path = '/ShoppingWebService/V1/editItem';
    const json = parsed(await callMall(mall, { method: 'POST', path, headers, body: { seller_id: 'hinode-zakka' } }));
    const got = parsed(await callMall(mall, { method: 'GET', path, headers, query: { seller_id: 'hinode-zakka' } }));
    expect([json.xml.Error.Code, got.xml.Error.Code]).toEqual(['px-04001', 'px-04001']);
  });

  it('answers HTML for an unknown path', async () => {
    const answer = await callMall(mall, { method: 'GET', path: '/ShoppingWebService/V1/getItems' });
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(answer.text()).toContain('request on the specified host was not found');
  });

  it('forbids everything after the calls of the day, until the next day in Japan', async () => {
    open({ callsPerDay: 2 });
    const access = `Bearer ${await accessToken()}`;
    expect([(await list(access)).status, (await list(access)).status]).toEqual([200, 200]);
    const third = await list(access);
    expect([third.status, third.xml.Error]).toEqual([403, { Message: 'Your Request was Forbidden' }]);
    clock.advance(12 * HOUR_MS);
    expect((await list(`Bearer ${await accessToken()}`)).status).toBe(200);
  });

  it('throttles with 403, or 503 by switch', () => {
    const endpoint = mall.endpoints.find(({ name }) => name === 'setStock');
    expect(endpoint?.quota).toEqual({ bucket: 'setStock', ratePerSecond: 1, burst: 3 });
    expect(endpoint && mall.refusals.throttled(endpoint)).toMatchObject({
      status: 403,
      body: expect.stringContaining('Your Request was Forbidden'),
    });
    open({ throttleStatus: 503 });
    expect(endpoint && mall.refusals.throttled(endpoint).status).toBe(503);
  });

  it('has words for the trouble of every family', () => {
    const words = (name: string) => {
      const endpoint = mall.endpoints.find((known) => known.name === name);
      if (!endpoint) throw new Error(name);
      const { serverError, maintenance, unavailable } = mall.refusals;
      return [serverError(endpoint), maintenance(endpoint), unavailable(endpoint)].map(
        ({ status, body }) => `${status} ${/(ed|st)-\d{5}|server_error|Unavailable/.exec(String(body))?.[0]}`,
      );
    };
    expect(words('editItem')).toEqual(['500 ed-00001', '503 ed-00002', '503 Unavailable']);
    expect(words('getStock')).toEqual(['500 st-02999', '503 st-02000', '503 Unavailable']);
    expect(words('token')).toEqual(['500 server_error', '503 server_error', '503 Unavailable']);
  });
});

describe('revoking', () => {
  it('kills access tokens until restored; a refresh mends it as well', async () => {
    const access = `Bearer ${await accessToken()}`;
    mall.revoke('access');
    expect((await list(access)).xml.Error.Message).toContain('invalid token"');
    expect((await list(`Bearer ${await accessToken()}`)).status).toBe(200);
    mall.restore();
    expect((await list(access)).status).toBe(200);
  });

  it('lets access tokens expire', async () => {
    const access = `Bearer ${await accessToken()}`;
    mall.revoke('expired');
    expect((await list(access)).xml.Error.Message).toContain('expired token');
  });

  it('withdraws the consent', async () => {
    const access = `Bearer ${await accessToken()}`;
    mall.revoke('grant');
    const answer = await list(access);
    expect([answer.status, answer.xml.Error.Code]).toEqual([403, 'px-04307']);
    expect((await refresh()).json()).toMatchObject({ error: 'invalid_grant' });
    mall.restore();
    expect((await refresh()).status).toBe(200);
  });

  it('is healed by a new consent', async () => {
    mall.revoke('grant');
    expect((await exchange(await codeOf())).status).toBe(200);
  });
});
