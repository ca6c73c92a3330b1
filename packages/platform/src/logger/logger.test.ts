import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLogger } from './index.ts';

const CANARY = 'canary-5b1f';

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLogger({ app: 'test', level: 'info' }, sink as never));
  return text;
}

it.each([
  ['a credential', { credentials: { licenseKey: CANARY } }],
  ['a token', { token: CANARY, accessToken: CANARY }],
  ['a header', { headers: { authorization: CANARY, cookie: CANARY } }],
  ['the header of a mall', { request: { headers: { 'x-amz-access-token': CANARY } } }],
  ['a buyer', { order: { buyer: { name: CANARY }, address: CANARY, phone: CANARY } }],
  ['a mail address', { person: { email: CANARY } }],
  ['a body', { answer: { body: CANARY } }],
])('%s never reaches a log line', (_what, fields) => {
  expect(linesOf((log) => log.info({ event: 'x', ...fields }))).not.toContain(CANARY);
});

it('an error is logged by name, code and place, without what hangs on it', () => {
  const error = Object.assign(new Error('lost'), {
    code: 'ECONNRESET',
    config: { headers: { authorization: CANARY } },
    response: { data: CANARY },
  });
  const line = linesOf((log) => log.error({ event: 'lane.failed', err: error }));
  expect(line).not.toContain(CANARY);
  expect(JSON.parse(line)).toMatchObject({
    event: 'lane.failed',
    app: 'test',
    err: { name: 'Error', message: 'lost', code: 'ECONNRESET' },
  });
});
