import { ConnectorError } from '@narabe/core/channel';
import { describe, expect, it } from 'vitest';
import { createAnswer, type Effect, json } from '../http/index.ts';
import { cabinetError } from './rakuten.cabinet.ts';
import { rakutenError } from './rakuten.errors.ts';
import { RAKUTEN_VERDICTS } from './rakuten.verdicts.ts';

const NOW = new Date('2026-11-23T00:00:00Z');

function judge(status: number, body: unknown, effect: Effect = 'write', headers: Record<string, string> = {}): ConnectorError {
  const bytes = typeof body === 'string' ? Buffer.from(body) : json(body).bytes;
  return rakutenError(createAnswer(status, headers, bytes), { endpoint: 'items.upsert', effect }, NOW);
}

const errors = (code: string, message = '', propertyPath?: string) => ({
  errors: [{ code, message, ...(propertyPath ? { metadata: { propertyPath } } : {}) }],
});

describe('refusals of Rakuten', () => {
  it.each([
    // [status, body, effect, kind, code, retryAfterMs]
    [401, errors('GA0001', 'Un-Authorised'), 'write', 'auth', 'GA0001', undefined],
    [401, { Results: { errorCode: 'ES01-01', message: 'Un-Authorised' } }, 'read', 'auth', 'ES01-01', undefined],
    [401, 'who are you', 'read', 'auth', 'http_401', undefined],
    [403, { Results: { errorCode: 'ES01-03', message: 'Forbidden- Exceeded QPS Limitation' } }, 'write', 'rate_limited', 'ES01-03', 1_000],
    [403, { Results: { errorCode: 'ES01-04', message: 'Forbidden' } }, 'write', 'rate_limited', 'ES01-04', 60_000],
    [403, { Results: { errorCode: 'ES01-05', message: 'Forbidden' } }, 'write', 'rate_limited', 'ES01-05', 1_000],
    [403, errors('XX0001', 'Exceeded QPS'), 'write', 'rate_limited', 'XX0001', 1_000],
    [403, errors('XX0002', 'not permitted'), 'write', 'auth', 'function_not_allowed', undefined],
    [429, '', 'read', 'rate_limited', 'http_429', 1_000],
    [503, { Results: { errorCode: 'ES01-02', message: 'API In Maintenance' } }, 'write', 'unavailable', 'maintenance', 300_000],
    [503, '', 'write', 'unavailable', 'http_503', undefined],
    [500, { Results: { errorCode: 'ES01-06', message: '' } }, 'write', 'unknown_outcome', 'ES01-06', undefined],
    [502, { Results: { errorCode: 'ES03-01', message: '' } }, 'read', 'unavailable', 'ES03-01', undefined],
    [500, errors('X0000'), 'write', 'unknown_outcome', 'X0000', undefined],
    [400, errors('GE0017'), 'write', 'unavailable', 'GE0017', 300_000],
    [409, errors('CE0001'), 'write', 'unavailable', 'CE0001', 1_000],
    [409, '', 'write', 'unavailable', 'http_409', 1_000],
    [400, errors('IE0004', 'too many bytes', 'title'), 'write', 'rejected', 'IE0004', undefined],
    [404, errors('GE0014'), 'read', 'rejected', 'GE0014', undefined],
    [400, errors('ZZ9999', 'never seen'), 'write', 'rejected', 'ZZ9999', undefined],
    [301, '', 'read', 'rejected', 'genre_merged', undefined],
    [400, { Results: { errorCode: 'ES04-01', message: '' } }, 'write', 'bug', 'ES04-01', undefined],
    [404, { Results: { errorCode: 'ES05-06', message: '' } }, 'write', 'bug', 'ES05-06', undefined],
    [400, '{"errors":[{"co', 'read', 'unavailable', 'malformed_answer', undefined],
    [403, '{"Results":{', 'read', 'unavailable', 'malformed_answer', undefined],
    [400, '{"errors":[{"co', 'write', 'unknown_outcome', 'malformed_answer', undefined],
    [400, 'not JSON', 'write', 'bug', 'http_400', undefined],
  ] as const)('%i %j (%s) is %s %s', (status, body, effect, kind, code, retryAfterMs) => {
    const error = judge(status, body, effect);

    expect(error).toBeInstanceOf(ConnectorError);
    expect({ kind: error.kind, code: error.code, wait: error.details.retryAfterMs }).toEqual({ kind, code, wait: retryAfterMs });
    expect(error.details).toMatchObject({ status, endpoint: 'items.upsert' });
  });

  it.each(Object.entries(RAKUTEN_VERDICTS))('%s follows the table whatever the status', (code, verdict) => {
    const error = judge(400, errors(code));

    expect(error.kind).toBe(verdict.kind);
    expect(error.code).toBe(verdict.code ?? code);
  });

  it('keeps every reason with its path, in the mall’s words', () => {
    const two = {
      errors: [errors('IE0004', 'too long', 'title').errors[0], errors('IE0229', 'missing', 'variants.x.articleNumber').errors[0]],
    };

    expect(judge(400, two).details.issues).toEqual([
      { code: 'IE0004', message: 'too long', path: 'title' },
      { code: 'IE0229', message: 'missing', path: 'variants.x.articleNumber' },
    ]);
  });

  it('waits as long as the mall asks', () => {
    expect(judge(429, '', 'read', { 'retry-after': '7' }).details.retryAfterMs).toBe(7_000);
  });
});

describe('refusals of Cabinet', () => {
  const cabinet = (status: number, message: string, resultCode: string | null, effect: Effect = 'write') => {
    const result = resultCode === null ? '' : `<cabinetFileInsertResult><resultCode>${resultCode}</resultCode></cabinetFileInsertResult>`;
    const xml = `<result><status><interfaceId>cabinet.file.insert</interfaceId><systemStatus>NG</systemStatus><message>${message}</message><requestId>r-1</requestId></status>${result}</result>`;
    return cabinetError(createAnswer(status, {}, Buffer.from(xml)), { endpoint: 'cabinet.file.insert', effect }, NOW);
  };

  it.each([
    [400, 'ParameterError', '3001', 'bug', 'cabinet-3001'],
    [400, 'ParameterError', '3005', 'unavailable', 'folder_missing'],
    [400, 'ParameterError', '3006', 'unavailable', 'folder_full'],
    [400, 'ParameterError', '3015', 'unavailable', 'folder_exists'],
    [400, 'ParameterError', '3008', 'rejected', 'cabinet-3008'],
    [400, 'ParameterError', '3012', 'rejected', 'cabinet_full'],
    [500, 'SystemError', '6001', 'unknown_outcome', 'cabinet-6001'],
    [503, 'SystemError', '1001', 'unavailable', 'cabinet-1001'],
    [403, 'AccessLimit', null, 'rate_limited', 'AccessLimit'],
    [200, 'AccessLimit', null, 'rate_limited', 'AccessLimit'],
    [200, 'AuthError', null, 'auth', 'function_not_allowed'],
    [401, 'AuthError', null, 'auth', 'AuthError'],
    [200, 'SystemError', null, 'unknown_outcome', 'SystemError'],
  ] as const)('%i %s %s is %s %s', (status, message, resultCode, kind, code) => {
    const error = cabinet(status, message, resultCode);

    expect({ kind: error.kind, code: error.code }).toEqual({ kind, code });
    expect(error.details.requestId).toBe('r-1');
  });

  it('reads the newer gateway’s JSON as well', () => {
    const answer = createAnswer(401, {}, json(errors('GA0001')).bytes);
    expect(cabinetError(answer, { endpoint: 'cabinet.usage.get', effect: 'read' }, NOW)).toMatchObject({ kind: 'auth', code: 'GA0001' });
  });
});
