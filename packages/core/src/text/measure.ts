/**
 * How a mall counts: `bytes_cp932` and `width` give 2 to a full-width character and 1 to a half-width one (half-width
 * katakana included), `bytes_utf8` counts UTF-8 bytes, `chars` counts code points.
 */
export type TextUnit = 'bytes_cp932' | 'bytes_utf8' | 'chars' | 'width';

/** The cost of one code point, which must be given as a whole (a surrogate pair counts once). */
export function costOf(character: string, unit: TextUnit): number {
  const code = character.codePointAt(0) ?? 0;
  if (unit === 'chars') return 1;
  if (unit === 'bytes_utf8') return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  return code < 0x80 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
}

/** Length of a text as the mall counts it. */
export function measure(text: string, unit: TextUnit): number {
  let sum = 0;
  for (const character of text) sum += costOf(character, unit);
  return sum;
}
