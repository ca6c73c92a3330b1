import type { StoppedClock } from '../../kernel/clock.ts';
import { callMall, type MallAnswer, type MallCall, testMallOptions } from '../../kernel/test-harness.ts';
import { PRACTICE } from './auth/credentials.ts';
import { MARKETPLACE_ID } from './catalog/attribute-shapes.ts';
import { type AmazonMall, createAmazonMall, DEMO_LINES } from './index.ts';

export interface TestShop {
  readonly mall: AmazonMall;
  readonly clock: StoppedClock;
  /** Logged in; `marketplaceIds` is added where the query has none. */
  call(method: string, path: string, extra?: Pick<MallCall, 'query' | 'body' | 'headers'>): Promise<MallAnswer>;
  login(fields?: Readonly<Record<string, string>>): Promise<MallAnswer>;
}

export const LOGIN = {
  client_id: PRACTICE.clientId,
  client_secret: PRACTICE.clientSecret,
  grant_type: 'refresh_token',
  refresh_token: PRACTICE.refreshToken,
};
export const itemPath = (sku: string): string => `/listings/2021-08-01/items/${PRACTICE.sellerId}/${encodeURIComponent(sku)}`;

/** The practice Amazon with the demo shop, a clock that stands still, and a token. */
export function openTestShop(catalog = DEMO_LINES): TestShop {
  const options = testMallOptions();
  const mall = createAmazonMall(options);
  mall.loadCatalog(catalog);
  const login = (fields: Readonly<Record<string, string>> = {}) =>
    callMall(mall, {
      method: 'POST',
      path: '/auth/o2/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...LOGIN, ...fields }).toString(),
    });
  return {
    mall,
    clock: options.clock,
    login,
    async call(method, path, { query, body, headers } = {}) {
      // Anew each time: tests move the clock beyond the life of a token.
      const token = (await login()).json<{ access_token: string }>().access_token;
      const [bare = '', own] = path.split('?', 2);
      const parameters = new URLSearchParams(query ?? own);
      if (!parameters.has('marketplaceIds') && !parameters.has('nextToken')) parameters.set('marketplaceIds', MARKETPLACE_ID);
      return callMall(mall, { method, path: bare, query: parameters, body, headers: { 'x-amz-access-token': token, ...headers } });
    },
  };
}
