import type { Report } from '../../gateway/report.ts';
import { asObject, field, type JsonObject } from '../../json.ts';
import type { RakutenShop } from '../../shop/shop.ts';

export interface RuleContext {
  readonly shop: RakutenShop;
  readonly report: Report;
  readonly now: Date;
  /** The whole item as it would be stored; fields may still be wrong or missing. */
  readonly item: JsonObject;
  readonly manageNumber: string;
  /** The item as it was; undefined when it is new. */
  readonly previous: JsonObject | undefined;
}

export type Rule = (context: RuleContext) => void;

export function variantsOf(item: JsonObject | undefined): [string, JsonObject][] {
  const entries = Object.entries(asObject(field(item ?? null, 'variants')) ?? {});
  return entries.flatMap(([id, variant]): [string, JsonObject][] => {
    const object = asObject(variant);
    return object ? [[id, object]] : [];
  });
}

export const previousVariant = (context: RuleContext, id: string): JsonObject | null =>
  asObject(field(asObject(field(context.previous ?? null, 'variants')), id));
