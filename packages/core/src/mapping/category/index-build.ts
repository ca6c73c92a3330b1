import type { MallCategory } from '../../listing/category.ts';
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts';
import { widerOf } from './taxonomy.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A mall's tree, ready to be searched. Build once per tree version; it holds no state of a search. */
export interface CategoryIndex {
  readonly ids: readonly string[];
  /** Position of the parent, -1 for a root. */
  readonly parents: Int32Array;
  readonly listable: Uint8Array;
  /** Names like その他: they stand for what their parent is. */
  readonly vague: Uint8Array;
  /** A node's names are the units from `firstUnit[node]` up to `firstUnit[node + 1]`: ソース、ケチャップ are two. */
  readonly firstUnit: Int32Array;
  readonly nodeOfUnit: Int32Array;
  /** Sum of the weights of a unit's tokens. */
  readonly norms: Float64Array;
  readonly postings: ReadonlyMap<string, Posting>;
  readonly idf: (token: string) => number;
  readonly positionOf: ReadonlyMap<string, number>;
  /** The same tree by what its names mean. */
  readonly places: PlaceIndex;
}

/** Units that carry a token, with its weight in each. */
export interface Posting {
  readonly units: number[];
  readonly weights: number[];
}

const VAGUE = /^(?:その他(?:の)?|そのほか(?:の)?|全般|各種|others?)|(?:その他|そのほか)$/iu;
const SEPARATOR = /[、・,，／/＆&]/u;
// カレールー is found by "curry" too, but much better by its own name.
const WIDER_WEIGHT = 0.35;

function unitTokens(name: string): Tokens {
  const tokens = new Map(tokensOf(name));
  for (const token of [...tokens.keys()]) {
    const wider = token.startsWith('#') ? widerOf(token.slice(1)) : undefined;
    if (wider !== undefined && !tokens.has(`#${wider}`)) tokens.set(`#${wider}`, WIDER_WEIGHT);
  }
  return tokens;
}

/** The names of a category; a vague one without a noun of its own (その他) speaks with the name above it. */
function namesOf(category: MallCategory): string[] {
  const named = category.name.replace(VAGUE, '');
  const name = named === '' ? (category.path.at(-2) ?? '') : named;
  const names = name.split(SEPARATOR).filter((part) => part.trim() !== '');
  return names.length === 0 ? [name] : names;
}

/** Indexes all nodes of a tree; only listable ones are ever suggested. Linear in the size of the tree. */
export function buildCategoryIndex(categories: readonly MallCategory[]): CategoryIndex {
  const count = categories.length;
  const positionOf = new Map(categories.map((category, position) => [category.id, position]));
  const known = new Map<string, Tokens>();
  const tokensOnce = (name: string) => {
    const tokens = known.get(name) ?? unitTokens(name);
    known.set(name, tokens);
    return tokens;
  };
  const units = categories.map((category) => namesOf(category).map(tokensOnce));
  const frequency = new Map<string, number>();
  for (const tokens of units.flat()) for (const token of tokens.keys()) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const idf = (token: string) => Math.log(1 + (count + 1) / ((frequency.get(token) ?? 0) + 1));
  const firstUnit = new Int32Array(count + 1);
  const nodeOfUnit: number[] = [];
  const norms: number[] = [];
  const postings = new Map<string, Posting>();
  units.forEach((ofNode, node) => {
    firstUnit[node] = norms.length;
    for (const tokens of ofNode) {
      let norm = 0;
      for (const [token, weight] of tokens) {
        const value = weight * idf(token);
        const posting = postings.get(token) ?? { units: [], weights: [] };
        posting.units.push(norms.length);
        posting.weights.push(value);
        postings.set(token, posting);
        norm += value;
      }
      norms.push(norm);
      nodeOfUnit.push(node);
    }
  });
  firstUnit[count] = norms.length;
  const parents = Int32Array.from(categories, (category) => (category.parentId === null ? -1 : (positionOf.get(category.parentId) ?? -1)));
  return {
    ids: categories.map((category) => category.id),
    parents,
    places: buildPlaceIndex(categories, parents),
    listable: Uint8Array.from(categories, (category) => (category.listable ? 1 : 0)),
    vague: Uint8Array.from(categories, (category) => (VAGUE.test(category.name) ? 1 : 0)),
    firstUnit,
    nodeOfUnit: Int32Array.from(nodeOfUnit),
    norms: Float64Array.from(norms),
    postings,
    idf,
    positionOf,
  };
}
