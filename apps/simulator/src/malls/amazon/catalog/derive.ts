import { brandFor } from './brands.ts';
import { BROWSE_LEAVES, type BrowseLeaf } from './browse-tree.ts';
import { classify } from './classify.ts';
import { between, fraction, hash32, pick } from './hash.ts';
import type { CatalogLine } from './line.ts';

const PRICE_MIN_YEN = 300;
const PRICE_MAX_YEN = 9_800;
const QUANTITY_MAX = 200;
const FBA_SHARE = 0.08;
const SOLD_OUT_SHARE = 0.05;
const NO_COUNTRY_SHARE = 0.015;
const NO_SERIES_SHARE = 0.015;
const NO_WEIGHT_SHARE = 0.02;
const OFFER_ONLY_SHARE = 0.1;
const AWKWARD_SKU_SHARE = 0.06;
const COUNTRIES = ['JP', 'JP', 'JP', 'JP', 'JP', 'JP', 'CN', 'VN', 'TH', 'IT', 'FR', 'US'];
const SERIES = ['匠', '彩', '雅', 'まいにち', 'ごちそう', '蔵', '里山', 'Daily', 'Premium', 'ふるさと', '月', '花'];
const COLORS = ['ホワイト', 'ブラック', 'グレー', 'ベージュ', 'ブラウン', 'レッド', 'イエロー', 'グリーン', 'ネイビー', 'ピンク'];
const IMAGE_COUNTS = [1, 1, 2, 2, 3, 3, 3, 4, 4, 7];
const FIRST_LISTING_MS = Date.UTC(2021, 0, 5);
const LISTING_SPAN_MS = 5 * 365 * 86_400_000;
const ASIN_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ASIN_TAIL_CHARACTERS = 7;
const AWKWARD_SKUS: readonly ((jan: string) => string)[] = [
  (jan) => `SYN/${jan}`,
  (jan) => `SYN ${jan}`,
  (jan) => `ＳＹＮ－${jan}`,
  (jan) => `在庫-${jan}`,
  (jan) => `SYN|${jan}＆A`,
  (jan) => `syn_${jan}+1`,
];

export const asinFor = (text: string): string => {
  let tail = '';
  for (let at = 0; at < ASIN_TAIL_CHARACTERS; at += 1) tail += ASIN_ALPHABET[hash32(text, `asin ${at}`) % ASIN_ALPHABET.length];
  return `B0Z${tail}`;
};

export function skuFor(line: CatalogLine): string {
  if (line.syntheticSku) return line.syntheticSku;
  if (fraction(line.jan, 'awkward sku') >= AWKWARD_SKU_SHARE) return `SYN-${line.jan}`;
  return pick(line.jan, 'sku form', AWKWARD_SKUS)(line.jan);
}

export function leafFor(line: CatalogLine): BrowseLeaf {
  const forced = BROWSE_LEAVES.find((leaf) => leaf.name === line.syntheticNode);
  return forced ?? classify(line.name, line.jan);
}

/** Cheap things are more common than dear ones; ends in 0 or 8 as shop prices do. */
export function priceFor({ jan, syntheticPriceYen }: CatalogLine): number {
  if (syntheticPriceYen != null) return syntheticPriceYen;
  const yen = PRICE_MIN_YEN + (PRICE_MAX_YEN - PRICE_MIN_YEN) * fraction(jan, 'price') ** 2;
  const rounded = Math.round(yen / 10) * 10;
  return hash32(jan, 'price end') % 3 === 0 && rounded > PRICE_MIN_YEN ? rounded - 2 : rounded;
}

/** null = Amazon ships it. */
export function quantityFor({ jan, syntheticQuantity }: CatalogLine): number | null {
  if (syntheticQuantity !== undefined) return syntheticQuantity;
  const share = fraction(jan, 'fulfilment');
  if (share < FBA_SHARE) return null;
  return share < FBA_SHARE + SOLD_OUT_SHARE ? 0 : between(jan, 'quantity', 1, QUANTITY_MAX);
}

export const fbaQuantityFor = (line: CatalogLine): number =>
  quantityFor(line) === null ? between(line.jan, 'fba quantity', 0, QUANTITY_MAX) : 0;

const NET_WEIGHT_IN_NAME = /(\d+(?:\.\d+)?)\s*(kg|g|ｇ|㎏)(?![\p{L}])/iu;

/** The weight in the name, else one by hash; some have none. */
export function weightFor({ jan, name, syntheticWeightGrams }: CatalogLine): number | null {
  if (syntheticWeightGrams !== undefined) return syntheticWeightGrams;
  if (fraction(jan, 'no weight') < NO_WEIGHT_SHARE) return null;
  const [, amount, unit = ''] = NET_WEIGHT_IN_NAME.exec(name) ?? [];
  if (amount) return Math.max(1, Math.round(Number(amount) * (unit.toLowerCase().startsWith('k') || unit === '㎏' ? 1000 : 1)));
  return between(jan, 'weight', 5, 120) * 10;
}

/** `origin`: barcode from which the facts of a whole family are drawn; a single item's own. The same holds below. */
export function countryFor({ syntheticCountry }: CatalogLine, origin: string): string | null {
  if (syntheticCountry !== undefined) return syntheticCountry;
  return fraction(origin, 'no country') < NO_COUNTRY_SHARE ? null : pick(origin, 'country', COUNTRIES);
}

/** The name of the line of goods to which a brand counts the product; a few have none. */
export const seriesFor = (origin: string): string | null =>
  fraction(origin, 'no series') < NO_SERIES_SHARE ? null : `${pick(origin, 'series', SERIES)}シリーズ`;

export const colorFor = (origin: string): string => pick(origin, 'color', COLORS);

/** Whom clothes are for: the branch of the shop says it, else anybody. */
export const genderFor = (branch: readonly string[]): string =>
  branch.includes('レディース') ? 'female' : branch.includes('メンズ') ? 'male' : 'unisex';

/** The line's own URL says only that there is a picture; it is never fetched. */
export function imagesFor({ jan, imageUrl, syntheticImages, syntheticImageKind }: CatalogLine): string[] {
  const count = syntheticImages ?? (imageUrl ? pick(jan, 'images', IMAGE_COUNTS) : 0);
  const folder = syntheticImageKind ? `source/${syntheticImageKind}` : 'source';
  return Array.from({ length: count }, (_, index) => `${folder}/${encodeURIComponent(jan.toWellFormed())}/${index + 1}.png`);
}

export const brandOf = ({ syntheticBrand }: CatalogLine, origin: string): string => syntheticBrand ?? brandFor(origin);
export const listedAtFor = (jan: string): string =>
  new Date(FIRST_LISTING_MS + Math.floor((fraction(jan, 'listed') * LISTING_SPAN_MS) / 1000) * 1000).toISOString();
export const isOfferOnly = (jan: string): boolean => fraction(jan, 'offer only') < OFFER_ONLY_SHARE;
