import { requeueListings, setProductState } from '@narabe/db/queries';
import { describe, expect, it } from 'vitest';
import { callsOf, meantFor, rakuten, viewOf, yahoo } from '../testing/mall-states.ts';
import { useWorld } from '../testing/running-world.ts';
import { family, goods, listings } from '../testing/shop.ts';

/** Ten things that stand alone and two families: 12 pages, 15 SKUs, 27 pictures. */
const SHOP = [
  ...Array.from({ length: 10 }, (_, at) => goods(at + 1)),
  ...family(21, '窯元しののめ マグカップ', 'color', ['白', '青']),
  ...family(31, '茶房みなと ほうじ茶クッキー', 'flavor', ['プレーン', 'くるみ', '黒ごま']),
];
const PICTURES = 27;
const MALLS = ['rakuten', 'yahoo'] as const;
const WRITES = ['items.upsert', 'cabinet.file.insert', 'inventories.bulk.upsert', 'editItem', 'uploadLibImage', 'setStock'];

const shop = useWorld(SHOP);
const writes = async () => {
  const calls = { ...(await callsOf(shop().world, 'rakuten')), ...(await callsOf(shop().world, 'yahoo')) };
  return Object.fromEntries(Object.entries(calls).filter(([endpoint]) => WRITES.includes(endpoint)));
};

describe('a small shop', () => {
  it('is copied to both malls: every page live, stock and pictures as meant', async () => {
    const { world } = shop();
    expect(await world.ended(await world.copy())).toBe('done');
    expect((await listings(world)).filter(({ state }) => state !== 'live')).toEqual([]);
    for (const mall of MALLS) {
      const view = await viewOf(world, mall);
      expect(view).toEqual(await meantFor(world, mall));
      expect([Object.keys(view.titles).length, Object.keys(view.stock).length, view.pictures.length]).toEqual([12, 15, PICTURES]);
    }
    // The source shop says how many there are; nothing of ours is between the two.
    const quantities = SHOP.map((line) => line.syntheticQuantity).sort();
    expect(Object.values((await viewOf(world, 'rakuten')).stock).sort()).toEqual(quantities);
    expect(Object.values((await viewOf(world, 'yahoo')).stock).sort()).toEqual(quantities);
  });

  it('had each picture uploaded once, each page put once, and its store published once', async () => {
    const { world } = shop();
    expect((await rakuten(world)).cabinet.files.map((file) => file.inserted)).toEqual(Array.from({ length: PICTURES }, () => 1));
    expect(await writes()).toMatchObject({ 'items.upsert': 12, 'cabinet.file.insert': PICTURES, editItem: 12, uploadLibImage: PICTURES });
    expect((await yahoo(world)).publishes).toBe(1);
  });

  it('is not touched when it is copied again', async () => {
    const { world } = shop();
    const before = [await rakuten(world), await yahoo(world)];
    await world.malls.control.resetCounters();
    expect(await world.ended(await world.copy())).toBe('done');
    expect(await writes()).toEqual({});
    expect([await rakuten(world), await yahoo(world)]).toEqual(before);
    expect((await listings(world)).every(({ state }) => state === 'live')).toBe(true);
    expect(await world.rows('SELECT count(*)::int AS n FROM stock_movement')).toEqual([{ n: SHOP.length }]);
  });

  it('has one page republished after one title was changed', async () => {
    const { world } = shop();
    await world.malls.control.changeSku('SHOP-003', { title: '白鷺堂 方眼ノート A5 新しい表紙' });
    await world.malls.control.resetCounters();
    expect(await world.ended(await world.copy())).toBe('done');
    expect(await writes()).toEqual({ 'items.upsert': 1, editItem: 1 });
    for (const mall of MALLS) expect((await viewOf(world, mall)).titles['shop-003-u']).toContain('新しい表紙');
    expect((await yahoo(world)).publishes).toBe(2);
  });

  it('does not overwrite a page that was on the mall before, until the operator says so', async () => {
    const { world } = shop();
    const sellerId = await world.given.seller('別の会社');
    const credentials = await world.malls.control.credentials();
    const connect = (channel: string) => world.given.account(sellerId, channel, credentials[channel] ?? {});
    const [source, ...targets] = [await connect('amazon'), await connect('rakuten'), await connect('yahoo')];
    await world.malls.control.changeSku('SHOP-005', { title: '白鷺堂 方眼ノート A5 上書き' });
    await world.malls.control.resetCounters();

    expect(await world.ended(await world.given.copy(source, targets, { skus: ['SHOP-005'] }))).toBe('done');
    const theirs = () =>
      world.rows<{ id: string; state: string; reason: string | null }>('SELECT id, state::text, reason FROM listing WHERE seller_id = $1', [
        sellerId,
      ]);
    expect((await theirs()).map(({ state, reason }) => [state, reason])).toEqual([
      ['blocked', 'page_exists'],
      ['blocked', 'page_exists'],
    ]);
    expect(await writes()).toEqual({});

    await world.database.withTenant(sellerId, async (tx) => {
      for (const { id } of await tx.listing.findMany({ select: { id: true } }))
        await tx.listingField.create({ data: { sellerId, listingId: id, field: 'overwrite', override: 'yes' } });
      await requeueListings(tx, sellerId, { reason: 'page_exists' });
    });
    await expect.poll(async () => (await theirs()).map(({ state }) => state), { timeout: 40_000 }).toEqual(['live', 'live']);
    for (const mall of MALLS) expect((await viewOf(world, mall)).titles['shop-005-u']).toContain('上書き');
  });

  it('leaves out what the seller has archived', async () => {
    const { world } = shop();
    await world.database.withTenant(world.sellerId, async (tx) => {
      const product = await tx.product.findFirstOrThrow({ where: { code: 'SHOP-009' } });
      await setProductState(tx, world.sellerId, product.id, 'archived');
    });
    await world.malls.control.resetCounters();
    expect(await world.ended(await world.copy(['rakuten'], { skus: ['SHOP-009', 'SHOP-010'] }))).toBe('done');
    expect(await writes()).toEqual({});
    const rows = (await listings(world)).filter(({ channel }) => channel === 'rakuten');
    expect(rows.find(({ product }) => product === 'SHOP-009')).toMatchObject({ state: 'blocked', reason: 'product_archived' });
    expect(rows.find(({ product }) => product === 'SHOP-010')).toMatchObject({ state: 'live' });
  });
});
