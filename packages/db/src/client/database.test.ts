import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DatabaseUnderTest, openDatabase, skipReason } from '../testing/database.ts';
import type { Tenant } from './database.ts';

let db: DatabaseUnderTest;
beforeAll(async () => {
  if (!skipReason) db = await openDatabase();
});
beforeEach((context) => {
  if (skipReason) context.skip(skipReason);
});
afterAll(() => db?.close());

it('does again what a deadlock undid', async () => {
  const { sellerId } = await db.shop();
  const [a, b] = ['https://a', 'https://b'];
  await db.database.withTenant(sellerId, (tx) =>
    tx.sourceImage.createMany({ data: [a, b].map((url) => ({ sellerId, url, updatedAt: new Date() })) }),
  );
  const raise = (tx: Tenant, url: string) => tx.$executeRaw`UPDATE source_image SET attempts = attempts + 1 WHERE url = ${url}`;
  let arrived = 0;
  let open = () => {};
  const bothInside = new Promise<void>((resolve) => {
    open = resolve;
  });
  let runs = 0;
  const work = (first: string, second: string) =>
    db.database.withTenant(sellerId, async (tx) => {
      runs += 1;
      await raise(tx, first);
      arrived += 1;
      if (arrived === 2) open();
      await bothInside;
      await raise(tx, second);
    });
  await Promise.all([work(a, b), work(b, a)]);
  expect(runs).toBe(3);
  expect(await db.rows('SELECT attempts FROM source_image')).toEqual([{ attempts: 2 }, { attempts: 2 }]);
});

it('undoes all of a work that fails, and does not repeat it', async () => {
  const { sellerId } = await db.shop();
  let runs = 0;
  const work = db.database.withTenant(sellerId, async (tx) => {
    runs += 1;
    await tx.channelAccount.updateMany({ data: { name: '半分' } });
    throw new Error('stopped half-way');
  });
  await expect(work).rejects.toThrow('stopped half-way');
  expect(runs).toBe(1);
  expect(await db.rows('SELECT name FROM channel_account WHERE seller_id = $1', [sellerId])).toEqual([{ name: '本店' }]);
});
