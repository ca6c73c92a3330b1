import { costOf, measure, type TextUnit } from './measure.ts';

/** One limit of one field as the mall counts it. */
export interface TextLimit {
  readonly unit: TextUnit;
  readonly max: number;
}

const JOINS_THE_LETTER_BEFORE = /\p{M}|\u200d|\p{Emoji_Modifier}|[゛゜ﾞﾟ]/u;
const WORD_BORDER = /[\s、。,.!?！？・／/|｜)）\]】』」]/u;
// A border further back than this would throw away more text than a broken word is worth.
const KEEP_AT_LEAST = 0.7;

/** Splits a text into pieces that must not be cut: a letter with its marks, a surrogate pair, a joined emoji. */
export function clusters(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    // Nothing below U+0300 joins, and letters are most of a text.
    const last = character < '\u0300' ? undefined : pieces.at(-1);
    if (last !== undefined && (JOINS_THE_LETTER_BEFORE.test(character) || last.endsWith('\u200d')))
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

/** Whether the text is within every limit. */
export function fits(text: string, limits: readonly TextLimit[]): boolean {
  return limits.every((limit) => measure(text, limit.unit) <= limit.max);
}

/** The longest beginning of whole clusters that is within every limit. */
export function cutAtCharacter(text: string, limits: readonly TextLimit[]): string {
  const used = limits.map(() => 0);
  let result = '';
  for (const cluster of clusters(text)) {
    let room = true;
    limits.forEach((limit, index) => {
      let cost = 0;
      for (const character of cluster) cost += costOf(character, limit.unit);
      used[index] = (used[index] ?? 0) + cost;
      if ((used[index] ?? 0) > limit.max) room = false;
    });
    if (!room) break;
    result += cluster;
  }
  return result;
}

/** Whether a cut between these two neighbours leaves both words whole: a space, punctuation, or a change of script. */
function isBorder(before: string, after: string): boolean {
  if (WORD_BORDER.test(before) || /[\s([（【『「]/u.test(after)) return true;
  return /[a-z0-9]/iu.test(before) !== /[a-z0-9]/iu.test(after);
}

/** Shortens a text to the limits, at a word border where one is near enough, else between characters. Text that fits is unchanged. */
export function cutToLimits(text: string, limits: readonly TextLimit[]): string {
  if (fits(text, limits)) return text;
  const cut = cutAtCharacter(text, limits);
  const pieces = clusters(cut);
  const next = clusters(text)[pieces.length] ?? '';
  for (let end = pieces.length; end > pieces.length * KEEP_AT_LEAST; end -= 1) {
    if (isBorder(pieces[end - 1] ?? '', pieces[end] ?? next)) return pieces.slice(0, end).join('').trimEnd();
  }
  return cut.trimEnd();
}
