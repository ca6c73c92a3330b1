import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCategories,
  addSeller,
  addShop,
  Browser,
  browserOf,
  hasDatabase,
  type Shop,
  snapshot,
  startApi,
  type TestApi,
} from '../testing/index.ts';

type Method = Parameters<Browser['call']>[0];

/** Whoever is not signed in may call these. */
const PUBLIC = ['GET /api/health', 'POST /api/auth/sign-in/email', 'POST /api/auth/sign-up/email'];

/** Changes that are the person's own, or change nothing. */
const OPEN_TO_VIEWERS = [...PUBLIC, 'POST /api/auth/sign-out', 'PUT /api/me/seller', 'POST /api/price-rules/preview'];

interface Example {
  /** Values of the path's parameters, out of the other company's rows. */
  readonly params: (other: Shop) => Record<string, string>;
  readonly query?: string;
  readonly body?: object;
  /** Keys that mean the caller's own row in every company: nothing of the other one may change, but the answer is no 404. */
  readonly own?: true;
}

const rule = { word: 'x', action: 'drop_line' };
const byId = (pick: (other: Shop) => string, rest: Partial<Example> = {}): Example => ({
  params: (other) => ({ id: pick(other) }),
  ...rest,
});

/** One for every route with a parameter; a route that is missing here fails the test. */
const EXAMPLES: Record<string, Example> = {
  'GET /api/channel-accounts/:id': byId((other) => other.targetId),
  'PATCH /api/channel-accounts/:id': byId((other) => other.targetId, { body: { name: 'taken' } }),
  'POST /api/channel-accounts/:id/check': byId((other) => other.targetId),
  'DELETE /api/channel-accounts/:id': byId((other) => other.targetId),
  'GET /api/products/:id': byId((other) => other.productId),
  'POST /api/products/:id/archive': byId((other) => other.productId),
  'POST /api/products/:id/restore': byId((other) => other.productId),
  'PATCH /api/skus/:id': byId((other) => other.skuId, { body: { barcode: null } }),
  'GET /api/listings/:id': byId((other) => other.listingId),
  'POST /api/listings/:id/retry': byId((other) => other.listingId),
  'PUT /api/listings/:id/fields': byId((other) => other.listingId, { body: { field: 'title', value: 'taken' } }),
  'DELETE /api/listings/:id/fields': byId((other) => other.listingId, { query: '?field=title' }),
  'PUT /api/listings/:id/category': byId((other) => other.listingId, { body: { categoryId: '111' } }),
  'GET /api/images/:hash': { params: (other) => ({ hash: other.imageHash }) },
  'PUT /api/category-mappings/:channel/:sourceClass': {
    params: () => ({ channel: 'rakuten', sourceClass: 'any-class' }),
    body: { categoryId: '111' },
    own: true,
  },
  'DELETE /api/category-mappings/:channel/:sourceClass': { params: () => ({ channel: 'rakuten', sourceClass: 'other-learned' }) },
  'PUT /api/price-rules/:id': byId((other) => other.priceRuleId, { body: {} }),
  'DELETE /api/price-rules/:id': byId((other) => other.priceRuleId),
  'PUT /api/word-rules/:id': byId((other) => other.wordRuleId, { body: rule }),
  'DELETE /api/word-rules/:id': byId((other) => other.wordRuleId),
  'GET /api/licences/:kind': { params: () => ({ kind: 'alcohol' }), own: true },
  'PUT /api/licences/:kind': { params: () => ({ kind: 'alcohol' }), own: true },
  'DELETE /api/licences/:kind': { params: () => ({ kind: 'alcohol' }), own: true },
  'GET /api/sync-runs/:id': byId((other) => other.runId),
  'GET /api/sync-runs/:id/items': byId((other) => other.runId),
  'GET /api/sync-runs/:id/events': byId((other) => other.runId),
  'POST /api/sync-runs/:id/retry': byId((other) => other.runId, { body: {} }),
  'POST /api/sync-runs/:id/cancel': byId((other) => other.runId),
};

describe.skipIf(!hasDatabase('api access'))('who may do what', () => {
  let api: TestApi;
  let own: Shop;
  let other: Shop;
  let owner: Browser;
  beforeAll(async () => {
    api = await startApi();
    await addCategories(api);
    own = await addShop(api, await addSeller(api, '青空商店'), 'own');
    other = await addShop(api, await addSeller(api, '夕焼け商店'), 'other');
    owner = await browserOf(api, own.sellerId, 'owner');
  });
  afterAll(() => api.close());

  const split = (route: string) => route.split(' ') as [Method, string];
  const fill = (path: string, params: Record<string, string>) => path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `no-${name}`);

  it('asks for a sign-in on every route but the public ones', async () => {
    const answers = await Promise.all(
      api.routes.map(async (route) => {
        const [method, path] = split(route);
        const params = EXAMPLES[route]?.params(own) ?? {};
        return { route, status: (await new Browser(api).call(method, fill(path, params))).status };
      }),
    );
    const open = answers.filter(({ status }) => status !== 401).map(({ route }) => route);
    expect(open.sort()).toEqual([...PUBLIC].sort());
  });

  it('lets a viewer change nothing', async () => {
    const viewer = await browserOf(api, own.sellerId, 'viewer');
    const before = await snapshot(api.ownerUrl);
    const writes = api.routes.filter((route) => !route.startsWith('GET ') && !OPEN_TO_VIEWERS.includes(route));
    expect(writes.length).toBeGreaterThan(15);
    for (const route of writes) {
      const [method, path] = split(route);
      const answer = await viewer.call(method, fill(path, EXAMPLES[route]?.params(own) ?? {}), EXAMPLES[route]?.body ?? {});
      expect([route, answer.status, answer.json().code]).toEqual([route, 403, 'role_too_low']);
    }
    expect(await snapshot(api.ownerUrl)).toEqual(before);
  });

  it('keeps connecting shops and confirming licences to admins', async () => {
    const operator = await browserOf(api, own.sellerId, 'operator');
    const credentials = { channel: 'rakuten', name: 'x', credentials: {} };
    expect((await operator.call('POST', '/api/channel-accounts', credentials)).status).toBe(403);
    expect((await operator.call('PUT', '/api/licences/alcohol')).status).toBe(403);
  });

  it('has an example for every route with a parameter', () => {
    const withParameters = api.routes.filter((route) => route.includes(':'));
    expect(Object.keys(EXAMPLES).sort()).toEqual(withParameters.sort());
  });

  it.each(Object.entries(EXAMPLES))('%s: another company’s id is unknown, and nothing changes', async (route, example) => {
    const [method, path] = split(route);
    const before = await snapshot(api.ownerUrl, example.own ? other.sellerId : undefined);
    const answer = await owner.call(method, fill(path, example.params(other)) + (example.query ?? ''), example.body);
    if (example.own) expect(answer.status).toBe(200);
    else expect([answer.status, answer.json().code]).toEqual([404, 'not_found']);
    expect(await snapshot(api.ownerUrl, example.own ? other.sellerId : undefined)).toEqual(before);
  });

  it('takes no id of another company inside a body', async () => {
    const before = await snapshot(api.ownerUrl);
    const { sourceId, targetId } = other;
    const answers = [
      await owner.call('POST', '/api/sync-runs', { kind: 'intake', sourceAccountId: sourceId }),
      await owner.call('POST', '/api/sync-runs', { kind: 'copy', sourceAccountId: own.sourceId, targetAccountIds: [targetId] }),
      await owner.call('POST', '/api/price-rules', { channelAccountId: targetId }),
      await owner.call('PUT', `/api/price-rules/${own.priceRuleId}`, { channelAccountId: targetId }),
    ];
    expect(answers.map((answer) => [answer.status, answer.json().code])).toEqual(answers.map(() => [422, 'account_unknown']));
    expect((await owner.call('POST', '/api/listings/redraft', { channelAccountId: targetId })).json()).toEqual({ requeued: 0 });
    expect(await snapshot(api.ownerUrl)).toEqual(before);
  });

  it('shows nothing of another company in any list', async () => {
    const lists = api.routes.filter(
      (route) => route.startsWith('GET ') && !route.includes(':') && !/events|practice-shops|categories$/.test(route),
    );
    for (const route of lists) {
      const [, path] = split(route);
      const { text } = await owner.call('GET', path);
      for (const value of Object.values(other)) expect([route, text.includes(value)]).toEqual([route, false]);
    }
  });
});
