import { toKatakana } from './kana.ts';

/** A form in which spellings of the same thing are equal: width, case, kana kind, spaces and long-vowel dashes do not count. */
export function foldText(text: string): string {
  return toKatakana(text.normalize('NFKC').toLowerCase())
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-');
}
