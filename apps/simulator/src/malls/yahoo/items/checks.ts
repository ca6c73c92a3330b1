import { PRICE_MAX, PRICE_MIN } from '../limits.ts';
import { parseJapanDigits } from '../wire/japan-time.ts';
import { fitsFullWidth } from '../wire/width.ts';

export type Check = (value: string) => boolean;

export const integerBetween =
  (least: number, most: number): Check =>
  (value) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;

export const digitsAtMost =
  (length: number): Check =>
  (value) =>
    /^\d+$/.test(value) && value.length <= length;

export const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(value);

export const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);

export const fullWidth =
  (characters: number): Check =>
  (value) =>
    fitsFullWidth(value, characters);

/** No HTML, at most so many full-width characters. */
export const plain =
  (characters: number): Check =>
  (value) =>
    !/<[/!]?[A-Za-z-][^>]*>/.test(value) && fitsFullWidth(value, characters);

export const price = integerBetween(PRICE_MIN, PRICE_MAX);
export const flag = oneOf('0', '1');
export const codeForm = matches(/^[A-Za-z0-9-]{1,99}$/);
export const url: Check = (value) => /^https?:\/\//.test(value) && URL.canParse(value);
export const day: Check = (value) => value.length === 8 && parseJapanDigits(value) !== undefined;

const LAST_MINUTE = '209912312359';

/** YYYYMMDDHH or YYYYMMDDHHmm, up to the end of 2099. */
export const minute: Check = (value) =>
  (value.length === 10 || value.length === 12) && parseJapanDigits(value) !== undefined && value.padEnd(12, '0') <= LAST_MINUTE;

/** Between `least` and `most` parts, each fit for `check`. */
export const listOf =
  (separator: string, most: number, check: Check): Check =>
  (value) => {
    const parts = value.split(separator);
    return parts.length <= most && parts.every(check);
  };
