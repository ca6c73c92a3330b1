import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPriceRule, applyPriceRules, MAX_PRICE_YEN, type PriceRule, priceRuleProblem, SAME_PRICE } from './price-rule.ts';

const rule = (change: Partial<PriceRule>): PriceRule => ({ ...SAME_PRICE, ...change });
const every = (mode: 'up' | 'down' | 'nearest', everyYen: number, endingYen = 0) => ({ rounding: { mode, everyYen, endingYen } });

describe('applyPriceRule', () => {
  it.each<[string, number, Partial<PriceRule>, number]>([
    ['keeps the price without a rule', 1980, {}, 1980],
    ['adds 10 %', 1980, { rateBasisPoints: 11_000 }, 2178],
    ['rounds the half yen up', 1005, { rateBasisPoints: 11_050, ...every('nearest', 1) }, 1111],
    ['never rounds a float error up', 100, { rateBasisPoints: 11_000, ...every('up', 1) }, 110],
    ['rounds up to ten', 1981, every('up', 10), 1990],
    ['rounds down to a hundred', 1981, every('down', 100), 1900],
    ['rounds to the nearest hundred', 1950, every('nearest', 100), 2000],
    ['ends in 80, up', 1981, every('up', 100, 80), 2080],
    ['ends in 80, down', 1979, every('down', 100, 80), 1880],
    ['ends in 80, already there', 1980, every('up', 100, 80), 1980],
    ['ends in 980, nearest', 2300, every('nearest', 1000, 980), 1980],
    ['rates first, then adds', 1000, { rateBasisPoints: 12_000, addYen: 50 }, 1250],
    ['rounds once, after both', 999, { rateBasisPoints: 10_001, addYen: 1, ...every('up', 1) }, 1001],
    ['keeps the floor', 500, { addYen: -200, floorYen: 450 }, 450],
    ['keeps the floor although it does not end in 80', 500, { ...every('down', 100, 80), floorYen: 495 }, 495],
    ['keeps the cap', 5000, { rateBasisPoints: 20_000, capYen: 9800 }, 9800],
    ['never goes below zero', 100, { addYen: -500 }, 0],
    ['goes down to nothing rather than to a negative ending', 30, every('down', 100, 80), 0],
  ])('%s', (_name, source, change, expected) => {
    expect(applyPriceRule(source, rule(change)).yen).toBe(expected);
  });

  it('says which bound decided', () => {
    expect(applyPriceRule(100, rule({ floorYen: 200 })).bound).toBe('floor');
    expect(applyPriceRule(300, rule({ capYen: 200 })).bound).toBe('cap');
    expect(applyPriceRule(200, rule({ capYen: 200, floorYen: 200 })).bound).toBeNull();
  });

  it('applies rules in order', () => {
    const tenPercent = rule({ rateBasisPoints: 11_000 });
    const hundred = rule({ addYen: 100 });
    expect(applyPriceRules(1000, [tenPercent, hundred]).yen).toBe(1200);
    expect(applyPriceRules(1000, [hundred, tenPercent]).yen).toBe(1210);
    expect(applyPriceRules(1000, []).yen).toBe(1000);
  });
});

const anyRule: fc.Arbitrary<PriceRule> = fc
  .record({
    rateBasisPoints: fc.integer({ min: 1, max: 1_000_000 }),
    addYen: fc.integer({ min: -100_000, max: 100_000 }),
    everyYen: fc.constantFrom(1, 10, 100, 1000),
    ending: fc.nat(999),
    mode: fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
    floorYen: fc.option(fc.nat(1_000_000)),
    capYen: fc.option(fc.integer({ min: 1_000_000, max: MAX_PRICE_YEN })),
  })
  .map(({ everyYen, ending, mode, ...rest }) => ({ ...rest, rounding: { mode, everyYen, endingYen: ending % everyYen } }));
const anyPrice = fc.nat(99_999_999);

describe('every rule', () => {
  it('gives whole yen within its bounds, landing on its ending unless a bound decided', () => {
    fc.assert(
      fc.property(anyRule, anyPrice, (anyOne, source) => {
        expect(priceRuleProblem(anyOne)).toBeNull();
        const { yen, bound } = applyPriceRule(source, anyOne);
        expect(Number.isSafeInteger(yen) && yen >= 0 && yen <= MAX_PRICE_YEN).toBe(true);
        expect(yen).toBeGreaterThanOrEqual(anyOne.floorYen ?? 0);
        expect(yen).toBeLessThanOrEqual(anyOne.capYen ?? MAX_PRICE_YEN);
        if (bound === null && yen > 0 && yen < MAX_PRICE_YEN) expect(yen % anyOne.rounding.everyYen).toBe(anyOne.rounding.endingYen);
      }),
    );
  });

  it('is monotone: a dearer source is never cheaper on the mall', () => {
    fc.assert(
      fc.property(anyRule, anyPrice, anyPrice, (anyOne, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(applyPriceRule(low, anyOne).yen).toBeLessThanOrEqual(applyPriceRule(high, anyOne).yen);
      }),
    );
  });

  it('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(anyPrice, fc.integer({ min: 1, max: 1_000_000 }), (source, rate) => {
        const exact = (BigInt(source) * BigInt(rate)) / 10_000n;
        const expected = Math.min(Number(exact), MAX_PRICE_YEN);
        expect(applyPriceRule(source, rule({ rateBasisPoints: rate, ...every('down', 1) })).yen).toBe(expected);
      }),
    );
  });
});

it.each<[string, Partial<PriceRule>]>([
  ['rate_invalid', { rateBasisPoints: 0 }],
  ['rate_invalid', { rateBasisPoints: 10_000.5 }],
  ['add_invalid', { addYen: 0.5 }],
  ['rounding_invalid', every('up', 0)],
  ['ending_invalid', every('up', 100, 100)],
  ['floor_invalid', { floorYen: -1 }],
  ['cap_invalid', { capYen: Number.NaN }],
  ['floor_above_cap', { floorYen: 2, capYen: 1 }],
])('names the problem %s of a rule', (problem, change) => {
  expect(priceRuleProblem(rule(change))).toBe(problem);
});
