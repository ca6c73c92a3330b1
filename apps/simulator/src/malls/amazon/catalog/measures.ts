import { between, hash32, pick } from './hash.ts';
import type { SyntheticSku } from './synthetic.ts';

const GRAMS_PER_POUND = 453.592_37;
const VOLUME_IN_NAME = /(\d+(?:\.\d+)?)\s*(ml|㎖|l)(?![\p{L}])/iu;
const COUNT_IN_NAME = /(?:[×x]\s*(\d+)|(\d+)\s*(?:個|枚|本|袋|包|P|PC|Packs|pcs))(?![\p{L}])/iu;
const ALLERGENS: readonly (readonly [RegExp, string])[] = [
  [/小麦|wheat|blé|farine/iu, 'wheat'],
  [/卵|たまご|egg|œuf|oeuf/iu, 'eggs'],
  [/乳|milk|lait|cheese|チーズ/iu, 'milk'],
  [/そば|蕎麦|buckwheat|soba/iu, 'buckwheat'],
  [/落花生|ピーナッツ|peanut/iu, 'peanuts'],
  [/えび|エビ|海老|shrimp|crevette/iu, 'shrimp'],
  [/かに|カニ|crab/iu, 'crab'],
  [/大豆|soy|soja/iu, 'soybeans'],
];
const STORAGE = ['直射日光・高温多湿を避け常温で保存', '要冷蔵（10℃以下）', '冷暗所で保存'];

/** Amazon's Japanese entries carry grams mostly, kilograms or pounds at times. */
export function weightMeasure({ line, syntheticWeightGrams: grams }: SyntheticSku): { unit: string; value: number } | null {
  if (grams === null) return null;
  const style = hash32(line.jan, 'weight unit') % 20;
  if (style === 0) return { unit: 'pounds', value: Math.round((grams / GRAMS_PER_POUND) * 1000) / 1000 };
  if (style < 4 || grams >= 3000) return { unit: 'kilograms', value: grams / 1000 };
  return { unit: 'grams', value: grams };
}

export function volumeMeasure({ line }: SyntheticSku): { unit: string; value: number } | null {
  const [, amount, unit = ''] = VOLUME_IN_NAME.exec(line.name) ?? [];
  if (!amount) return null;
  return unit.toLowerCase() === 'l' ? { unit: 'liters', value: Number(amount) } : { unit: 'milliliters', value: Number(amount) };
}

export function itemCount({ line }: SyntheticSku): number {
  const [, times, pieces] = COUNT_IN_NAME.exec(line.name) ?? [];
  return Math.max(1, Number(times ?? pieces ?? 1));
}

export function allergens({ line }: SyntheticSku): string[] {
  const text = `${line.ingredients ?? ''} ${line.name}`;
  return ALLERGENS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
}

export const storageOf = ({ origin }: SyntheticSku): string => pick(origin, 'storage', STORAGE);

/** Centimetres: length, width, height. */
export function sizeCentimetres(jan: string): { length: number; width: number; height: number } {
  return { length: between(jan, 'length', 5, 40), width: between(jan, 'width', 4, 30), height: between(jan, 'height', 1, 25) };
}
