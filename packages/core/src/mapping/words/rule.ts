import { escapeForRegExp, toFullKana, toHalfAscii } from '../../text/index.ts';

/**
 * What an operator wants with a word. `drop_product`: no page for products that carry it. `drop_line`: the line goes (in a
 * one-line field only the word). `replace`: written differently; an empty replacement removes it. Case and width do not
 * count; a word of Latin letters matches whole words only.
 */
export type WordRule =
  | { readonly kind: 'drop_product' | 'drop_line'; readonly word: string }
  | { readonly kind: 'replace'; readonly word: string; readonly replacement: string };

const LATIN = /[a-z0-9]/iu;
const KATAKANA = /[ァ-ヶー]/u;

function border(character: string, side: 'before' | 'after', wholeKatakana: boolean): string {
  const look = side === 'before' ? '?<!' : '?!';
  if (LATIN.test(character)) return `(${look}[a-zA-Z0-9])`;
  return wholeKatakana && KATAKANA.test(character) ? `(${look}[ァ-ヶー])` : '';
}

/** Pattern for a word in text that is already normalised; null for a blank word. `wholeKatakana`: `プライム` not in `プライムリブ`. */
export function wordPattern(word: string, wholeKatakana = false): string | null {
  const plain = toHalfAscii(toFullKana(word.normalize('NFC')))
    .replace(/\s+/gu, ' ')
    .trim();
  const first = plain.charAt(0);
  if (first === '') return null;
  const body = escapeForRegExp(plain).replace(/ /gu, '\\s*');
  return border(first, 'before', wholeKatakana) + body + border(plain.charAt(plain.length - 1), 'after', wholeKatakana);
}

/** One expression for many words, longer ones first; null when there are none. */
export function wordsExpression(words: readonly string[], wholeKatakana = false): RegExp | null {
  const patterns = [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => wordPattern(word, wholeKatakana))
    .filter((pattern) => pattern !== null);
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu');
}
