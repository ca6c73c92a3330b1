const EDGE_PUNCTUATION = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
const VALUE_MAX_CHARACTERS = 40;
const PLAIN_VALUE = 'レギュラー';

/** What the names of one family share at their beginning, and the distinct words by which each differs from the others. */
export function differingWords(names: readonly string[]): { shared: string; values: string[] } {
  const texts = names.map((name) => [...name]);
  const [first = []] = texts;
  const shortest = Math.min(...texts.map((text) => text.length));
  let head = 0;
  while (head < shortest && texts.every((text) => text[head] === first[head])) head += 1;
  while (texts.some((text) => splitsWord(text, head))) head -= 1;
  let tail = 0;
  while (tail < shortest - head && texts.every((text) => text.at(-1 - tail) === first.at(-1 - tail))) tail += 1;
  while (tail > 0 && texts.some((text) => splitsWord(text, text.length - tail))) tail -= 1;
  const values = texts.map(
    (text) =>
      tidy(text.slice(head, text.length - tail).join(''))
        .slice(0, VALUE_MAX_CHARACTERS)
        .trimEnd() || PLAIN_VALUE,
  );
  return { shared: tidy(first.slice(0, head).join('')), values: madeDistinct(values) };
}

const tidy = (text: string) => text.replace(EDGE_PUNCTUATION, '');

/** A cut between two letters of the same script would leave half a word. */
function splitsWord(text: readonly string[], at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = scriptOf(text[at - 1] ?? '');
  return before !== 'other' && before === scriptOf(text[at] ?? '');
}

function scriptOf(character: string): string {
  if (/[\p{Script=Katakana}ーｰﾞﾟ]/u.test(character)) return 'katakana';
  if (/\p{Script=Hiragana}/u.test(character)) return 'hiragana';
  if (/\p{Script=Han}/u.test(character)) return 'han';
  return /[\p{L}\p{N}'’]/u.test(character) ? 'letter' : 'other';
}

function madeDistinct(values: readonly string[]): string[] {
  const used = new Set<string>();
  return values.map((value) => {
    let distinct = value;
    for (let number = 2; used.has(distinct); number += 1) distinct = `${value} ${number}`;
    used.add(distinct);
    return distinct;
  });
}
