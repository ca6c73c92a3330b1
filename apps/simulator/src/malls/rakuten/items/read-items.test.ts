import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../gateway/time.ts';
import type { JsonObject } from '../json.ts';
import { codesOf, colorMug, ITEM, mug, type OpenShop, openShop, refusalsOf } from '../test-shop.ts';

interface SearchAnswer {
  readonly numFound: number;
  readonly offset: number;
  readonly nextCursorMark?: string;
  readonly results: readonly {
    readonly item: { manageNumber: string } & JsonObject;
    readonly inventory?: JsonObject;
    readonly category?: JsonObject;
  }[];
}

let open: OpenShop;
beforeEach(() => {
  open = openShop();
});
const search = async (query: Record<string, string> = {}) =>
  (await open.call('GET', '/es/2.0/items/search', undefined, { query })).json<SearchAnswer>();
const found = async (query: Record<string, string>) => (await search(query)).results.map(({ item }) => item.manageNumber);

describe('bulk-get', () => {
  const get = (manageNumbers: unknown) => open.call('POST', '/es/2.0/items/bulk-get', { manageNumbers });

  it('answers the items it knows, in the order asked', async () => {
    for (const name of ['a', 'b']) await open.put(name, mug());
    const answer = (await get(['B', 'none', 'a'])).json<{ results: { manageNumber: string }[] }>();
    expect(answer.results.map(({ manageNumber }) => manageNumber)).toEqual(['b', 'a']);
    expect(answer.results[0]).toEqual(await open.stored('b'));
  });

  it.each([
    ['51', Array.from({ length: 51 }, (_, index) => `m${index}`), ['IE1101 manageNumbers']],
    ['none', [], ['IE0001 manageNumbers']],
    ['the same twice', ['a', 'A'], ['IE1106 manageNumbers[1]']],
    ['numbers', [1], ['IE0002 manageNumbers[0]']],
    ['a string', 'a', ['IE0002 manageNumbers']],
  ])('%s: refused', async (_, manageNumbers, codes) => {
    expect(refusalsOf(await get(manageNumbers))).toEqual(codes);
  });
});

describe('search', () => {
  it('walks the whole catalogue by cursor, each item once', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `item-${index}`);
    for (const name of names) await open.put(name, mug());
    const seen: string[] = [];
    let mark = '*';
    for (;;) {
      const page = await search({ cursorMark: mark, hits: '10' });
      seen.push(...page.results.map(({ item }) => item.manageNumber));
      if (page.nextCursorMark === mark || page.nextCursorMark === undefined) break;
      mark = page.nextCursorMark;
    }
    expect(seen.sort()).toEqual([...names].sort());
  });

  it('shows the newest first, ten at a time', async () => {
    for (let index = 0; index < 12; index += 1) {
      await open.put(`m${index}`, mug());
      open.clock.advance(1000);
    }
    const page = await search();
    expect([page.numFound, page.offset, page.results.length, page.results[0]?.item.manageNumber]).toEqual([12, 0, 10, 'm11']);
    expect(await found({ offset: '10' })).toEqual(['m1', 'm0']);
    expect(await found({ sortKey: 'created', sortOrder: 'asc', hits: '2' })).toEqual(['m0', 'm1']);
  });

  it('filters', async () => {
    await open.put(
      'white',
      mug(
        { title: '白いマグ', itemNumber: 'W-1' },
        { standardPrice: '500', merchantDefinedSkuId: 'SKU-W', articleNumber: { value: '4999999000015' } },
      ),
    );
    await open.put(
      'black',
      mug({ title: '黒いマグ', hideItem: true, genreId: '100002' }, { standardPrice: '900', shipping: { postageIncluded: true } }),
    );
    await open.call('PUT', '/es/2.1/inventories/manage-numbers/white/variants/mug-1', { mode: 'ABSOLUTE', quantity: 3 });
    const cases: [Record<string, string>, string[]][] = [
      [{ title: '白' }, ['white']],
      [{ manageNumber: 'LACK' }, ['black']],
      [{ itemNumber: 'W-' }, ['white']],
      [{ merchantDefinedSkuId: 'SKU' }, ['white']],
      [{ articleNumber: '4999' }, ['white']],
      [{ variantId: 'mug' }, ['black', 'white']],
      [{ genreId: '100002' }, ['black']],
      [{ standardPriceFrom: '600' }, ['black']],
      [{ standardPriceTo: '600' }, ['white']],
      [{ isItemStockout: 'true' }, ['black']],
      [{ isVariantStockout: 'false' }, ['white']],
      [{ isHiddenItem: 'true' }, ['black']],
      [{ isPostageIncluded: 'true' }, ['black']],
      [{ updatedFrom: '2026-11-24' }, []],
      [{ createdTo: '2026-11-23', itemType: 'NORMAL' }, ['black', 'white']],
    ];
    for (const [query, names] of cases) expect((await found(query)).sort(), JSON.stringify(query)).toEqual(names);
  });

  it('adds lead times and categories on demand', async () => {
    await open.put('a', mug());
    const stock = { mode: 'ABSOLUTE', quantity: 3, operationLeadTime: { normalDeliveryTimeId: 2 } };
    await open.call('PUT', '/es/2.1/inventories/manage-numbers/a/variants/mug-1', stock);
    const { categoryId } = (await open.call('POST', '/es/2.0/categories/shop-categories', { categorySetId: '0', title: 'マグ' })).json<{
      categoryId: string;
    }>();
    await open.call('PUT', '/es/2.0/categories/item-mappings/manage-numbers/a', { categoryIds: [categoryId] });
    const [result] = (await search({ isInventoryIncluded: 'true', isCategoryIncluded: 'true', categoryId })).results;
    expect(result).toMatchObject({
      inventory: { 'mug-1': { operationLeadTime: { normalDeliveryTimeId: 2 } } },
      category: { categoryIds: [categoryId] },
    });
  });

  it('lags a day behind when switched: new items are late, deleted ones show their number only', async () => {
    open.shop.switches.searchLagMs = DAY_MS;
    await open.put('a', mug());
    expect(await found({})).toEqual([]);
    expect((await open.call('GET', `${ITEM}/a`)).status).toBe(200);
    open.clock.advance(DAY_MS);
    expect(await found({})).toEqual(['a']);
    await open.call('DELETE', `${ITEM}/a`);
    expect((await search()).results).toEqual([{ item: { manageNumber: 'a' } }]);
    open.clock.advance(DAY_MS);
    expect(await found({})).toEqual([]);
  });

  it.each([
    [{ hits: '101' }, 'IE0003 hits'],
    [{ hits: 'x' }, 'IE0002 hits'],
    [{ offset: '10001' }, 'IE0003 offset'],
    [{ cursorMark: '*', offset: '0' }, 'IE1003 cursorMark'],
    [{ cursorMark: '*', sortKey: 'updated' }, 'IE1004 sortKey'],
    [{ cursorMark: '%%%' }, 'IE1005 '],
    [{ isHiddenItem: '1' }, 'IE0002 isHiddenItem'],
    [{ createdFrom: '2026/11/23' }, 'IE0002 createdFrom'],
    [{ itemType: 'USED' }, 'IE0007 itemType'],
    [{ constructor: 'a' }, 'IE1005 constructor'],
  ])('%j is refused', async (query, code) => {
    expect(codesOf(await open.call('GET', '/es/2.0/items/search', undefined, { query }))).toContain(code);
  });
});

describe('stock settings of an item', () => {
  const path = '/es/2.0/items/inventory-related-settings/manage-numbers/a';
  const settings = (change: JsonObject = {}): JsonObject => ({
    unlimitedInventoryFlag: false,
    features: { inventoryDisplay: 'DISPLAY_LOW_STOCK', lowStockThreshold: 5 },
    variants: { wh: { restockOnCancel: true, backOrderFlag: true, backOrderDeliveryDateId: 2, normalDeliveryDateId: 1 } },
    ...change,
  });
  beforeEach(() => open.put('a', colorMug()));

  it('are written and read', async () => {
    expect((await open.call('PUT', path, settings())).status).toBe(204);
    const answer = (await open.call('GET', path)).json();
    expect(answer).toMatchObject({ ...settings(), variants: { wh: { backOrderDeliveryDateId: 2 }, nv: { restockOnCancel: false } } });
    open.clock.advance(HOUR_MS);
    await open.call('PUT', path, settings({ variants: { wh: {} } }));
    expect((await open.stored('a')).variants).toMatchObject({
      wh: { restockOnCancel: false, backOrderFlag: false, standardPrice: '1980' },
    });
  });

  it.each([
    ['unlimited stock', settings({ unlimitedInventoryFlag: true }), 400, 'IE0181 unlimitedInventoryFlag'],
    ['unknown delivery date', settings({ variants: { wh: { normalDeliveryDateId: 9 } } }), 400, 'IE0190 variants.wh.normalDeliveryDateId'],
    ['a field of items', settings({ title: 'a' }), 400, 'IE0002 title'],
    ['unknown SKU', settings({ variants: { none: {} } }), 404, 'GE0014 '],
  ])('%s: refused', async (_, body, status, code) => {
    const answer = await open.call('PUT', path, body);
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
  });
});
