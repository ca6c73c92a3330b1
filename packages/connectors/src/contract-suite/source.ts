import type { CatalogSource, SkuListState } from '@narabe/core/channel';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type Fixture, type SourceSample } from './fixture.ts';

/** A list that is not ready after this many looks never will be. */
const LOOKS = 10;

export function describeSource(fixture: Fixture, sample: SourceSample, control: () => Control): void {
  const setUp = async () => abilityOf(await fixture.create(control()), 'catalogSource');

  const requestList = async (source: CatalogSource): Promise<string> => {
    const id = await source.requestSkuList();
    let state: SkuListState = await source.skuListState(id);
    for (let look = 0; state.state === 'pending' && look < LOOKS; look += 1) {
      expect(state.retryAfterMs).toBeGreaterThan(0);
      await control().advance(sample.listMs);
      state = await source.skuListState(id);
    }
    expect(state.state).toBe('ready');
    return state.state === 'ready' ? state.documentId : '';
  };
  const readList = async (source: CatalogSource) => {
    const rows = [];
    for await (const row of source.readSkuList(await requestList(source))) rows.push(row);
    return rows;
  };

  describe('catalogue source', () => {
    it('the list names every SKU on sale once, with its item and its price', async () => {
      const rows = await readList(await setUp());
      expect(rows.filter((row) => 'error' in row)).toEqual([]);
      // Parents have no price and cannot be bought.
      const listed = rows.flatMap((row) =>
        'error' in row || row.priceYen === null ? [] : [{ sku: row.sku, mallItemId: row.mallItemId, priceYen: row.priceYen }],
      );
      const bySku = (a: { sku: string }, b: { sku: string }) => (a.sku < b.sku ? -1 : 1);
      expect(listed.sort(bySku)).toEqual([...(await sample.owned(control()))].sort(bySku));
    });

    it('own items are read for every listed SKU, in one call per page, and a missing one is left out', async () => {
      const source = await setUp();
      const owned = await sample.owned(control());
      const page = owned.filter(({ sku }) => sample.readTogether(sku)).slice(0, source.itemsPerRead - 1);
      await source.readOwnItems(page.slice(0, 1).map(({ sku }) => sku));
      await control().resetCounters();
      const items = await source.readOwnItems([...page.map(({ sku }) => sku), 'no-such-sku']);
      const calls = await control().calls(fixture.mall);
      expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(new Set(items.map(({ sku }) => sku))).toEqual(new Set(page.map(({ sku }) => sku)));
      for (const item of items) expect(item.mallItemId).toBe(owned.find(({ sku }) => sku === item.sku)?.mallItemId);
    });

    it('every listed SKU can be read back by its own code', async () => {
      const source = await setUp();
      const owned = await sample.owned(control());
      const read = [];
      for (let from = 0; from < owned.length; from += source.itemsPerRead) {
        read.push(...(await source.readOwnItems(owned.slice(from, from + source.itemsPerRead).map(({ sku }) => sku))));
      }
      expect(read.map(({ sku }) => sku).sort()).toEqual(owned.map(({ sku }) => sku).sort());
    });

    it('catalogue entries are read with texts, pictures and a path; a missing one is left out', async () => {
      const source = await setUp();
      const ids = [...new Set((await sample.owned(control())).map(({ mallItemId }) => mallItemId))].slice(0, source.itemsPerRead - 1);
      const items = await source.readCatalogItems([...ids, 'B0NOSUCH00']);
      expect(new Set(items.map(({ mallItemId }) => mallItemId))).toEqual(new Set(ids));
      for (const item of items) {
        expect(item.title).not.toBe('');
        expect(item.classification.length).toBeGreaterThan(0);
        expect(new Set(item.imageUrls).size).toBe(item.imageUrls.length);
      }
      expect(items.some(({ imageUrls }) => imageUrls.length > 0)).toBe(true);
    });

    it('nothing to read is no call', async () => {
      const source = await setUp();
      await control().resetCounters();
      expect(await source.readOwnItems([])).toEqual([]);
      expect(await source.readCatalogItems([])).toEqual([]);
      expect(Object.values(await control().calls(fixture.mall)).every((count) => count === 0)).toBe(true);
    });
  });
}
