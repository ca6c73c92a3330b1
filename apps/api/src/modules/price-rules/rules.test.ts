import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addCategories,
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

describe.skipIf(!hasDatabase('api rules'))('what the operator teaches', () => {
  let api: TestApi;
  let shop: Shop;
  let admin: Browser;
  beforeAll(async () => {
    api = await startApi();
    await addCategories(api);
  });
  beforeEach(async () => {
    shop = await addShop(api, await addSeller(api, '青空商店'), 'own');
    admin = await browserOf(api, shop.sellerId, 'admin');
  });
  afterAll(() => api.close());

  const get = async (path: string) => (await admin.call('GET', path)).json();
  const stateOfPage = async () => (await get(`/api/listings/${shop.listingId}`)).state;
  /** The page waits for this instead. */
  const blockedBy = (field: string, fix: string) =>
    asOwner(api.ownerUrl, 'UPDATE listing_issue SET field = $2, fix = $3 WHERE listing_id = $1', [shop.listingId, field, fix]);

  it('prices follow a rule that can be tried before', async () => {
    const rule = {
      channelAccountId: shop.targetId,
      rateBasisPoints: 11_000,
      addYen: 50,
      rounding: { mode: 'up', everyYen: 100, endingYen: 80 },
      floorYen: 500,
    };
    const preview = await admin.call('POST', '/api/price-rules/preview', { rule, pricesYen: [100, 1_000] });
    expect(preview.json()).toEqual({
      items: [
        { fromYen: 100, toYen: 500, bound: 'floor' },
        { fromYen: 1_000, toYen: 1_180, bound: null },
      ],
    });
    const made = (await admin.call('POST', '/api/price-rules', rule)).json();
    expect(made).toMatchObject({ ...rule, position: 0 });
    expect((await admin.call('PUT', `/api/price-rules/${made.id}`, { addYen: -10 })).json()).toMatchObject({
      channelAccountId: null,
      addYen: -10,
      floorYen: null,
    });
    expect((await get('/api/price-rules')).items.length).toBe(2);
    expect((await admin.call('DELETE', `/api/price-rules/${made.id}`)).status).toBe(204);
    expect((await admin.call('DELETE', `/api/price-rules/${made.id}`)).status).toBe(404);
    const bad = await admin.call('POST', '/api/price-rules', { rateBasisPoints: 0, rounding: { mode: 'up', everyYen: 10, endingYen: 10 } });
    expect(bad.json().errors.map((error: { field: string }) => error.field)).toEqual(['rateBasisPoints', 'rounding.endingYen']);
  });

  it('words are kept out, and a changed rule frees the pages that it held', async () => {
    const made = (await admin.call('POST', '/api/word-rules', { word: '最高級', action: 'block_product' })).json();
    expect(made).toMatchObject({ word: '最高級', action: 'block_product', channel: null, replacement: null });
    await blockedBy('title', 'change_word_rule');
    const changed = await admin.call('PUT', `/api/word-rules/${made.id}`, { word: '最高級', action: 'replace', replacement: '' });
    expect(changed.json()).toMatchObject({ action: 'replace', replacement: '' });
    expect(await stateOfPage()).toBe('draft');
    const bad = await admin.call('POST', '/api/word-rules', { word: 'x', action: 'drop_line', replacement: 'y' });
    expect(bad.json().errors).toMatchObject([{ field: 'replacement', code: 'replacement_only_with_replace' }]);
    expect((await admin.call('DELETE', `/api/word-rules/${made.id}`)).status).toBe(204);
  });

  it('a confirmed licence frees the pages that waited for it, and only those', async () => {
    await blockedBy('licence.alcohol', 'confirm_licence');
    expect((await admin.call('PUT', '/api/licences/medicine')).json()).toEqual({ requeued: 0 });
    expect((await admin.call('PUT', '/api/licences/alcohol')).json()).toEqual({ requeued: 1 });
    expect(await stateOfPage()).toBe('draft');
    const { items } = await get('/api/licences');
    expect(items.map((item: { kind: string; confirmed: boolean }) => [item.kind, item.confirmed])).toEqual([
      ['alcohol', true],
      ['medicine', true],
      ['used', false],
      ['adult', false],
    ]);
    await admin.call('DELETE', '/api/licences/alcohol');
    expect(await get('/api/licences/alcohol')).toEqual({ kind: 'alcohol', confirmed: false, confirmedBy: null, confirmedAt: null });
    expect((await admin.call('PUT', '/api/licences/weapons')).status).toBe(400);
  });

  it('a remembered category frees the pages of its class, and can be forgotten', async () => {
    const path = `/api/category-mappings/rakuten/${shop.sourceClass}`;
    expect((await admin.call('PUT', path, { categoryId: '110' })).json().code).toBe('category_not_listable');
    expect((await admin.call('PUT', path, { categoryId: '111' })).json()).toEqual({ requeued: 1 });
    expect(await stateOfPage()).toBe('draft');
    expect((await admin.call('DELETE', path)).status).toBe(204);
    expect((await admin.call('DELETE', path)).status).toBe(404);
  });

  it('categories are found by their words, or walked down from the roots', async () => {
    const names = async (query: string) =>
      (await get(`/api/categories?channel=rakuten&${query}`)).items.map((item: { id: string }) => item.id);
    expect(await names('')).toEqual(['100']);
    expect(await names('parentId=110')).toEqual(['111', '112']);
    expect(await names(`search=${encodeURIComponent('お菓子　スナック')}`)).toEqual(['111']);
    expect(await names(`search=${encodeURIComponent('食品')}`)).toEqual(['112', '111']);
    expect(await names('search=%25')).toEqual([]);
    expect((await admin.call('GET', '/api/categories')).json().errors).toMatchObject([{ field: 'channel' }]);
  });
});
