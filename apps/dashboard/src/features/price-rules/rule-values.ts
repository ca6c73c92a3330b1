import type { PriceRounding, PriceRule, PriceRuleInput } from '@narabe/contracts/api';

/** Ways to round that shopkeepers use, and the steps they mean. */
export const ROUNDINGS = {
  roundingNone: { everyYen: 1, endingYen: 0 },
  rounding10: { everyYen: 10, endingYen: 0 },
  rounding100: { everyYen: 100, endingYen: 0 },
  rounding80: { everyYen: 100, endingYen: 80 },
  rounding98: { everyYen: 100, endingYen: 98 },
} as const;
export type RoundingName = keyof typeof ROUNDINGS;

export interface RuleValues {
  readonly channelAccountId: string | null;
  readonly ratePercent: number | '';
  readonly addYen: number | '';
  readonly rounding: RoundingName;
  readonly mode: PriceRounding['mode'];
  readonly floorYen: number | '';
  readonly position: number | '';
}

export const NEW_RULE: RuleValues = {
  channelAccountId: null,
  ratePercent: 100,
  addYen: 0,
  rounding: 'roundingNone',
  mode: 'nearest',
  floorYen: '',
  position: 0,
};

export function roundingName({ everyYen, endingYen }: Pick<PriceRounding, 'everyYen' | 'endingYen'>): RoundingName | null {
  const found = Object.entries(ROUNDINGS).find(([, value]) => value.everyYen === everyYen && value.endingYen === endingYen);
  return (found?.[0] as RoundingName | undefined) ?? null;
}

export function valuesOf(rule: PriceRule): RuleValues {
  return {
    channelAccountId: rule.channelAccountId,
    ratePercent: rule.rateBasisPoints / 100,
    addYen: rule.addYen,
    rounding: roundingName(rule.rounding) ?? 'roundingNone',
    mode: rule.rounding.mode,
    floorYen: rule.floorYen ?? '',
    position: rule.position,
  };
}

/** null while a needed number is missing or out of range. */
export function inputOf(values: RuleValues): PriceRuleInput | null {
  const { ratePercent, addYen, floorYen, position } = values;
  if (ratePercent === '' || ratePercent <= 0 || ratePercent > 10_000) return null;
  if (floorYen !== '' && floorYen < 1) return null;
  return {
    channelAccountId: values.channelAccountId,
    position: position === '' ? 0 : position,
    rateBasisPoints: Math.round(ratePercent * 100),
    addYen: addYen === '' ? 0 : addYen,
    rounding: { mode: values.mode, ...ROUNDINGS[values.rounding] },
    floorYen: floorYen === '' ? null : floorYen,
  };
}
