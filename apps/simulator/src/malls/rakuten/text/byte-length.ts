/**
 * Bytes of a character outside ASCII and half-width katakana. Limits are in bytes, but which charset counts is unknown
 * (sheet sections 3 and 10.6 [?]): the way of EUC and Shift_JIS, two per full-width character, read 2026-11-23.
 */
const BYTES_PER_FULL_WIDTH = 2;

const isOneByte = (codePoint: number): boolean => codePoint < 0x80 || (codePoint >= 0xff61 && codePoint <= 0xff9f);

/** Length as the mall counts it. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += isOneByte(character.codePointAt(0) ?? 0) ? 1 : BYTES_PER_FULL_WIDTH;
  return bytes;
}
