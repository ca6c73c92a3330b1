import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

const LONGEST_MS = 5 * 60_000;
const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

it('always waits, at most five minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), chance, (failures, random) => {
      const ms = backOffMs(failures, () => random);
      expect(Number.isInteger(ms)).toBe(true);
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(LONGEST_MS);
    }),
  );
});

it('never waits less after one more failure than it could have before, and spreads the callers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (failures) => {
      expect(backOffMs(failures + 1, () => 0)).toBeGreaterThanOrEqual(backOffMs(failures, () => 0));
      expect(backOffMs(failures, () => 0.999_999)).toBeGreaterThanOrEqual(1.9 * backOffMs(failures, () => 0));
    }),
  );
});

it('tries again soon after the first failure', () => {
  expect(backOffMs(1, () => 0.999)).toBeLessThanOrEqual(1_000);
});
