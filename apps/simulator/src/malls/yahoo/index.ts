import type { Endpoint, Mall, MallOptions } from '../../kernel/mall.ts';
import { authorization } from './auth/authorization.ts';
import { token } from './auth/token-endpoint.ts';
import { restore, revoke } from './auth/tokens.ts';
import { endpointOf, type YahooCall } from './call.ts';
import { CATEGORY_CALLS } from './category/index.ts';
import type { YahooContext } from './context.ts';
import { IMAGE_CALLS } from './images/index.ts';
import { ITEM_CALLS } from './items/index.ts';
import { PUBLISH_CALLS } from './publish/index.ts';
import { yahooRefusals } from './refusals.ts';
import { emptyState } from './state.ts';
import { viewState } from './state-view.ts';
import { STOCK_CALLS } from './stock/index.ts';
import { STORE_CATEGORY_CALLS } from './store-category/index.ts';
import { DEFAULT_SWITCHES, switchesSchema, type YahooSwitches } from './switches.ts';

export type { YahooSwitches } from './switches.ts';

const CALLS: readonly YahooCall[] = [
  ...ITEM_CALLS,
  ...STORE_CATEGORY_CALLS,
  ...CATEGORY_CALLS,
  ...IMAGE_CALLS,
  ...STOCK_CALLS,
  ...PUBLISH_CALLS,
];

/** Yahoo!ショッピング with one empty store. `chosen` are the switches to begin with, and after each reset. */
export function createYahooMall(options: MallOptions, chosen: Partial<YahooSwitches> = {}): Mall {
  const switches: YahooSwitches = { ...DEFAULT_SWITCHES, ...chosen };
  const context: YahooContext = { ...options, switches, state: emptyState(options) };
  const endpoints = [...connectEndpoints(context), ...CALLS.map((call) => endpointOf(context, call))];
  return {
    name: 'yahoo',
    endpoints,
    switches: { schema: switchesSchema, current: () => switches },
    refusals: yahooRefusals(context.switches, new Set(endpoints.map(({ path }) => path))),
    reset: () => {
      Object.assign(switches, { ...DEFAULT_SWITCHES, ...chosen });
      context.state = emptyState(options);
      for (const path of options.imageStore.list('yahoo/')) options.imageStore.delete(path);
    },
    state: () => viewState(context),
    credentials: () => {
      const { sellerId, accounts } = context.state;
      return { clientId: accounts.clientId, clientSecret: accounts.clientSecret, refreshToken: accounts.firstRefreshToken, sellerId };
    },
    revoke: (what) => revoke(context, what),
    restore: () => restore(context),
    // "1 query per second per URL": counted per Client ID, whatever token it uses (sheet section 13.3).
    quotaOwner: () => context.state.accounts.clientId,
  };
}

/** YConnect: no quota is known for it. */
function connectEndpoints(context: YahooContext): Endpoint[] {
  const welcome = () => null;
  return [
    {
      name: 'authorization',
      method: 'GET',
      path: '/yconnect/v2/authorization',
      authorize: welcome,
      handle: (request) => authorization(context, request),
    },
    { name: 'token', method: 'POST', path: '/yconnect/v2/token', authorize: welcome, handle: (request) => token(context, request) },
  ];
}
