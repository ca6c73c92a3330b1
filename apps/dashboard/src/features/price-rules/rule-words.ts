import type { PriceRule } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';
import { formatYen } from '../../lib/format/index.ts';
import { roundingName } from './rule-values.ts';

/** A rule as a short line: `× 110%  +500円  〜80円にそろえる（切り上げ）  最低 980円`. */
export function ruleWords(rule: PriceRule, t: TFunction): string[] {
  const { rateBasisPoints, addYen, rounding, floorYen } = rule;
  const name = roundingName(rounding);
  const isRounded = rounding.everyYen > 1;
  return [
    t('settings.prices.summaryRate', { rate: rateBasisPoints / 100 }),
    ...(addYen === 0 ? [] : [t('settings.prices.summaryAdd', { sign: addYen > 0 ? '+' : '−', yen: formatYen(Math.abs(addYen)) })]),
    ...(isRounded
      ? [
          `${name ? t(`settings.prices.${name}`) : `${rounding.everyYen}/${rounding.endingYen}`}（${t(`settings.prices.modes.${rounding.mode}`)}）`,
        ]
      : []),
    ...(floorYen === null ? [] : [t('settings.prices.summaryFloor', { yen: formatYen(floorYen) })]),
  ];
}
