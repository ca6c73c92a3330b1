import type { Product } from '../../catalog/product.ts';
import { widerOf } from './taxonomy.ts';
import { tokensByRole, tokensOf } from './tokens.ts';

/** What is looked for: how surely each token is meant, and the tokens that a good category should explain. */
export interface CategoryQuery {
  readonly strengths: ReadonlyMap<string, number>;
  /** Tokens of the source's own class, or of the title's known words, with their importance; at most 30. */
  readonly wanted: readonly (readonly [token: string, importance: number])[];
  /** Whether the source said what kind of thing it is. */
  readonly classified: boolean;
}

// The source's class says what the thing is; the title also says what it tastes of and what goes with it.
const CLASS_STRENGTH = [1, 0.75, 0.5, 0.35] as const;
const TITLE_STRENGTH = 0.75;
const ASIDE_STRENGTH = 0.4;
const TYPE_STRENGTH = 0.5;
const WIDER_STRENGTH = 0.6;
const MAX_WANTED = 30;
/** In an English compound the last known word is the thing, those before it say of what kind (green tea cookies). */
function readTitle(title: string): { main: Map<string, number>; aside: Map<string, number> } {
  const roles = tokensByRole(title);
  const main = new Map(roles.main);
  const aside = new Map(roles.aside);
  const isLatin = !/[^\x20-\x7e\u00c0-\u024f]/u.test(title);
  const known = [...main].filter(([token]) => token.startsWith('#'));
  for (const [token, weight] of isLatin ? known.slice(0, -1) : []) {
    aside.set(token, weight);
    main.delete(token);
  }
  return { main, aside };
}

/** Reads a product into a query: classification from its leaf up, then title, then product type. */
export function queryOf(product: Product): CategoryQuery {
  const strengths = new Map<string, number>();
  const raise = (token: string, value: number) => strengths.set(token, Math.max(strengths.get(token) ?? 0, value));
  const add = (tokens: Iterable<string>, strength: number) => {
    for (const token of tokens) {
      let value = strength;
      for (let concept = token; concept !== ''; value *= WIDER_STRENGTH) {
        raise(concept, value);
        const wider = concept.startsWith('#') ? widerOf(concept.slice(1)) : undefined;
        concept = wider === undefined ? '' : `#${wider}`;
      }
    }
  };
  const names = product.classification.map((node) => node.name).reverse();
  const leaf = new Set(names[0] === undefined ? [] : tokensOf(names[0]).keys());
  names.forEach((name, index) => {
    add(tokensOf(name).keys(), CLASS_STRENGTH[Math.min(index, CLASS_STRENGTH.length - 1)] ?? 0);
  });
  const { main, aside } = readTitle(product.title);
  add(main.keys(), TITLE_STRENGTH);
  add(aside.keys(), ASIDE_STRENGTH);
  if (product.productType !== null) add(tokensOf(product.productType.replaceAll('_', ' ')).keys(), TYPE_STRENGTH);
  const classified = leaf.size > 0 && names.length > 1;
  const known = [...main.keys()].filter((token) => token.startsWith('#'));
  const tokens = classified ? [...leaf] : known.length > 0 ? known : [...main.keys()];
  const wanted = tokens.slice(0, MAX_WANTED).map((token) => {
    const inBoth = classified && (main.has(token) || known.some((other) => widerOf(other.slice(1)) === token.slice(1)));
    return [token, (token.startsWith('#') ? 2 : 1) * (inBoth ? 2 : 1)] as const;
  });
  return { strengths, wanted, classified };
}
