import { conceptOf, findKnownWords, foldForTokens } from './known-words.ts';

/** Token → how much of the text it stands for. The weights of one word sum to about 1. Concepts begin with `#`. */
export type Tokens = ReadonlyMap<string, number>;

const RUN = /[a-z]{2,}|[ァ-ヺー]+|[\p{Script=Han}々〆]+/gu;
const NOISE = new Set('ノ ト ヤ ヲ ニ ハ ガ デ モ the and for with de of sans au en la le ml kg set pcs'.split(' '));
// What follows these words is an ingredient, a purpose or a wrapping, not the thing.
const ASIDE = /(?<=[a-z#]) (?:with|without|for|in|and|de|du|des|au|aux|a la|avec|sans|pour|en) (?=[a-z#])/u;

function addRun(run: string, add: (token: string, weight: number) => void): void {
  const concept = conceptOf(run);
  if (concept !== undefined) add(`#${concept}`, 1);
  else if (NOISE.has(run)) return;
  else if (/^[a-z]/u.test(run)) add(run.replace(/(?<=[a-z]{3})s$/u, ''), 0.8);
  else if (run.length <= 2) add(run, 0.8);
  else {
    // Half the weight for the whole word, half for its pairs of letters: a longer compound still meets its parts.
    add(run, 0.4);
    for (let index = 0; index + 1 < run.length; index += 1) add(run.slice(index, index + 2), 0.4 / (run.length - 1));
  }
}

/** Tokens of a text, told apart by whether they name the thing or only go with it (`udon` and `sauce` of "udon with sauce"). */
export function tokensByRole(text: string): { readonly main: Tokens; readonly aside: Tokens } {
  const folded = foldForTokens(text);
  const main = new Map<string, number>();
  const aside = new Map<string, number>();
  const known = findKnownWords(folded);
  let masked = '';
  for (const { at, end } of known) masked += folded.slice(masked.length, at) + '#'.repeat(end - at);
  masked += folded.slice(masked.length);
  const cut = masked.search(ASIDE);
  const add = (token: string, weight: number, at: number) => {
    const tokens = cut >= 0 && at > cut ? aside : main;
    tokens.set(token, Math.max(tokens.get(token) ?? 0, weight));
  };
  for (const { concept, at } of known) add(`#${concept}`, 1, at);
  for (const match of masked.matchAll(RUN)) addRun(match[0], (token, weight) => add(token, weight, match.index));
  return { main, aside };
}

/** Tokens of a name: concepts of the synonym table, then words, then pairs of letters of what is left. */
export function tokensOf(text: string): Tokens {
  const { main, aside } = tokensByRole(text);
  return new Map([...aside, ...main]);
}
