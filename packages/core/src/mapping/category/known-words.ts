import { toKatakana } from '../../text/index.ts';
import { CONCEPTS } from './taxonomy.ts';

/** Lower case, half-width ASCII, katakana, Latin letters without accents: the form in which words are looked up. */
export function foldForTokens(text: string): string {
  return toKatakana(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
}

const CONCEPT_OF = new Map(CONCEPTS.flatMap(({ name, words }) => words.map((word) => [foldForTokens(word), name] as const)));

/** The concept of a whole folded word, or undefined. */
export function conceptOf(word: string): string | undefined {
  return CONCEPT_OF.get(word);
}

// By first letter and longest first: one look per position instead of a thousand alternatives.
const BY_FIRST = new Map<string, string[]>();
for (const word of [...CONCEPT_OF.keys()].sort((one, other) => other.length - one.length)) {
  // A single letter (茶, 塩) counts only when it stands alone: inside other words it means something else too often.
  if (word.length > 1) BY_FIRST.set(word.charAt(0), [...(BY_FIRST.get(word.charAt(0)) ?? []), word]);
}

const isLetter = (character: string) => character >= 'a' && character <= 'z';

function isWhole(text: string, start: number, end: number): boolean {
  const latin = isLetter(text.charAt(start)) || isLetter(text.charAt(end - 1));
  return !latin || (!isLetter(text.charAt(start - 1)) && !isLetter(text.charAt(end)));
}

/** The known words of a folded text, left to right, the longest at each place, without overlap. */
export function findKnownWords(text: string): { readonly concept: string; readonly at: number; readonly end: number }[] {
  const found: { concept: string; at: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = BY_FIRST.get(text.charAt(at))?.find(
      (candidate) => text.startsWith(candidate, at) && isWhole(text, at, at + candidate.length),
    );
    if (word === undefined) continue;
    found.push({ concept: CONCEPT_OF.get(word) ?? word, at, end: at + word.length });
    at += word.length - 1;
  }
  return found;
}
