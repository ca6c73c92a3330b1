import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { problem } from '@narabe/contracts/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeller, Browser, browserOf, hasDatabase, ORIGIN, startApi, type TestApi } from '../testing/index.ts';

describe.skipIf(!hasDatabase('api http'))('what every answer has', () => {
  let api: TestApi;
  let owner: Browser;
  beforeAll(async () => {
    const dashboard = await mkdtemp(path.join(tmpdir(), 'narabe-dashboard-'));
    await mkdir(path.join(dashboard, 'assets'));
    await writeFile(path.join(dashboard, 'index.html'), '<!doctype html><title>ナラベ</title>');
    await writeFile(path.join(dashboard, 'assets', 'app-1a2b.js'), 'export {}');
    api = await startApi({ DASHBOARD_DIR: dashboard });
    owner = await browserOf(api, await addSeller(api, '青空商店'), 'owner');
  });
  afterAll(() => api.close());

  const signInFrom = (headers: Record<string, string>) =>
    api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers,
      payload: { email: 'a@example.jp', password: 'x'.repeat(12) },
    });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: ORIGIN }],
    ['another origin, from an old browser', { origin: 'https://evil.example' }],
    ['nobody knows where', {}],
  ])('refuses a change that comes from %s', async (_from, headers) => {
    const answer = await signInFrom(headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross_site_request']);
  });

  it.each([
    ['our own pages', { 'sec-fetch-site': 'same-origin' }],
    ['our own origin, from an old browser', { origin: ORIGIN }],
  ])('takes a change that comes from %s', async (_from, headers) => {
    expect((await signInFrom(headers)).json().code).toBe('invalid_credentials');
  });

  it('refuses bodies that a plain HTML form could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
      const answer = await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload: '{"email":"a@example.jp"}' });
      expect([type, answer.statusCode, answer.json().code]).toEqual([type, 415, 'unsupported_media_type']);
    }
  });

  it('tells problems in one shape, with a stable code and the request’s id', async () => {
    const id = 'e2e-0123456789';
    const answers = [
      await new Browser(api).call('GET', '/api/me', undefined, { 'x-correlation-id': id }),
      await owner.call('GET', '/api/nothing', undefined, { 'x-correlation-id': id }),
      await owner.call('POST', '/api/word-rules', { word: '', action: 'explode' }, { 'x-correlation-id': id }),
    ];
    expect(answers.map((answer) => [answer.status, answer.json().code])).toEqual([
      [401, 'not_signed_in'],
      [404, 'not_found'],
      [400, 'validation_failed'],
    ]);
    for (const answer of answers) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['x-correlation-id']).toBe(id);
      expect(problem.strict().parse(answer.json())).toMatchObject({ status: answer.status, correlationId: id });
    }
    expect(answers[2]?.json().errors.map((error: { field: string }) => error.field)).toEqual(['word', 'action']);
  });

  it('says what is wrong with a body that is no JSON, or too large', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie: owner.cookieHeader() };
    const broken = await api.app.inject({ method: 'POST', url: '/api/word-rules', headers, payload: '{"word":' });
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'malformed_body']);
    const large = await api.app.inject({ method: 'POST', url: '/api/word-rules', headers, payload: `"${'x'.repeat(2_200_000)}"` });
    expect([large.statusCode, large.json().code]).toEqual([413, 'body_too_large']);
  });

  it('is stored by nobody, framed by nobody, and runs no inline script', async () => {
    const { headers } = await owner.call('GET', '/api/me');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('serves the dashboard under every address but /api, and keeps only what carries its hash', async () => {
    for (const url of ['/', '/listings?state=blocked', '/runs/1']) {
      const answer = await api.app.inject({ url });
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(answer.body).toContain('ナラベ');
    }
    expect((await api.app.inject({ url: '/assets/app-1a2b.js' })).headers['cache-control']).toMatch(/immutable/);
    expect((await api.app.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
    expect((await api.app.inject({ url: '/../../etc/passwd' })).body).not.toContain('root:');
    expect((await api.app.inject({ url: '/api/nothing' })).json().code).toBe('not_found');
  });

  it('writes one line per answer, without what was sent', async () => {
    api.logs.length = 0;
    await signInFrom({ 'sec-fetch-site': 'same-origin' });
    const lines = api.logs.map((line) => JSON.parse(line)).filter((line) => line.event === 'http.answered');
    expect(lines).toMatchObject([{ method: 'POST', route: '/api/auth/sign-in/email', status: 401 }]);
    expect(api.logs.join('')).not.toContain('a@example.jp');
  });
});

it('asks browsers for https when it is reached by https', async () => {
  if (!hasDatabase('api https')) return;
  const api = await startApi({ PUBLIC_URL: 'https://narabe.example.jp' });
  const answer = await api.app.inject({ url: '/api/health' });
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/);
  const sellerId = await addSeller(api, '青空商店');
  const owner = await browserOf(api, sellerId, 'owner');
  expect([...owner.cookies.keys()]).toEqual(['__Host-narabe.session_token']);
  await api.close();
});
