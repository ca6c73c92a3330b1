import type { Product } from '../../catalog/product.ts';
import { escapeForRegExp, toFullKana, toHalfAscii } from '../../text/index.ts';
import {
  ADULT_CLASSES,
  ADULT_TYPE,
  ADULT_WORDS,
  ALCOHOL_CLASSES,
  ALCOHOL_TYPE,
  ALCOHOL_WORDS,
  type Licence,
  MEDICINE,
  MEDICINE_TYPE,
  NOT_ALCOHOL,
  NOT_ALCOHOL_TYPE,
} from './words.ts';

export interface Restriction {
  readonly licence: Licence;
  /** The word or value that decided. */
  readonly because: string;
  readonly sku: string | null;
}

const plain = (text: string) => toHalfAscii(toFullKana(text.normalize('NFC')));
const partsOf = (name: string) => plain(name).split(/[・／/&、,()\s]+/u);
const byLength = (words: readonly string[]) =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(escapeForRegExp)
    .join('|');

const HARMLESS = new RegExp(byLength(NOT_ALCOHOL), 'giu');
// A word of its own: no letter of its script beside it, and no particle after it (ビールに合う, ワイン色 are not drinks).
const ALCOHOL_IN_TITLE = new RegExp(`(?<![a-zA-Zァ-ヶー一-龥])(?:${byLength(ALCOHOL_WORDS)})(?![a-zA-Zァ-ヶーぁ-ん一-龥])`, 'iu');
const FREE_OF_ALCOHOL = /ノンアルコール|アルコールフリー|アルコール0|alcohol[ -]?free|non[ -]?alcohol/iu;
const FOOD_OR_DRINK = /食品|飲料|お酒|酒|ドリンク|グルメ|grocery|food|beverage/iu;
const UNSPECIFIC_TYPE = /^(?:PRODUCT|GROCERY|FOOD|BEVERAGE|DRINK)(?:_|$)/u;

function alcoholIn(product: Product): string | null {
  const type = product.productType ?? '';
  if (ALCOHOL_TYPE.test(type) && !NOT_ALCOHOL_TYPE.test(type)) return type;
  const names = product.classification.map((node) => plain(node.name));
  const title = plain(product.title);
  if ([title, ...names].some((text) => FREE_OF_ALCOHOL.test(text))) return null;
  // The root 食品・飲料・お酒 names three kinds of goods; deeper nodes mean what they name.
  const [root, ...deeper] = names.map(partsOf);
  const isAlcohol = (part: string) => ALCOHOL_CLASSES.includes(part);
  const classWord = root?.every(isAlcohol) ? root[0] : deeper.flat().find(isAlcohol);
  if (classWord !== undefined) return classWord;
  const hasFineClass = names.length > 1;
  const foodByClass = names.length === 0 || names.some((name) => FOOD_OR_DRINK.test(name));
  const foodByType = type === '' || UNSPECIFIC_TYPE.test(type);
  if (hasFineClass || !foodByClass || !foodByType) return null;
  return title.replace(HARMLESS, ' x ').match(ALCOHOL_IN_TITLE)?.[0] ?? null;
}

function medicineIn(product: Product): string | null {
  if (MEDICINE_TYPE.test(product.productType ?? '')) return product.productType;
  const texts = [...product.classification.flatMap((node) => partsOf(node.name)).filter((part) => part !== '医薬品'), plain(product.title)];
  const leaf = product.classification.at(-1)?.name ?? '';
  return [...texts, leaf].map((text) => text.match(MEDICINE)?.[0]).find((match) => match !== undefined) ?? null;
}

function adultIn(product: Product): string | null {
  if (product.adult) return 'adult';
  if (ADULT_TYPE.test(product.productType ?? '')) return product.productType;
  const part = product.classification.flatMap((node) => partsOf(node.name)).find((name) => ADULT_CLASSES.includes(name));
  return part ?? plain(product.title).match(ADULT_WORDS)?.[0] ?? null;
}

/**
 * Goods that only licensed shops may sell. The source's classification and product type decide; the title is read only
 * where they are too coarse to tell.
 */
export function findRestrictions(product: Product): Restriction[] {
  const used = product.skus
    .filter((sku) => sku.condition === 'used')
    .map((sku): Restriction => ({ licence: 'used', because: 'used', sku: sku.code }));
  const found: readonly (readonly [Licence, string | null])[] = [
    ['alcohol', alcoholIn(product)],
    ['medicine', medicineIn(product)],
    ['adult', adultIn(product)],
  ];
  return [...used, ...found.flatMap(([licence, because]) => (because === null ? [] : [{ licence, because, sku: null }]))];
}
