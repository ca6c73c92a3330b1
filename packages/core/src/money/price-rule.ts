import { PARTS_PER_YEN, type Rounding, roundParts } from './rounding.ts';

/** One rule from a source price to a mall's price: rate, then addition, then rounding, then floor and cap. */
export interface PriceRule {
  /** 10,000 = unchanged, 11,000 = 10 % more. */
  readonly rateBasisPoints: number;
  /** May be negative. */
  readonly addYen: number;
  readonly rounding: Rounding;
  readonly floorYen: number | null;
  readonly capYen: number | null;
}

export interface PricedYen {
  readonly yen: number;
  /** Which bound decided, if any. */
  readonly bound: 'floor' | 'cap' | null;
}

export const SAME_PRICE: PriceRule = {
  rateBasisPoints: 10_000,
  addYen: 0,
  rounding: { mode: 'nearest', everyYen: 1, endingYen: 0 },
  floorYen: null,
  capYen: null,
};

/** Beyond these a rule is a slip of the keyboard; inside them every step stays exact in a double. */
export const MAX_RATE_BASIS_POINTS = 1_000_000;
export const MAX_PRICE_YEN = 999_999_999;

const isYen = (value: number) => Number.isSafeInteger(value) && Math.abs(value) <= MAX_PRICE_YEN;

/** A stable code for what is wrong with a rule, or null. */
export function priceRuleProblem(rule: PriceRule): string | null {
  const { rateBasisPoints: rate, rounding } = rule;
  if (!Number.isSafeInteger(rate) || rate <= 0 || rate > MAX_RATE_BASIS_POINTS) return 'rate_invalid';
  if (!isYen(rule.addYen)) return 'add_invalid';
  if (!Number.isSafeInteger(rounding.everyYen) || rounding.everyYen < 1 || rounding.everyYen > 100_000) return 'rounding_invalid';
  if (!Number.isSafeInteger(rounding.endingYen) || rounding.endingYen < 0 || rounding.endingYen >= rounding.everyYen)
    return 'ending_invalid';
  if (rule.floorYen !== null && (!isYen(rule.floorYen) || rule.floorYen < 0)) return 'floor_invalid';
  if (rule.capYen !== null && (!isYen(rule.capYen) || rule.capYen < 0)) return 'cap_invalid';
  if (rule.floorYen !== null && rule.capYen !== null && rule.floorYen > rule.capYen) return 'floor_above_cap';
  return null;
}

/** Applies one rule to a price in whole yen. The floor protects the seller's cost, so it wins over everything. */
export function applyPriceRule(sourceYen: number, rule: PriceRule): PricedYen {
  // 10,000 basis points and 10,000 parts per yen cancel out: yen × basis points is already in parts.
  const parts = sourceYen * rule.rateBasisPoints + rule.addYen * PARTS_PER_YEN;
  const rounded = Math.min(roundParts(parts, rule.rounding), MAX_PRICE_YEN);
  if (rule.floorYen !== null && rounded < rule.floorYen) return { yen: rule.floorYen, bound: 'floor' };
  if (rule.capYen !== null && rounded > rule.capYen) return { yen: rule.capYen, bound: 'cap' };
  return { yen: rounded, bound: null };
}

/** Applies rules one after the other; `bound` is that of the last rule. */
export function applyPriceRules(sourceYen: number, rules: readonly PriceRule[]): PricedYen {
  return rules.reduce<PricedYen>((price, rule) => applyPriceRule(price.yen, rule), { yen: sourceYen, bound: null });
}
