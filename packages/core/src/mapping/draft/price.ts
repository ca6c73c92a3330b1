import type { Sku } from '../../catalog/product.ts';
import { applyPriceRules, priceRuleProblem } from '../../money/index.ts';
import { issueOf } from '../issues.ts';
import { overrideOf } from '../override.ts';
import type { DraftContext } from './context.ts';

/** Whole yen as an operator types them: `1,980`, `￥1980円`; null when it is no such number. */
function parseYen(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s,円¥]/gu, '');
  return /^\d{1,10}$/u.test(digits) ? Number(digits) : null;
}

/** The SKU's price on the mall in yen, tax included; null (and an error) when there is none that the mall takes. */
export function draftPrice(context: DraftContext, sku: Sku): number | null {
  const { rules, priceRules, overrides } = context.input;
  const field = `variants.${sku.code}.price`;
  const refuse = (code: string, before: string | null) => {
    context.issues.push(issueOf(field, code, 'error', { before, fix: 'enter_price', sku: sku.code }));
    return null;
  };
  const problem = priceRules.map(priceRuleProblem).find((found) => found !== null);
  const priced = sku.priceYen === null || problem !== undefined ? null : applyPriceRules(sku.priceYen, priceRules);
  const override = overrideOf(overrides, 'price', sku.code);
  const final = override === null ? (priced?.yen ?? null) : parseYen(override);
  const text = (yen: number | null | undefined) => (yen === null || yen === undefined ? null : String(yen));
  context.fields.push({
    field: 'price',
    sku: sku.code,
    source: text(sku.priceYen),
    afterRules: text(priced?.yen),
    override,
    final: text(final),
  });
  if (override === null && problem !== undefined) return refuse('price_rule_invalid', problem);
  if (final === null) return refuse(override === null ? 'price_missing' : 'price_invalid', override);
  if (final < rules.price.minYen || final > rules.price.maxYen) return refuse('price_out_of_range', String(final));
  if (override === null && priced?.bound) {
    context.issues.push(
      issueOf(field, `price_${priced.bound}_applied`, 'info', { before: text(sku.priceYen), after: text(final), sku: sku.code }),
    );
  }
  return final;
}
