import { withCheckDigit } from '../check-digit.ts';
import { DEMO_SINGLES } from './awkward.ts';
import { DEMO_FAMILIES } from './families.ts';
import type { DemoMember, DemoProduct } from './product.ts';

/** Looks like a Japanese barcode; not taken from any product. */
const JAN_START = 459_999_900_000;

/** The practice shop with which the simulator starts, as catalogue lines. */
export const DEMO_LINES: string = demoLines([...DEMO_FAMILIES, ...DEMO_SINGLES]);

function demoLines(products: readonly DemoProduct[]): string {
  let number = 0;
  const lines = products.flatMap((product) =>
    product.members.map((member) => {
      number += 1;
      return JSON.stringify(lineOf(product, member, withCheckDigit(String(JAN_START + number))));
    }),
  );
  return `${lines.join('\n')}\n`;
}

function lineOf({ family, brand }: DemoProduct, member: DemoMember, jan: string): Record<string, unknown> {
  return {
    jan: member.jan ?? jan,
    name: member.name,
    ingredients: member.ingredients ?? null,
    imageUrl: `https://images.invalid/${jan}.jpg`,
    ...(family ? { familyHint: family } : {}),
    syntheticBrand: brand,
    syntheticPriceYen: member.priceYen,
    // Facts of the demo are chosen, not drawn: only what says so lacks them.
    syntheticCountry: member.country === undefined ? 'JP' : member.country,
    ...optional('syntheticWeightGrams', member.weightGrams),
    ...optional('syntheticQuantity', member.quantity),
    ...optional('syntheticImages', member.images),
    ...optional('syntheticImageKind', member.imageKind),
    ...optional('syntheticCondition', member.condition),
    ...optional('syntheticSku', member.sku),
    ...optional('syntheticOptions', member.options),
    ...optional('why', member.why),
  };
}

function optional(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
