import { DRINK_WORDS } from './synonyms-drinks.ts';
import { FASHION_WORDS } from './synonyms-fashion.ts';
import { FOOD_WORDS } from './synonyms-food.ts';
import { GOODS_WORDS } from './synonyms-goods.ts';
import { SWEETS_WORDS } from './synonyms-sweets.ts';

/**
 * A kind of goods, the wider kind that it belongs to, and the words by which shops call it, Latin ones as they stand on
 * imported goods. Written `concept < wider = word, word`; a longer word wins over a shorter one inside it, so words that
 * only look related (フライパン, 茶碗) are concepts of their own.
 */
interface Concept {
  readonly name: string;
  readonly wider: string | null;
  readonly words: readonly string[];
}

const LINE = /^(\w+)(?: < (\w+))? = (.+)$/u;

function readTable(table: string): Concept[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, wider = null, words] = LINE.exec(line) ?? [];
      if (name === undefined || words === undefined) throw new Error(`unreadable concept: ${line}`);
      return { name, wider, words: words.split(', ') };
    });
}

export const CONCEPTS: readonly Concept[] = [FOOD_WORDS, SWEETS_WORDS, DRINK_WORDS, GOODS_WORDS, FASHION_WORDS].flatMap(readTable);

const WIDER = new Map(CONCEPTS.flatMap(({ name, wider }) => (wider === null ? [] : [[name, wider] as const])));

/** The next wider concept: a product that is meant narrowly may be put in the wider category. */
export const widerOf = (concept: string): string | undefined => WIDER.get(concept);

/** A concept and all that are wider, the narrowest first. */
export function chainOf(concept: string): string[] {
  const wider = WIDER.get(concept);
  return wider === undefined ? [concept] : [concept, ...chainOf(wider)];
}
