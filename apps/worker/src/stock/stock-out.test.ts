import type { Connector, StockWrite } from '@narabe/core/channel';
import { createDatabase, type Database } from '@narabe/db/client';
import { leaseLane, wakeLane } from '@narabe/db/lanes';
import { createKeyring } from '@narabe/platform/secrets';
import { createTestDatabase, type TestDatabase } from '@narabe/testing/database';
import { createGiven, type GivenAccount } from '@narabe/testing/seller';
import { missingForWorld } from '@narabe/testing/world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WorkContext } from '../runtime/work-context.ts';
import { countedQuota, fakeContext, mallError } from '../testing/fake-context.ts';
import { stockOutWork } from './stock-out.work.ts';

const skipReason = missingForWorld();
let urls: TestDatabase;
let database: Database;
let account: GivenAccount;

beforeAll(async () => {
  if (skipReason) return;
  urls = await createTestDatabase();
  database = createDatabase({ url: urls.appUrl, max: 4 });
});
beforeEach(async (context) => {
  if (skipReason) return context.skip(skipReason);
  const given = createGiven(database, createKeyring([Buffer.alloc(32).toString('base64')]));
  account = await given.activeAccount(await given.seller(), 'mall');
});
afterAll(async () => {
  await database?.close();
  await urls?.drop();
});

/** A page at the step "stock" with so many variants, of each of which there are 7. */
async function page(code: string, variants: number): Promise<void> {
  const { sellerId, id: channelAccountId } = account;
  await database.withTenant(sellerId, async (tx) => {
    const product = { sellerId, id: crypto.randomUUID(), code, title: code, bullets: [], variationAxes: [], imageUrls: [] };
    await tx.product.create({ data: product });
    const listing = { sellerId, id: crypto.randomUUID(), channelAccountId, productId: product.id, code };
    await tx.listing.create({ data: { ...listing, state: 'publishing', step: 'stock', dueAt: new Date(0), imageUrls: [] } });
    for (let at = 0; at < variants; at++) {
      const sku = {
        sellerId,
        id: crypto.randomUUID(),
        productId: product.id,
        code: `${code}-${at}`,
        title: code,
        condition: 'new',
        imageUrls: [],
      };
      await tx.sku.create({ data: sku });
      const offer = { sellerId, id: crypto.randomUUID(), channelAccountId, skuId: sku.id, listingId: listing.id };
      await tx.offer.create({ data: { ...offer, pageCode: code, variantCode: String(at), priceYen: 100 } });
      await tx.offerStock.create({ data: { sellerId, offerId: offer.id, channelAccountId, desired: 7 } });
    }
  });
}

/** One pass with a mall that takes three rows per call. */
async function pass(calls: number, answer: (update: StockWrite, call: number) => string | null | Error = () => null) {
  const { sellerId } = account;
  const sent: string[] = [];
  let made = 0;
  const connector = {
    channel: 'mall',
    stockTarget: {
      writes: 'difference',
      writesPerCall: 3,
      readsPerCall: 3,
      writeStock: async (updates: readonly StockWrite[]) => {
        made += 1;
        const said = updates.map((update) => answer(update, made));
        const failure = said.find((each) => each instanceof Error);
        if (failure) throw failure;
        sent.push(...updates.map(({ ref, ...write }) => `${ref.code}:${ref.variantCode}=${'set' in write ? write.set : 'add'}`));
        return updates.map(({ ref }, at) => ({ ref, accepted: said[at] === null, quantity: null, code: said[at] }));
      },
    },
  } as unknown as Connector;
  const lane = await database.withTenant(sellerId, async (tx) => {
    await tx.lane.updateMany({ data: { leaseOwner: null, leaseUntil: null } });
    await wakeLane(tx, { sellerId, channelAccountId: account.id, channel: 'mall', kind: 'stock_out' });
    const row = await tx.lane.findFirstOrThrow({ where: { kind: 'stock_out' } });
    return leaseLane(tx, row.id, 'worker', 15_000);
  });
  const context = {
    ...fakeContext({ quota: countedQuota(calls) }).context,
    lane,
    connector,
    database,
    tenant: (work) => database.withTenant(sellerId, work),
    settle: (work) => database.withTenant(sellerId, work),
  } as WorkContext;
  const goOnAt = await stockOutWork.run(context);
  return { sent, goOnAt };
}

const pages = () =>
  database.withTenant(account.sellerId, async (tx) => {
    const rows = await tx.listing.findMany({ orderBy: { code: 'asc' }, include: { offers: { include: { stock: true } } } });
    return rows.map(({ code, step, state, reason, offers }) => ({
      code,
      at: state === 'failed' ? `failed ${reason}` : step === 'stock' ? step : 'gone on',
      unsent: offers.filter(({ stock }) => stock?.mirror === null).length,
    }));
  });

describe('the first stock of new pages', () => {
  it('is sent in full calls, once, and the pages go on', async () => {
    await page('a', 2);
    await page('b', 4);
    expect((await pass(9)).sent.sort()).toEqual(['a:0=7', 'a:1=7', 'b:0=7', 'b:1=7', 'b:2=7', 'b:3=7']);
    expect(await pages()).toEqual([
      { code: 'a', at: 'gone on', unsent: 0 },
      { code: 'b', at: 'gone on', unsent: 0 },
    ]);
    expect((await pass(9)).sent).toEqual([]);
  });

  it('holds a page of which only a part could be sent, until the rest is sent, too', async () => {
    await page('a', 5);
    const first = await pass(1);
    expect(first.sent).toHaveLength(3);
    expect(first.goOnAt).not.toBeNull();
    expect(await pages()).toEqual([{ code: 'a', at: 'stock', unsent: 2 }]);
    expect((await pass(9)).sent).toHaveLength(2);
    expect(await pages()).toEqual([{ code: 'a', at: 'gone on', unsent: 0 }]);
  });

  it('holds a page of which a part was throttled', async () => {
    await page('a', 5);
    await pass(9, (_update, call) => (call > 1 ? mallError('rate_limited') : null));
    expect(await pages()).toEqual([{ code: 'a', at: 'stock', unsent: 2 }]);
  });

  it('fails the page whose row the mall refuses, and not its neighbour', async () => {
    await page('a', 1);
    await page('b', 1);
    await pass(9, ({ ref }) => (ref.code === 'a' ? 'no_such_page' : null));
    expect(await pages()).toEqual([
      { code: 'a', at: 'failed no_such_page', unsent: 1 },
      { code: 'b', at: 'gone on', unsent: 0 },
    ]);
  });

  it('is sent again when its answer was lost: the number is absolute', async () => {
    await page('a', 2);
    await pass(1, () => mallError('unknown_outcome'));
    expect(await pages()).toEqual([{ code: 'a', at: 'stock', unsent: 2 }]);
  });

  it('has nothing to say for a page without offers: it goes on', async () => {
    await page('a', 0);
    await pass(0);
    expect(await pages()).toEqual([{ code: 'a', at: 'gone on', unsent: 0 }]);
  });
});
