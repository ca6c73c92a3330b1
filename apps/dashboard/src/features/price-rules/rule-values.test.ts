import { priceRuleInput } from '@narabe/contracts/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputOf, NEW_RULE, ROUNDINGS, type RoundingName, valuesOf } from './rule-values.ts';

it('a new rule changes nothing', () => {
  expect(inputOf(NEW_RULE)).toMatchObject({ rateBasisPoints: 10_000, addYen: 0, floorYen: null, rounding: { everyYen: 1, endingYen: 0 } });
});

it('asks for a rate above nothing', () => {
  expect(inputOf({ ...NEW_RULE, ratePercent: '' })).toBeNull();
  expect(inputOf({ ...NEW_RULE, ratePercent: 0 })).toBeNull();
  expect(inputOf({ ...NEW_RULE, floorYen: 0 })).toBeNull();
});

it('whatever is entered is what the API takes, and comes back as it was', () => {
  const rounding = fc.constantFrom(...(Object.keys(ROUNDINGS) as RoundingName[]));
  const mode = fc.constantFrom('up' as const, 'down' as const, 'nearest' as const);
  const rate = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(
      rounding,
      mode,
      rate,
      fc.integer({ min: -1000, max: 1000 }),
      fc.option(fc.integer({ min: 1, max: 99_999 })),
      (name, way, points, addYen, floor) => {
        const values = { ...NEW_RULE, rounding: name, mode: way, ratePercent: points / 100, addYen, floorYen: floor ?? ('' as const) };
        const rule = priceRuleInput.parse(inputOf(values));
        expect(rule.rateBasisPoints).toBe(points);
        expect(valuesOf({ ...rule, id: 'x', createdAt: '' })).toEqual(values);
      },
    ),
  );
});
