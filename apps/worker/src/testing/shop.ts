import type { CatalogLine } from '@narabe/testing/malls';
import type { TestWorld } from '@narabe/testing/world';

/** Adds the last digit of a barcode. */
function barcode(first12: string): string {
  const digits = [...first12].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return `${first12}${(10 - (sum % 10)) % 10}`;
}

/** A line of the source shop that nothing is wrong with. `number`: its place in the shop, below 1,000. */
export function goods(number: number, change: Readonly<Record<string, unknown>> = {}): CatalogLine {
  const jan = barcode(`459${String(910_000_000 + number)}`);
  return {
    jan,
    name: `白鷺堂 方眼ノート A5 80枚 その${number}`,
    imageUrl: `https://images.invalid/${jan}.jpg`,
    syntheticSku: `SHOP-${String(number).padStart(3, '0')}`,
    syntheticBrand: '白鷺堂',
    syntheticPriceYen: 480 + number,
    syntheticQuantity: 5 + (number % 20),
    syntheticImages: 2,
    syntheticCountry: 'JP',
    syntheticWeightGrams: 200,
    ...change,
  };
}

/** A family of pages with one variant per value. */
export function family(first: number, name: string, axis: string, values: readonly string[]): CatalogLine[] {
  return values.map((value, at) =>
    goods(first + at, {
      name: `${name} ${value}`,
      familyHint: name,
      syntheticOptions: { [axis]: value },
      syntheticImages: at === 0 ? 2 : 1,
    }),
  );
}

export interface ListingRow {
  readonly channel: string;
  readonly product: string;
  readonly code: string;
  readonly state: string;
  readonly step: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly issues: readonly string[];
}

/** Where every page stands, with the codes of its issues. */
export function listings(world: TestWorld): Promise<ListingRow[]> {
  return world.rows<ListingRow>(`
    SELECT a.channel, p.code AS product, l.code, l.state::text, l.step::text, l.reason, l.attempts,
      ARRAY(SELECT i.code FROM listing_issue i WHERE i.listing_id = l.id ORDER BY i.position) AS issues
    FROM listing l JOIN channel_account a ON a.id = l.channel_account_id JOIN product p ON p.id = l.product_id ORDER BY 1, 2`);
}
