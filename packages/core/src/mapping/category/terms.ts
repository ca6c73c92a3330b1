import { conceptOf, findKnownWords, foldForTokens } from './known-words.ts';

/** One name of a kind of goods: what it is (`head`, a concept) and what narrows it down (`extra`: `#concepts` and words). */
export interface Term {
  /** The folded name; equal names are equal keys. */
  readonly key: string;
  /** null: not a kind of goods that the taxonomy knows. */
  readonly head: string | null;
  readonly extra: ReadonlySet<string>;
}

const SEPARATOR = /[、・,，／/＆&]/u;
/** Endings and beginnings that add nothing: ケチャップ類, 雑貨全般. */
const FILLER = /(?:類|など|等|全般|各種|全て|すべて|一般)$/u;
const RUN = /[a-z]{2,}|[ァ-ヺー]{2,}|[\p{Script=Han}々〆]+/gu;
/** Folded particles and endings around a word of kana: they are not words. */
const PARTICLES = /^[オゴ]|[ノトヤナニキリシケ]+$/gu;

/** The words of a text besides known ones. */
function otherRuns(folded: string, known: readonly { at: number; end: number }[]): { text: string; at: number; end: number }[] {
  let masked = '';
  for (const { at, end } of known) masked += folded.slice(masked.length, at) + ' '.repeat(end - at);
  masked += folded.slice(masked.length);
  return [...masked.matchAll(RUN)]
    .filter((match) => !/^[ァ-ヺー]/u.test(match[0]) || match[0].replace(PARTICLES, '').length > 1)
    .map((match) => ({ text: match[0], at: match.index, end: match.index + match[0].length }));
}

function readTerm(part: string): Term {
  const folded = foldForTokens(part).trim();
  const known = findKnownWords(folded);
  const runs = otherRuns(folded, known);
  const items = [
    ...known.map(({ concept, at, end }) => ({ concept, token: `#${concept}`, at, end })),
    // A single letter (塩, 酢) is a word when nothing stands beside it.
    ...runs.map(({ text, at, end }) => {
      const concept = conceptOf(text);
      return { concept, token: concept === undefined ? text : `#${concept}`, at, end };
    }),
  ].sort((one, other) => one.at - other.at);
  const last = items.at(-1);
  // The head ends a Japanese compound; where something else does (ケーキ型), the compound is that something.
  const head = last?.concept !== undefined && last.end === folded.length ? last.concept : null;
  const extra = new Set((head === null ? items : items.slice(0, -1)).map((item) => item.token));
  if (head !== null) extra.delete(`#${head}`);
  return { key: folded, head, extra };
}

const OF_THE_LAST = /の[^の]+$/u;

/** `焼肉・照り焼きのたれ` means 焼肉のたれ and 照り焼きのたれ: what the last name is of belongs to all. */
function readTerms(parts: readonly string[]): Term[] {
  const terms = parts.map(readTerm);
  const last = terms.at(-1);
  const ending = OF_THE_LAST.exec(parts.at(-1) ?? '')?.[0];
  if (ending === undefined || !last || last.head === null) return terms;
  // 丼の素 is a thing of its own, so names before it that are things, too, stay as they are.
  const fixed = conceptOf(last.key) !== undefined;
  return terms.map((term, index) => (term === last || (fixed && term.head !== null) ? term : readTerm(`${parts[index]}${ending}`)));
}

/** The kinds of goods that a name of a class or category means: ソース・ケチャップ類 are two. */
export function termsOf(name: string): Term[] {
  const whole = readTerm(name);
  if (whole.head !== null && whole.extra.size === 0 && conceptOf(whole.key) !== undefined) return [whole];
  const parts = name
    .split(SEPARATOR)
    .map((part) => (conceptOf(foldForTokens(part.trim())) === undefined ? part.trim().replace(FILLER, '') : part.trim()))
    .filter((part) => part !== '');
  return readTerms(parts);
}

const VAGUE = /^(?:その他|そのほか|others?)(?:の)?|(?:その他|そのほか|others?)$/iu;

/** Whether a name means the rest of something (その他, しょうゆその他), and of what, as far as it says so itself. */
export function readVague(name: string): { readonly vague: boolean; readonly noun: string } {
  return { vague: VAGUE.test(name), noun: name.replace(VAGUE, '').trim() };
}
