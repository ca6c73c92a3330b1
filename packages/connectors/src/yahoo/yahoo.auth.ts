import { ConnectorError, type RefreshToken } from '@narabe/core/channel';
import {
  basicAuth,
  type ConnectorContext,
  form,
  type HttpAnswer,
  type HttpCall,
  parseJson,
  readJson,
  requireSetting,
  TokenRefused,
  withToken,
} from '../http/index.ts';
import { errorOf, yahooError } from './yahoo.errors.ts';
import type { YahooEndpoint } from './yahoo.quotas.ts';
import { tokenAnswer, tokenRefusal } from './yahoo.schema.ts';

/** One call in the mall's words; `path` is below `/ShoppingWebService/V1/`. */
export interface YahooCall extends Pick<HttpCall, 'effect' | 'method' | 'body'> {
  readonly endpoint: YahooEndpoint;
  readonly query?: Readonly<Record<string, string>>;
}

/** Sends one call, with one token refresh if need be; every status but a success is thrown as a ConnectorError. */
export type YahooSend = (call: YahooCall) => Promise<HttpAnswer>;

/** The end point of the token is no quota endpoint: it is called once an hour. */
const REFRESH = { endpoint: 'token', effect: 'read' } as const;

/** The line to the mall with a Bearer token (sheet section 2, 2026-11-23). */
export function createYahooSend(context: ConnectorContext): YahooSend {
  const refresh = createRefresh(context);
  const base = `${requireSetting(context.baseUrls, 'api')}/ShoppingWebService/V1/`;
  return ({ endpoint, effect, method, query, body }) =>
    withToken(context.tokens, refresh, async (token) => {
      const url = base + endpoint + (query ? `?${new URLSearchParams(query)}` : '');
      const answer = await context.transport.send({ endpoint, effect, method, url, headers: { authorization: `Bearer ${token}` }, body });
      if (answer.status >= 200 && answer.status < 300) return answer;
      if (isDeadToken(answer)) throw new TokenRefused('invalid_token', { status: answer.status, endpoint });
      throw yahooError(answer, { endpoint, effect }, context.now());
    });
}

/**
 * An expired or malformed token is refreshed; the other 401 answers (session of 12 hours over: px-04102, scope missing) only
 * a new consent can mend (sheet section 2.2).
 */
function isDeadToken(answer: HttpAnswer): boolean {
  if (answer.status !== 401) return false;
  const body = errorOf(answer);
  return !body?.code && /invalid_token/.test(`${body?.message ?? ''} ${answer.headers['www-authenticate'] ?? ''}`);
}

/**
 * YConnect v2. A refresh may answer with a new refresh token (the sources contradict each other, sheet section 2): it is
 * stored before the access token is used, else the grant would be lost with the process.
 */
function createRefresh(context: ConnectorContext): RefreshToken {
  let refreshToken = requireSetting(context.credentials, 'refreshToken');
  return async () => {
    const client = [requireSetting(context.credentials, 'clientId'), requireSetting(context.credentials, 'clientSecret')] as const;
    const answer = await context.transport.send({
      ...REFRESH,
      method: 'POST',
      url: `${requireSetting(context.baseUrls, 'auth')}/yconnect/v2/token`,
      headers: { authorization: basicAuth(...client) },
      body: form({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    });
    if (answer.status !== 200) throw refreshError(answer, context.now());
    const fresh = parseJson(answer, tokenAnswer, REFRESH);
    if (fresh.refresh_token !== undefined && fresh.refresh_token !== refreshToken) {
      await context.saveCredential?.('refreshToken', fresh.refresh_token);
      refreshToken = fresh.refresh_token;
    }
    return { token: fresh.access_token, expiresInSeconds: fresh.expires_in, refreshToken };
  };
}

/** `invalid_grant` and `invalid_client`: only a new consent, or a mended Client ID, helps (sheet section 2). */
function refreshError(answer: HttpAnswer, now: Date): ConnectorError {
  const refusal = tokenRefusal.safeParse(readJson(answer));
  if (refusal.success && answer.status < 500 && answer.status !== 429) {
    return new ConnectorError('auth', refusal.data.error, { status: answer.status, endpoint: REFRESH.endpoint });
  }
  return yahooError(answer, REFRESH, now);
}
