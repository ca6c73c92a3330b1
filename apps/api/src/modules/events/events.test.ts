import { notifyEvent } from '@narabe/db/events';
import { newId } from '@narabe/platform/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addSeller,
  addShop,
  asOwner,
  type Browser,
  browserOf,
  hasDatabase,
  openStream,
  type Shop,
  type StreamEvent,
  startApi,
  type TestApi,
} from '../../testing/index.ts';

const named = (name: string) => (event: StreamEvent) => event.name === name;

describe.skipIf(!hasDatabase('api events'))('events', () => {
  let api: TestApi;
  let shop: Shop;
  let other: Shop;
  let viewer: Browser;
  beforeAll(async () => {
    api = await startApi();
    await api.app.listen(0, '127.0.0.1');
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    other = await addShop(api, await addSeller(api, '夕焼け商店'), 'other');
    viewer = await browserOf(api, shop.sellerId, 'viewer');
  });
  afterAll(() => api.close());

  const tell = (sellerId: string, type: 'listing' | 'sync_run', id: string) =>
    api.database.withTenant(sellerId, (tx) => notifyEvent(tx, { sellerId, type, id }));

  it('reach the own company and no other', async () => {
    const stream = await openStream(api, viewer, '/api/events');
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    await stream.first(named('ping'));
    await tell(other.sellerId, 'listing', other.listingId);
    const id = newId();
    await tell(shop.sellerId, 'listing', id);
    expect(await stream.first(named('listing'))).toEqual({ name: 'listing', data: { id } });
    expect(JSON.stringify(stream.events)).not.toContain(other.listingId);
    stream.close();
  });

  it('come from what the API itself does', async () => {
    const stream = await openStream(api, viewer, '/api/events');
    await stream.first(named('ping'));
    const operator = await browserOf(api, shop.sellerId, 'operator');
    const { id } = (await operator.call('POST', '/api/sync-runs', { kind: 'intake', sourceAccountId: shop.sourceId })).json();
    expect((await stream.first(named('sync_run'))).data).toEqual({ id });
    await operator.call('POST', `/api/listings/${shop.listingId}/retry`);
    expect((await stream.first(named('listing'))).data).toEqual({ id: shop.listingId });
    stream.close();
  });

  it('go on after the database dropped the connection, and tell screens to read again', async () => {
    const stream = await openStream(api, viewer, '/api/events');
    await stream.first(named('ping'));
    await asOwner(
      api.ownerUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'listen %'`,
    );
    await stream.first(named('reload'));
    const id = newId();
    await tell(shop.sellerId, 'sync_run', id);
    expect((await stream.first(named('sync_run'))).data).toEqual({ id });
    stream.close();
  });

  it('end when the person signs out', async () => {
    const leaving = await browserOf(api, shop.sellerId, 'viewer');
    const stream = await openStream(api, leaving, '/api/events');
    await stream.first(named('ping'));
    await leaving.call('POST', '/api/auth/sign-out');
    await stream.ended;
    expect((await openStream(api, leaving, '/api/events')).status).toBe(401);
  });

  it('show a run’s counts as they change, and not more often than four times a second', async () => {
    const stream = await openStream(api, viewer, `/api/sync-runs/${shop.runId}/events`);
    const progress = (blocked: number) => (event: StreamEvent) =>
      event.name === 'progress' && (event.data as { counts: { sku: { blocked: number } } }).counts.sku.blocked === blocked;
    await stream.first(progress(0));
    const begun = performance.now();
    for (let count = 1; count <= 40; count += 1) {
      await asOwner(
        api.ownerUrl,
        `INSERT INTO sync_run_item (seller_id, run_id, kind, target, state, updated_at) VALUES ($1, $2, 'sku', $3, 'blocked', now())`,
        [shop.sellerId, shop.runId, `extra-${count}`],
      );
      await tell(shop.sellerId, 'sync_run', shop.runId);
    }
    await stream.first(progress(40));
    const quarters = (performance.now() - begun) / 250;
    expect(stream.events.filter(named('progress')).length).toBeLessThanOrEqual(quarters + 3);
    stream.close();
  });

  it('end when the server stops', async () => {
    const stopping = await startApi();
    await stopping.app.listen(0, '127.0.0.1');
    const owner = await browserOf(stopping, await addSeller(stopping, '閉店商店'), 'owner');
    const stream = await openStream(stopping, owner, '/api/events');
    await stream.first(named('ping'));
    await stopping.close();
    await stream.ended;
  });
});
