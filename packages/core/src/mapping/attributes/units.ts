import { foldText } from '../../text/index.ts';
import { type Decimal, formatDecimal, parseDecimal, scaleDecimal } from './decimal.ts';

interface Unit {
  readonly dimension: 'mass' | 'volume' | 'length' | 'count';
  /** How much of the dimension's base (g, ml, mm, piece) it is, exactly. */
  readonly factor: string;
  readonly names: readonly string[];
}

// Ounce, pound, inch and the US fluid ounce by their legal definitions in metric units.
const UNITS: readonly Unit[] = [
  { dimension: 'mass', factor: '0.001', names: ['mg', 'milligram', 'milligrams', 'ミリグラム'] },
  { dimension: 'mass', factor: '1', names: ['g', 'gr', 'gram', 'grams', 'グラム'] },
  { dimension: 'mass', factor: '1000', names: ['kg', 'kilo', 'kilogram', 'kilograms', 'キログラム', 'キロ'] },
  { dimension: 'mass', factor: '1000000', names: ['t', 'ton', 'tons', 'トン'] },
  { dimension: 'mass', factor: '28.349523125', names: ['oz', 'ounce', 'ounces', 'オンス'] },
  { dimension: 'mass', factor: '453.59237', names: ['lb', 'lbs', 'pound', 'pounds', 'ポンド'] },
  { dimension: 'volume', factor: '1', names: ['ml', 'cc', 'milliliter', 'milliliters', 'millilitre', 'ミリリットル', 'cubic_centimeters'] },
  { dimension: 'volume', factor: '10', names: ['cl', 'centiliter', 'centiliters'] },
  { dimension: 'volume', factor: '100', names: ['dl', 'deciliter', 'deciliters', 'デシリットル'] },
  { dimension: 'volume', factor: '1000', names: ['l', 'ℓ', 'liter', 'liters', 'litre', 'リットル'] },
  { dimension: 'volume', factor: '29.5735295625', names: ['fl oz', 'fl.oz', 'fl. oz.', 'fluid_ounces', 'fluid ounces', 'fluid ounce'] },
  { dimension: 'length', factor: '1', names: ['mm', 'millimeter', 'millimeters', 'ミリメートル', 'ミリ'] },
  { dimension: 'length', factor: '10', names: ['cm', 'centimeter', 'centimeters', 'センチメートル', 'センチ'] },
  { dimension: 'length', factor: '1000', names: ['m', 'meter', 'meters', 'メートル'] },
  { dimension: 'length', factor: '25.4', names: ['in', 'inch', 'inches', 'インチ', '"'] },
  { dimension: 'length', factor: '304.8', names: ['ft', 'foot', 'feet', 'フィート'] },
  { dimension: 'length', factor: '914.4', names: ['yd', 'yard', 'yards', 'ヤード'] },
  {
    dimension: 'count',
    factor: '1',
    names: ['count', 'ct', 'piece', 'pieces', 'pcs', 'pc', 'unit', 'units', 'each', '個', 'コ', 'ケ', '点'],
  },
];

const BY_NAME = new Map(UNITS.flatMap((unit) => unit.names.map((name) => [foldText(name), unit] as const)));
// Containers and counters say more than "pieces"; a plain count may be written in them, but one is not the other.
const COUNTERS = new Set(
  [
    '本',
    '枚',
    '袋',
    '箱',
    '缶',
    '食',
    '粒',
    '錠',
    '包',
    '組',
    'セット',
    'パック',
    '足',
    '双',
    '冊',
    '台',
    '杯',
    '切',
    '玉',
    '束',
    '瓶',
    '丁',
  ].map(foldText),
);

/** Beyond this the rest of a conversion is far below what any scale shows. */
const MAX_DECIMALS = 6;

export interface Measure {
  readonly value: string;
  readonly unit: string | null;
}

/** Splits `500 ml` into number and unit; a unit given apart wins. null when there is no number. */
export function parseMeasure(text: string, unit: string | null): { value: Decimal; unit: string | null } | null {
  const match = /^\s*(?:約)?([+-]?[\d０-９][\d０-９.,．，]*)\s*(\D.*)?$/u.exec(text.normalize('NFKC'));
  const value = parseDecimal(match?.[1] ?? '');
  if (!value) return null;
  const written = match?.[2]?.trim();
  return { value, unit: unit ?? (written === undefined || written === '' ? null : written) };
}

/**
 * A measured value in one of the units that a mall accepts: as it is where its unit is accepted, else converted to the
 * first unit of the same dimension. null when no unit fits. Without units on either side the number stands alone.
 */
export function convertMeasure(value: Decimal, unit: string | null, accepted: readonly string[]): Measure | null {
  const plain = { value: formatDecimal(value), unit: accepted[0] ?? null };
  if (accepted.length === 0) return unit === null || BY_NAME.get(foldText(unit))?.dimension === 'count' ? plain : null;
  if (unit === null) return accepted.every((name) => isCount(name)) ? plain : null;
  const from = BY_NAME.get(foldText(unit));
  const same = accepted.find((name) => foldText(name) === foldText(unit) || (from !== undefined && BY_NAME.get(foldText(name)) === from));
  if (same !== undefined) return { value: formatDecimal(value), unit: same };
  if (!from) return null;
  for (const name of accepted) {
    const to = BY_NAME.get(foldText(name));
    if (from.dimension === 'count' && COUNTERS.has(foldText(name))) return { value: formatDecimal(value), unit: name };
    if (to?.dimension !== from.dimension) continue;
    const [factor, divisor] = [parseDecimal(from.factor), parseDecimal(to.factor)];
    if (factor && divisor) return { value: formatDecimal(scaleDecimal(value, factor, divisor, MAX_DECIMALS)), unit: name };
  }
  return null;
}

/** The usual sign of a unit (`grams` → `g`, `count` → `個`); an unknown unit stays as written. */
export function unitSign(unit: string): string {
  const known = BY_NAME.get(foldText(unit));
  if (!known) return unit;
  return known.dimension === 'count' ? '個' : (known.names[0] ?? unit);
}

function isCount(unit: string): boolean {
  const key = foldText(unit);
  return BY_NAME.get(key)?.dimension === 'count' || COUNTERS.has(key);
}
