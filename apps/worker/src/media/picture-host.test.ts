import { startTamperingProxy, type TamperingProxy } from '@narabe/testing/malls';
import { until } from '@narabe/testing/until';
import { afterAll, describe, expect, it } from 'vitest';
import { rakuten } from '../testing/mall-states.ts';
import { useWorld } from '../testing/running-world.ts';
import { goods, listings } from '../testing/shop.ts';

const LONG_MS = 90_000;
let proxy: TamperingProxy;
const shop = useWorld(
  Array.from({ length: 20 }, (_, at) => goods(at + 1)),
  {
    mallsUrl: async (malls) => {
      proxy = await startTamperingProxy(malls.url);
      return proxy.url;
    },
  },
);
afterAll(() => proxy?.close());

/** Refuses pictures whose address says so, and counts. */
function refusePictures(which: (path: string) => boolean): () => number {
  let refused = 0;
  proxy.refuse = ({ path }) => {
    if (!path.startsWith('/images/source/') || !which(path)) return null;
    refused += 1;
    return 503;
  };
  return () => refused;
}
const backAgain = () => {
  proxy.refuse = () => null;
};
const picturesOnMall = async () => (await rakuten(shop().world)).cabinet.files.length;
const issuesOf = async (sku: string) => (await listings(shop().world)).find(({ product }) => product === sku)?.issues;

describe('the host of the pictures', () => {
  it('may be away for a while: no page goes live without its pictures', { timeout: LONG_MS }, async () => {
    const { world } = shop();
    const refused = refusePictures(() => true);
    const run = await world.copy(['rakuten'], { skus: ['SHOP-001', 'SHOP-002', 'SHOP-003'] });
    await until('the first refusals', () => refused() >= 6);
    // Far more often than a single picture is tried.
    const counted = () => world.rows(`UPDATE source_image SET attempts = 10 WHERE state = 'pending' RETURNING url`);
    await until('the count', async () => (await counted()).length === 6);
    await world.passTime();
    const before = refused();
    await until('more refusals', () => refused() >= before + 6);
    expect((await listings(world)).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array.from({ length: 3 }, () => ['publishing', 0]),
    );
    backAgain();
    await until('the end', async () => {
      await world.passTime();
      return (await world.rows(`SELECT FROM sync_run WHERE id = $1 AND state = 'done'`, [run])).length > 0;
    });
    expect(await picturesOnMall()).toBe(6);
    expect((await listings(world)).map(({ issues }) => issues)).toEqual([[], [], []]);
  });

  it('holds up no page for one picture that it cannot give, and the next copy tries that one again', { timeout: LONG_MS }, async () => {
    const { world } = shop();
    refusePictures((path) => path.endsWith('/4599100000110/2.png'));
    const sku = ['SHOP-011', 'SHOP-012', 'SHOP-013'];
    const run = await world.copy(['rakuten'], { skus: sku });
    expect(await world.ended(run)).toBe('done');
    expect(await issuesOf('SHOP-011')).toContain('image_unavailable');
    expect(await picturesOnMall()).toBe(6 + 5);
    backAgain();
    expect(await world.ended(await world.copy(['rakuten'], { skus: sku }))).toBe('done');
    expect(await picturesOnMall()).toBe(6 + 6);
    expect(await issuesOf('SHOP-011')).toEqual([]);
  });

  it('is given up when it stays away, so that the pages go live without pictures and say so', { timeout: LONG_MS }, async () => {
    const { world } = shop();
    refusePictures(() => true);
    const run = await world.copy(['rakuten'], { skus: ['SHOP-020'] });
    const counted = () => world.rows(`UPDATE source_image SET attempts = 23 WHERE state = 'pending' RETURNING url`);
    await until('the first tries', async () => (await counted()).length === 2);
    await world.passTime();
    expect(await world.ended(run)).toBe('done');
    expect(await issuesOf('SHOP-020')).toContain('image_unavailable');
    backAgain();
  });
});
