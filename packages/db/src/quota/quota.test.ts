import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DatabaseUnderTest, openDatabase, skipReason } from '../testing/database.ts';
import { type Bucket, lowerBuckets, returnTokens, takeTokens } from './index.ts';

let db: DatabaseUnderTest;
beforeAll(async () => {
  if (!skipReason) db = await openDatabase();
});
beforeEach(async (context) => {
  if (skipReason) return context.skip(skipReason);
  await db.rows('DELETE FROM quota_bucket');
});
afterAll(() => db?.close());

/** So slow that nothing comes back during a test. */
const STILL = 1 / 86_400;
const bucket = (change: Partial<Bucket> = {}): Bucket => ({
  key: 'account:1:stock',
  cost: 1,
  ratePerSecond: STILL,
  burst: 10,
  source: 'sheet 3',
  asOf: '2026-11-23',
  ...change,
});
const take = (want: number, ...buckets: Bucket[]) => takeTokens(db.database, buckets, want);
/** As if that long had passed without a call. */
const rest = (seconds: number) => db.rows("UPDATE quota_bucket SET updated_at = updated_at - $1 * interval '1 second'", [seconds]);

it('gives out a full bucket at first, then says how long to wait', async () => {
  expect(await take(4, bucket())).toEqual({ granted: 4, retryAfterMs: 0 });
  const { granted, retryAfterMs } = await take(9, bucket());
  expect(granted).toBe(6);
  expect(retryAfterMs).toBeCloseTo(86_400_000, -6);
});

it('fills again at the rate, never above the burst', async () => {
  const steady = bucket({ ratePerSecond: 2 });
  await take(10, steady);
  await rest(1.5);
  expect((await take(10, steady)).granted).toBe(3);
  await rest(3_600);
  expect((await take(50, steady)).granted).toBe(10);
});

it('takes from all buckets of a call or from none', async () => {
  const [wide, narrow] = [bucket({ key: 'a', burst: 10 }), bucket({ key: 'b', burst: 3 })];
  expect((await take(5, wide, narrow)).granted).toBe(3);
  expect((await take(5, wide)).granted).toBe(5);
  expect((await take(1, narrow, wide)).granted).toBe(0);
  expect((await take(5, wide)).granted).toBe(2);
});

it('lets an operation take several tokens of one bucket', async () => {
  expect((await take(9, bucket({ cost: 3 }))).granted).toBe(3);
  expect((await take(1, bucket({ cost: 3 }))).granted).toBe(0);
  expect((await take(1, bucket())).granted).toBe(1);
});

it('takes back what was not used, never above the burst', async () => {
  await take(10, bucket({ cost: 2, burst: 20 }));
  await returnTokens(db.database, [bucket({ cost: 2, burst: 20 })], 4);
  expect((await take(9, bucket({ cost: 2, burst: 20 }))).granted).toBe(4);
  await returnTokens(db.database, [bucket({ burst: 20 })], 1_000);
  expect((await take(1_000, bucket({ burst: 20 }))).granted).toBe(20);
});

it('empties and halves a bucket when the mall throttles, down to a tenth, and recovers slowly', async () => {
  const steady = bucket({ ratePerSecond: 10, burst: 10 });
  await take(1, steady);
  const factor = async () => (await db.rows<{ factor: number }>('SELECT factor FROM quota_bucket'))[0]?.factor ?? 0;
  await lowerBuckets(db.database, [steady]);
  expect((await take(1, steady)).granted).toBe(0);
  expect(await factor()).toBeCloseTo(0.5, 1);
  for (let n = 0; n < 6; n++) await lowerBuckets(db.database, [steady]);
  expect(await factor()).toBeCloseTo(0.1, 2);
  await rest(10);
  await take(10, steady);
  expect(await factor()).toBeCloseTo(0.2, 1);
  await rest(100);
  await take(10, steady);
  expect(await factor()).toBe(1);
});

it('never grants more than the bucket holds to many who ask at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ burst: fc.integer({ min: 1, max: 40 }), other: fc.integer({ min: 1, max: 40 }), cost: fc.integer({ min: 1, max: 3 }) }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean()), { minLength: 32, maxLength: 32 }),
      async ({ burst, other, cost }, callers) => {
        await db.rows('DELETE FROM quota_bucket');
        const own = bucket({ key: 'own', burst: Math.max(burst, cost), cost });
        const shared = bucket({ key: 'shared', burst: other });
        // Half of them name the buckets the other way round: an order of locks of their own would deadlock.
        const answers = await Promise.all(callers.map(([want, turned]) => take(want, ...(turned ? [shared, own] : [own, shared]))));
        const granted = answers.reduce((sum, answer) => sum + answer.granted, 0);
        const room = Math.min(Math.floor(own.burst / cost), other);
        const wanted = callers.reduce((sum, [want]) => sum + want, 0);
        expect(granted).toBeLessThanOrEqual(room);
        expect(answers.every(({ granted: got }, at) => got <= (callers[at]?.[0] ?? 0))).toBe(true);
        // Nothing is left lying while somebody wanted it.
        expect(granted).toBe(Math.min(room, wanted));
      },
    ),
    { numRuns: 25 },
  );
});
