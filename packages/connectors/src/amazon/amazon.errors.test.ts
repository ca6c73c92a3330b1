import { describe, expect, it } from 'vitest';
import { createAnswer, TokenRefused } from '../http/index.ts';
import { LWA_ERRORS, refuseApiAnswer, refuseTokenAnswer } from './amazon.errors.ts';
import type { AmazonEndpoint } from './amazon.quotas.ts';

const NOW = new Date('2026-11-23T00:00:00Z');
const body = (code: string) => JSON.stringify({ errors: [{ code, message: 'in words', details: '' }] });
const answer = (status: number, text: string, headers = {}) =>
  createAnswer(status, { 'x-amzn-requestid': 'r-1', ...headers }, Buffer.from(text));

function thrown(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
const api = (status: number, text: string, endpoint: AmazonEndpoint, effect: 'read' | 'write' = 'read', headers = {}) =>
  thrown(() => refuseApiAnswer(answer(status, text, headers), { endpoint, effect }));
const token = (status: number, text: string, headers = {}) => thrown(() => refuseTokenAnswer(answer(status, text, headers), NOW));

describe('API answers', () => {
  it.each([200, 202, 204])('%i is a success', (status) => expect(api(status, '', 'createReport')).toBeNull());

  it.each([
    [400, 'InvalidInput', 'searchCatalogItems', 'rejected'],
    [400, 'BAD_REQUEST', 'patchListingsItem', 'rejected'],
    [400, 'SomethingNew', 'getReport', 'rejected'],
    [404, 'NOT_FOUND', 'getListingsItem', 'rejected'],
    [413, 'RequestTooLarge', 'patchListingsItem', 'bug'],
    [415, 'UnsupportedMediaType', 'patchListingsItem', 'bug'],
    [418, 'Teapot', 'getReport', 'bug'],
    [302, '', 'getReport', 'bug'],
  ] as const)('%i %s of %s is %s with the code of Amazon', (status, code, endpoint, kind) => {
    const expectedCode = code || `status_${status}`;
    expect(api(status, code && body(code), endpoint)).toMatchObject({
      kind,
      code: expectedCode,
      details: { status, endpoint, requestId: 'r-1', issues: code ? [{ code, message: 'in words', path: null }] : [] },
    });
  });

  it.each([
    [500, 'InternalFailure', 'InternalFailure'],
    [503, '', 'server_error'],
    [503, '<html>工事中</html>', 'maintenance_page'],
  ])('%i %s is unavailable for a read and unknown for a write', (status, text, code) => {
    const shown = text.startsWith('<') ? text : text && body(text);
    expect(api(status, shown, 'searchListingsItems')).toMatchObject({ kind: 'unavailable', code });
    expect(api(status, shown, 'patchListingsItem', 'write')).toMatchObject({ kind: 'unknown_outcome', code });
  });

  it('a refusal whose reason was cut off is a lost answer', () => {
    const cut = body('InvalidInput').slice(0, 20);
    expect(api(400, cut, 'searchCatalogItems')).toMatchObject({ kind: 'unavailable', code: 'malformed_answer' });
    expect(api(400, cut, 'patchListingsItem', 'write')).toMatchObject({ kind: 'unknown_outcome', code: 'malformed_answer' });
  });

  it('429 waits for one token of that endpoint, or of the rate that Amazon tells', () => {
    const limited = body('QuotaExceeded');
    expect(api(429, limited, 'patchListingsItem', 'write')).toMatchObject({ kind: 'rate_limited', details: { retryAfterMs: 200 } });
    expect(api(429, limited, 'createReport')).toMatchObject({ details: { retryAfterMs: 59_881 } });
    expect(api(429, limited, 'createReport', 'read', { 'x-amzn-ratelimit-limit': '0.5' })).toMatchObject({
      details: { retryAfterMs: 2_000 },
    });
  });

  it.each([401, 403])('%i asks for another token first', (status) => {
    const error = api(status, body('Unauthorized'), 'getReport');
    expect(error).toBeInstanceOf(TokenRefused);
    expect(error).toMatchObject({ code: 'access_denied', details: { status, issues: [{ code: 'Unauthorized' }] } });
  });
});

describe('token answers', () => {
  it('200 is a success', () => expect(token(200, '{}')).toBeNull());

  it.each(Object.entries(LWA_ERRORS))('%s', (error, expected) => {
    expect(token(400, JSON.stringify({ error, error_description: 'x', request_id: 'q' }))).toMatchObject({
      ...expected,
      details: { endpoint: 'token' },
    });
  });

  it.each([
    [400, '{"error":"new_thing"}', 'bug', 'lwa_status_400'],
    [401, 'not json', 'bug', 'lwa_status_401'],
    [503, '<html>', 'unavailable', 'maintenance_page'],
    [500, '{}', 'unavailable', 'server_error'],
    [429, '{}', 'rate_limited', 'quota_exceeded'],
  ])('%i %s is %s', (status, text, kind, code) => expect(token(status, text)).toMatchObject({ kind, code }));

  it('429 waits as told', () => expect(token(429, '', { 'retry-after': '7' })).toMatchObject({ details: { retryAfterMs: 7_000 } }));
});
