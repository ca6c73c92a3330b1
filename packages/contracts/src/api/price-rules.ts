import { z } from 'zod';
import { id, listOf, time, yen } from './common.ts';

/** Where prices may land: every `everyYen` yen, shifted by `endingYen`; 100 and 80 give 1,180, 1,280 (〜80円). */
export const priceRounding = z
  .object({
    mode: z.enum(['up', 'down', 'nearest']),
    everyYen: yen.min(1).max(100_000),
    endingYen: yen.min(0).max(99_999),
  })
  .refine((rounding) => rounding.endingYen < rounding.everyYen, { path: ['endingYen'], params: { code: 'ending_invalid' } })
  .meta({ id: 'PriceRounding' });
export type PriceRounding = z.infer<typeof priceRounding>;

const fields = {
  /** null: all accounts. */
  channelAccountId: id.nullable().default(null),
  /** Rules apply in this order. */
  position: z.int().min(0).max(1_000).default(0),
  /** 10000 = unchanged, 11000 = 10 % more. */
  rateBasisPoints: z.int().min(1).max(1_000_000).default(10_000),
  addYen: yen.min(-10_000_000).max(10_000_000).default(0),
  rounding: priceRounding.default({ mode: 'nearest', everyYen: 1, endingYen: 0 }),
  /** Never below this; null: no floor. */
  floorYen: yen.min(1).nullable().default(null),
};

export const priceRule = z
  .object({
    id,
    channelAccountId: id.nullable(),
    position: z.int(),
    rateBasisPoints: z.int(),
    addYen: yen,
    rounding: priceRounding,
    floorYen: yen.nullable(),
    createdAt: time,
  })
  .meta({ id: 'PriceRule' });
export type PriceRule = z.infer<typeof priceRule>;

/** GET /api/price-rules */
export const priceRuleList = listOf(priceRule).meta({ id: 'PriceRuleList' });
export type PriceRuleList = z.infer<typeof priceRuleList>;

/** POST /api/price-rules → 201 PriceRule; PUT /api/price-rules/{id} → PriceRule; DELETE /api/price-rules/{id} → 204 */
export const priceRuleInput = z.object(fields).meta({ id: 'PriceRuleInput' });
export type PriceRuleInput = z.input<typeof priceRuleInput>;

/** POST /api/price-rules/preview: what the rule makes of these prices; `bound` says that the floor decided. */
export const previewPriceRule = z
  .object({ rule: priceRuleInput, pricesYen: z.array(yen.min(1).max(100_000_000)).min(1).max(50) })
  .meta({ id: 'PreviewPriceRule' });
export type PreviewPriceRule = z.input<typeof previewPriceRule>;
export const pricePreview = z
  .object({ items: z.array(z.object({ fromYen: yen, toYen: yen, bound: z.enum(['floor', 'cap']).nullable() })) })
  .meta({ id: 'PricePreview' });
export type PricePreview = z.infer<typeof pricePreview>;
