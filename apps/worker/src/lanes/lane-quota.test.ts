import type { Connector, Operation, QuotaRule } from '@narabe/core/channel';
import type { Database } from '@narabe/db/client';
import { createDatabase } from '@narabe/db/client';
import { createTestDatabase, type TestDatabase } from '@narabe/testing/database';
import { missingForWorld } from '@narabe/testing/world';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLaneQuota } from './lane-quota.ts';

const skipReason = missingForWorld();
let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  if (skipReason) return;
  testDatabase = await createTestDatabase();
  database = createDatabase({ url: testDatabase.appUrl, max: 4 });
});
beforeEach(async (context) => {
  if (skipReason) return context.skip(skipReason);
  await database.shared.quotaBucket.deleteMany();
});
afterAll(async () => {
  await database?.close();
  await testDatabase?.drop();
});

const rule = (endpoint: string, change: Partial<QuotaRule> = {}): QuotaRule => ({
  endpoint,
  scope: 'account',
  ratePerSecond: 1,
  burst: 4,
  source: 'sheet 3',
  asOf: '2026-11-23',
  confidence: 'documented',
  ...change,
});
const quotaOf = (quotas: QuotaRule[], costs: Partial<Record<Operation, string[]>>, options: { account?: string; scale?: number } = {}) =>
  createLaneQuota(
    database,
    { channel: 'mall', quotas, costOf: (operation: Operation) => costs[operation] ?? [] } as unknown as Connector,
    options.account ?? 'shop-1',
    options.scale ?? 1,
  );
const buckets = () => database.shared.quotaBucket.findMany({ orderBy: { key: 'asc' } });

it('keeps one bucket per shop, or one for all shops, as the mall counts', async () => {
  const rules = [rule('stock'), rule('daily', { scope: 'app' })];
  const costs: Partial<Record<Operation, string[]>> = { write_stock: ['stock', 'daily'] };
  await quotaOf(rules, costs, { account: 'shop-1' }).take('write_stock', 1);
  await quotaOf(rules, costs, { account: 'shop-2' }).take('write_stock', 1);
  expect((await buckets()).map(({ key, tokens }) => [key, Math.round(tokens)])).toEqual([
    ['account:shop-1:stock', 3],
    ['account:shop-2:stock', 3],
    ['app:mall:daily', 2],
  ]);
});

it('stays a little below the documented rate, and scales it but not the burst', async () => {
  await quotaOf([rule('stock', { ratePerSecond: 5 })], { write_stock: ['stock'] }, { scale: 10 }).take('write_stock', 1);
  expect(await buckets()).toMatchObject([{ ratePerSecond: 49.5, burst: 4, source: 'sheet 3' }]);
});

it('takes as many tokens as an operation makes calls', async () => {
  const quota = quotaOf([rule('image', { burst: 6 })], { put_image: ['image', 'image', 'image'] });
  expect(await quota.take('put_image', 5)).toMatchObject({ granted: 2 });
  const { retryAfterMs } = await quota.take('put_image', 1);
  expect(retryAfterMs).toBeGreaterThan(2_000);
});

it('can always make an operation that costs more than the burst', async () => {
  const quota = quotaOf([rule('image', { burst: 1 })], { put_image: ['image', 'image', 'image'] });
  expect(await quota.take('put_image', 1)).toMatchObject({ granted: 1 });
});

it('asks nobody for what costs nothing, and ignores endpoints without a rule', async () => {
  const quota = quotaOf([rule('stock')], { probe: [], publish: ['unknown'] });
  expect(await quota.take('probe', 99)).toEqual({ granted: 99, retryAfterMs: 0 });
  expect(await quota.take('publish', 99)).toEqual({ granted: 99, retryAfterMs: 0 });
  expect(await buckets()).toEqual([]);
});

it('gives back what was not used', async () => {
  const quota = quotaOf([rule('stock')], { write_stock: ['stock'] });
  await quota.take('write_stock', 4);
  await quota.giveBack('write_stock', 3);
  expect(await quota.take('write_stock', 4)).toMatchObject({ granted: 3 });
});

it('slows down for everybody who shares the bucket when the mall throttles one', async () => {
  const rules = [rule('daily', { scope: 'app', ratePerSecond: 0.01 })];
  const costs: Partial<Record<Operation, string[]>> = { write_stock: ['daily'] };
  const [first, second] = [quotaOf(rules, costs, { account: 'shop-1' }), quotaOf(rules, costs, { account: 'shop-2' })];
  await first.take('write_stock', 1);
  await first.lower('write_stock');
  expect(await second.take('write_stock', 1)).toMatchObject({ granted: 0 });
});
