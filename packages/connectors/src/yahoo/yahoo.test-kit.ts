import type { Connector } from '@narabe/core/channel';
import { beforeEach } from 'vitest';
import { type PracticeMalls, testContext, usePracticeMalls } from '../contract-suite/index.ts';
import { type ConnectorContext, createAnswer, type HttpAnswer, type HttpCall, json } from '../http/index.ts';
import { createYahooConnector } from './index.ts';

// For tests only: the practice mall, and one that answers as told.

export interface Practice extends PracticeMalls {
  context: ConnectorContext;
  mall: Required<Omit<Connector, 'catalogSource'>>;
}

/** The practice mall for one test file, empty and without quotas before each test. */
export function usePracticeMall(): Practice {
  const practice = usePracticeMalls() as Practice;
  beforeEach(async () => {
    const { control } = practice;
    const base = `${control.url}/yahoo`;
    practice.context = testContext({ api: base, auth: base }, await control.credentials('yahoo'));
    practice.mall = createYahooConnector(practice.context) as Practice['mall'];
  });
  return practice;
}

/** The answer to a refresh. */
export const token = (refreshToken?: string): HttpAnswer =>
  createAnswer(200, {}, json({ access_token: 'AT-1', expires_in: 3_600, ...(refreshToken ? { refresh_token: refreshToken } : {}) }).bytes);

/** The form of a call. */
export const bodyOf = ({ body }: HttpCall): string =>
  typeof body === 'object' && 'bytes' in body ? Buffer.from(body.bytes).toString() : '';

/** A mall that answers as told, for what the practice mall cannot be made to say. */
export function scripted(send: (call: HttpCall) => Promise<HttpAnswer>): ConnectorContext {
  const credentials = { sellerId: 'hinode-zakka', clientId: 'c', clientSecret: 's', refreshToken: 'RT-1' };
  const base = testContext({ api: 'http://mall', auth: 'http://mall' }, credentials);
  return { ...base, transport: { ...base.transport, send } };
}
