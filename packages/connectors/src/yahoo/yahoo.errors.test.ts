import { describe, expect, it } from 'vitest';
import { createAnswer, type Effect } from '../http/index.ts';
import { fieldError, yahooError } from './yahoo.errors.ts';
import { YAHOO_VERDICTS } from './yahoo.verdicts.ts';

const NOW = new Date('2026-11-23T00:00:00Z');
const CALL = { endpoint: 'editItem', effect: 'write' } as const;

function judge(status: number, body: string, effect: Effect = 'write', headers: Record<string, string> = {}) {
  return yahooError(createAnswer(status, headers, Buffer.from(body)), { ...CALL, effect }, NOW);
}

const withCode = (code: string, message = '') =>
  `<Error><Message><![CDATA[${message}]]></Message><Detail></Detail><Code>${code}</Code></Error>`;
const FORBIDDEN = '<Error><Message>Your Request was Forbidden</Message></Error>';

describe('refusals of a whole call', () => {
  it.each([
    [401, withCode('px-04102', 'AccessToken has been expired.'), 'read', 'auth', 'px-04102', undefined],
    [401, '<Error><Message>insufficient_scope</Message></Error>', 'read', 'auth', 'http_401', undefined],
    [400, withCode('px-04001', 'seller_id is not specified'), 'read', 'bug', 'px-04001', undefined],
    [403, withCode('px-04306'), 'read', 'auth', 'px-04306', undefined],
    [403, withCode('px-99999'), 'read', 'auth', 'px-99999', undefined],
    [403, FORBIDDEN, 'write', 'rate_limited', 'http_403', 60_000],
    [429, '', 'write', 'rate_limited', 'http_429', 1_000],
    [503, '', 'write', 'unavailable', 'http_503', undefined],
    [500, withCode('ed-00001'), 'write', 'unknown_outcome', 'ed-00001', undefined],
    [500, withCode('ed-00001'), 'read', 'unavailable', 'ed-00001', undefined],
    [400, withCode('ed-00006', '反映中'), 'write', 'unavailable', 'ed-00006', 5_000],
    [400, withCode('it-05002'), 'read', 'rejected', 'it-05002', undefined],
    [400, withCode('zz-99999', 'never seen'), 'write', 'rejected', 'zz-99999', undefined],
    [503, withCode('st-02000'), 'write', 'unavailable', 'st-02000', 300_000],
    [404, '<html><body>request on the specified host was not found</body></html>', 'read', 'bug', 'http_404', undefined],
    [400, withCode('it-05002').slice(0, 30), 'read', 'unavailable', 'malformed_answer', undefined],
    [400, withCode('it-05002').slice(0, 30), 'write', 'unknown_outcome', 'malformed_answer', undefined],
    [400, 'nothing', 'write', 'bug', 'http_400', undefined],
  ] as const)('%i %s (%s) is %s %s', (status, body, effect, kind, code, wait) => {
    const error = judge(status, body, effect);

    expect({ kind: error.kind, code: error.code, wait: error.details.retryAfterMs }).toEqual({ kind, code, wait });
    expect(error.details).toMatchObject({ status, endpoint: 'editItem' });
  });

  it.each(Object.entries(YAHOO_VERDICTS))('%s follows the table', (code, verdict) => {
    expect(judge(400, withCode(code)).kind).toBe(verdict.kind === 'lost' ? 'unknown_outcome' : verdict.kind);
  });

  it('are read in the stock call’s shape, too', () => {
    const body =
      '<Error xmlns="urn:yahoo:api"><Message>quantity count is not equal to item_code count.</Message><Code>st-02105</Code></Error>';
    expect(judge(400, body)).toMatchObject({ kind: 'bug', code: 'st-02105' });
  });

  it('wait as long as the mall asks', () => {
    expect(judge(503, '', 'write', { 'retry-after': '120' }).details.retryAfterMs).toBe(120_000);
  });
});

describe('NG with field errors', () => {
  const problem = (Code: string, Target = 'price') => ({ Target, Code, Message: `about ${Code}` });

  it('is a refusal of this page with every reason', () => {
    expect(fieldError([problem('it-01023'), problem('it-01002', 'path')], CALL)).toMatchObject({
      kind: 'rejected',
      code: 'it-01023',
      details: {
        issues: [
          { code: 'it-01023', message: 'about it-01023', path: 'price' },
          { code: 'it-01002', message: 'about it-01002', path: 'path' },
        ],
      },
    });
  });

  it('waits when the only reason is an image that is not there yet', () => {
    expect(fieldError([problem('it-14091', 'item_image_urls')], CALL)).toMatchObject({
      kind: 'unavailable',
      code: 'it-14091',
      details: { retryAfterMs: 2_000 },
    });
  });

  it('does not wait when a lasting reason stands beside it', () => {
    expect(fieldError([problem('it-14091'), problem('it-01023')], CALL)).toMatchObject({ kind: 'rejected', code: 'it-01023' });
  });
});
