import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addSeller,
  addShop,
  asOwner,
  type Browser,
  browserOf,
  hasDatabase,
  type Shop,
  startApi,
  type TestApi,
} from '../../testing/index.ts';

describe.skipIf(!hasDatabase('api runs'))('copying a shop', () => {
  let api: TestApi;
  let shop: Shop;
  let operator: Browser;
  let copy: object;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    operator = await browserOf(api, shop.sellerId, 'operator');
    copy = { kind: 'copy', sourceAccountId: shop.sourceId, targetAccountIds: [shop.targetId] };
  });
  afterAll(() => api.close());

  const start = (body: object, key?: string) => operator.call('POST', '/api/sync-runs', body, key ? { 'idempotency-key': key } : {});
  const lanes = () =>
    asOwner<{ kind: string; channel_account_id: string }>(
      api.ownerUrl,
      `SELECT l.kind, l.channel_account_id FROM lane l JOIN outbox o ON o.subject_id = l.id WHERE l.seller_id = $1 AND l.due_at <= now()`,
      [shop.sellerId],
    );
  const items = async (id: string, query = '') => (await operator.call('GET', `/api/sync-runs/${id}/items${query}`)).json().items;

  it('begins as a row, and the source shop’s worker is woken', async () => {
    const answer = await start(copy);
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ kind: 'copy', state: 'queued', phase: 'requested', targetAccountIds: [shop.targetId] });
    expect(await lanes()).toEqual([{ kind: 'catalog_in', channel_account_id: shop.sourceId }]);
    const list = (await operator.call('GET', '/api/sync-runs')).json();
    expect(list.items.map((run: { id: string }) => run.id)).toEqual([answer.json().id, shop.runId]);
  });

  it('answers the same run to the same Idempotency-Key, also when both come at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => start(copy, 'click-1')));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    expect((await lanes()).length).toBe(1);
    const other = await start({ ...copy, selection: { onlyActive: true } }, 'click-1');
    expect([other.status, other.json().code]).toEqual([409, 'idempotency_key_reused']);
    expect((await start(copy, 'click-2')).json().id).not.toBe(answers[0]?.json().id);
    expect((await start(copy, 'k'.repeat(300))).status).toBe(400);
  });

  it('keeps 997 of 1,000 lines when three are bad, and says which', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `商品${index},SKU-${index}`);
    lines[9] = '商品9';
    lines[499] = '"商品499,SKU-499';
    lines[999] = '商品999,SKU-1';
    const run = (await start({ ...copy, csv: ['name,sku', ...lines].join('\r\n') })).json();
    const detail = (await operator.call('GET', `/api/sync-runs/${run.id}`)).json();
    expect(detail.selection.skus.length).toBe(997);
    expect(detail.counts.badLines).toBe(3);
    expect(
      (await items(run.id, '?kind=line')).map((item: { target: string; reason: string }) => [Number(item.target), item.reason]),
    ).toEqual([
      [11, 'column_missing'],
      [501, 'quotes_unbalanced'],
      [1001, 'repeated'],
    ]);
  });

  it.each([
    ['no shop to copy to', () => ({ kind: 'copy', sourceAccountId: shop.sourceId }), 400, 'validation_failed'],
    ['an intake with targets', () => ({ ...copy, kind: 'intake' }), 400, 'validation_failed'],
    ['a source that gives no products', () => ({ kind: 'intake', sourceAccountId: shop.targetId }), 422, 'account_is_no_source'],
    ['a target that takes no pages', () => ({ ...copy, targetAccountIds: [shop.sourceId] }), 422, 'account_is_no_target'],
    ['a list without a known column', () => ({ ...copy, csv: 'code\nA-1' }), 422, 'csv_column_missing'],
    ['a list without codes', () => ({ ...copy, csv: 'sku\n\n' }), 422, 'csv_empty'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await start(body());
    expect([answer.status, answer.json().code]).toEqual([status, code]);
    expect(await lanes()).toEqual([]);
  });

  it('shows how far it is, by shop and state', async () => {
    const detail = (await operator.call('GET', `/api/sync-runs/${shop.runId}`)).json();
    expect(detail.counts).toEqual({
      sku: { pending: 0, done: 1, blocked: 0, failed: 0, skipped: 0, cancelled: 0 },
      badLines: 0,
      listings: [
        { channelAccountId: shop.targetId, total: 1, states: { draft: 0, blocked: 1, publishing: 0, live: 0, failed: 0, ended: 0 } },
      ],
      images: { pending: 0, stored: 1, failed: 0 },
    });
    expect(detail.perMinute).toBe(2);
    expect(detail.etaSeconds).toBeNull();
    expect(await items(shop.runId, '?kind=listing&state=blocked')).toMatchObject([
      {
        target: shop.listingId,
        reason: 'category_unsure',
        listing: { id: shop.listingId, state: 'blocked', channelAccountId: shop.targetId },
      },
    ]);
    expect(await items(shop.runId, `?channelAccountId=${shop.sourceId}`)).toEqual([]);
  });

  it('gives its items page by page, each once', async () => {
    const csv = ['sku', 'A', ...Array.from({ length: 25 }, () => '"')].join('\n');
    const run = (await start({ ...copy, csv })).json();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = (await operator.call('GET', `/api/sync-runs/${run.id}/items?limit=10${cursor && `&cursor=${cursor}`}`)).json();
      seen.push(...page.items.map((item: { target: string }) => item.target));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
  });

  it('takes up again what is blocked', async () => {
    await asOwner(api.ownerUrl, `UPDATE sync_run SET state = 'done', finished_at = now() WHERE id = $1`, [shop.runId]);
    await asOwner(
      api.ownerUrl,
      `UPDATE sync_run_item SET state = 'failed', reason = 'x', attempts = 8 WHERE run_id = $1 AND kind = 'sku'`,
      [shop.runId],
    );
    const answer = await operator.call('POST', `/api/sync-runs/${shop.runId}/retry`, {});
    expect(answer.json()).toEqual({ skus: 1, listings: 1 });
    const run = (await operator.call('GET', `/api/sync-runs/${shop.runId}`)).json();
    expect(run).toMatchObject({ state: 'running', phase: 'read', finishedAt: null });
    expect((await items(shop.runId)).map((item: { state: string }) => item.state)).toEqual(['pending', 'pending']);
    expect((await operator.call('GET', `/api/listings/${shop.listingId}`)).json()).toMatchObject({
      state: 'draft',
      step: 'draft',
      reason: null,
    });
    expect((await lanes()).map((lane) => lane.kind).sort()).toEqual(['catalog_in', 'listing_out']);
  });

  it('starts a run over that failed before it knew its SKUs', async () => {
    const { id } = (await start(copy)).json();
    await asOwner(
      api.ownerUrl,
      `UPDATE sync_run SET state = 'failed', phase = 'preparing', cursor = '{"requestId":"1"}', reason = 'x' WHERE id = $1`,
      [id],
    );
    expect((await operator.call('POST', `/api/sync-runs/${id}/retry`, {})).json()).toEqual({ skus: 0, listings: 0 });
    const [row] = await asOwner(api.ownerUrl, 'SELECT state, phase, cursor, reason FROM sync_run WHERE id = $1', [id]);
    expect(row).toEqual({ state: 'queued', phase: 'requested', cursor: {}, reason: null });
  });

  it('stops what has not begun, and only once', async () => {
    await asOwner(api.ownerUrl, `UPDATE sync_run_item SET state = 'pending' WHERE run_id = $1`, [shop.runId]);
    await asOwner(api.ownerUrl, `UPDATE listing SET state = 'draft', due_at = now() WHERE id = $1`, [shop.listingId]);
    const answer = await operator.call('POST', `/api/sync-runs/${shop.runId}/cancel`);
    expect([answer.status, answer.json().state]).toEqual([200, 'cancelled']);
    expect((await items(shop.runId)).map((item: { state: string }) => item.state)).toEqual(['cancelled', 'cancelled']);
    const [listing] = await asOwner(api.ownerUrl, 'SELECT due_at FROM listing WHERE id = $1', [shop.listingId]);
    expect(listing).toEqual({ due_at: null });
    const again = await operator.call('POST', `/api/sync-runs/${shop.runId}/cancel`);
    expect([again.status, again.json().code]).toEqual([409, 'run_finished']);
    expect((await operator.call('POST', `/api/sync-runs/${shop.runId}/retry`, {})).json().code).toBe('run_cancelled');
  });
});
