import type { SyncRunCounts } from '@narabe/contracts/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runTotals } from './totals.ts';

const states = (part: Partial<Record<'draft' | 'blocked' | 'publishing' | 'live' | 'failed' | 'ended', number>>) => ({
  draft: 0,
  blocked: 0,
  publishing: 0,
  live: 0,
  failed: 0,
  ended: 0,
  ...part,
});
const sku = { pending: 0, done: 0, blocked: 0, failed: 0, skipped: 0, cancelled: 0 };
const images = { pending: 0, stored: 0, failed: 0 };

it('counts pages of all malls by what they mean to the operator', () => {
  const counts: SyncRunCounts = {
    sku: { ...sku, pending: 1, done: 8, skipped: 1 },
    badLines: 0,
    listings: [
      { channelAccountId: 'a', total: 6, states: states({ live: 3, blocked: 2, failed: 1 }) },
      { channelAccountId: 'b', total: 4, states: states({ live: 1, draft: 2, publishing: 1 }) },
    ],
    images,
  };
  expect(runTotals(counts, 2)).toEqual({
    total: 10,
    live: 4,
    attention: 2,
    failed: 1,
    waiting: 3,
    settled: 7,
    skus: 10,
    skusTaken: 9,
    percent: Math.floor((100 * 16) / 22),
  });
});

it('is at nothing before anything is known, and at all when all is done', () => {
  expect(runTotals({ sku, badLines: 0, listings: [], images }, 2).percent).toBe(0);
  const done = {
    sku: { ...sku, done: 3 },
    badLines: 0,
    listings: [{ channelAccountId: 'a', total: 2, states: states({ live: 2 }) }],
    images,
  };
  expect(runTotals(done, 1).percent).toBe(100);
});

it('stays between 0 and 100 and never counts a page twice', () => {
  const count = fc.nat(1000);
  const listing = fc.record({ draft: count, blocked: count, publishing: count, live: count, failed: count, ended: count });
  fc.assert(
    fc.property(fc.array(listing, { maxLength: 3 }), count, count, (given, pending, done) => {
      const listings = given.map((each, index) => ({
        channelAccountId: String(index),
        total: Object.values(each).reduce((sum, one) => sum + one, 0),
        states: each,
      }));
      const totals = runTotals({ sku: { ...sku, pending, done }, badLines: 0, listings, images }, listings.length);
      expect(totals.percent).toBeGreaterThanOrEqual(0);
      expect(totals.percent).toBeLessThanOrEqual(100);
      expect(totals.waiting + totals.settled).toBe(totals.total);
    }),
  );
});
