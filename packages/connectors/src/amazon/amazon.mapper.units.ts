/** A number with a unit, both as texts. */
export interface Measure {
  readonly value: string;
  readonly unit: string;
}

/** What a unit measures; decides which fact an amount such as `unit_count` belongs to. */
export type Dimension = 'weight' | 'volume' | 'length' | 'time' | 'count' | 'other';

/** Our spelling, and the factor to it where the source is not metric: inches and pounds appear in Japan too (sheet section 7, [?]). */
const UNITS: readonly (readonly [unit: string, dimension: Dimension, factor: number, spellings: readonly string[]])[] = [
  ['mg', 'weight', 1, ['milligram', 'milligrams', 'mg', 'ミリグラム']],
  ['g', 'weight', 1, ['gram', 'grams', 'g', 'gr', 'グラム']],
  ['kg', 'weight', 1, ['kilogram', 'kilograms', 'kg', 'キログラム', 'キロ']],
  ['g', 'weight', 28.349523125, ['ounce', 'ounces', 'oz', 'オンス']],
  ['g', 'weight', 453.59237, ['pound', 'pounds', 'lb', 'lbs', 'ポンド']],
  ['ml', 'volume', 1, ['milliliter', 'milliliters', 'millilitre', 'millilitres', 'ml', 'cc', 'cubic_centimeters', 'ミリリットル']],
  ['ml', 'volume', 10, ['centiliter', 'centiliters', 'cl']],
  ['ml', 'volume', 100, ['deciliter', 'deciliters', 'dl', 'デシリットル']],
  ['l', 'volume', 1, ['liter', 'liters', 'litre', 'litres', 'l', 'リットル']],
  ['ml', 'volume', 29.5735295625, ['fluid_ounce', 'fluid_ounces', 'fl_oz', 'floz', 'フルイドオンス']],
  ['mm', 'length', 1, ['millimeter', 'millimeters', 'mm', 'ミリメートル']],
  ['cm', 'length', 1, ['centimeter', 'centimeters', 'cm', 'センチメートル']],
  ['m', 'length', 1, ['meter', 'meters', 'm', 'メートル']],
  ['cm', 'length', 2.54, ['inch', 'inches', 'in', 'インチ']],
  ['cm', 'length', 30.48, ['foot', 'feet', 'ft', 'フィート']],
  ['day', 'time', 1, ['day', 'days', '日']],
  ['month', 'time', 1, ['month', 'months', 'か月', 'ヶ月']],
  ['year', 'time', 1, ['year', 'years', '年']],
  [
    'count',
    'count',
    1,
    ['count', 'counts', 'piece', 'pieces', 'pcs', 'unit', 'units', 'ct', '個', '枚', '本', '袋', '缶', '箱', '包', '錠', '粒', '点'],
  ],
];

const BY_SPELLING = new Map(
  UNITS.flatMap(([unit, dimension, factor, spellings]) => spellings.map((spelling) => [spelling, { unit, dimension, factor }] as const)),
);

/** Decimals that survive a conversion; more would be noise of the factor. */
const DECIMALS = 2;

/** Amazon's unit words (`grams`, `GRAMS`, `グラム`, `fluid_ounces`) in metric, in our spelling; an unknown unit stays as it is. */
export function normaliseMeasure(value: string, unit: string): Measure & { readonly dimension: Dimension } {
  const known = BY_SPELLING.get(
    unit
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  if (!known) return { value, unit, dimension: 'other' };
  const number = Number(value);
  if (known.factor === 1 || !Number.isFinite(number)) return { value, unit: known.unit, dimension: known.dimension };
  return { value: String(Number((number * known.factor).toFixed(DECIMALS))), unit: known.unit, dimension: known.dimension };
}
