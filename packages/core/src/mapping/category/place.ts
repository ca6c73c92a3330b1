import type { Product } from '../../catalog/product.ts';
import { bestHome, commonNode, findHomes, type Home, isRoot } from './homes.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import type { PlaceIndex } from './place-index.ts';

/** Where a product belongs by the meaning of its class. */
export interface Place {
  readonly position: number;
  /** 0 to 1. */
  readonly confidence: number;
}

// How sure each way of deciding is; the threshold for deciding alone is 0.6.
const AT_ITS_NAME = 0.95;
const BY_TITLE = 0.85;
const IN_THE_REST = 0.85;
const IN_THE_REST_OF_SEVERAL = 0.8;
const IN_THE_REST_OF_A_ROOT = 0.7;

/** Leaves below a branch whose narrower name the title speaks for, word by word. */
function childByTitle(index: PlaceIndex, branch: number, { title }: Meanings): number {
  const heads = index.concepts[branch] ?? new Set<string>();
  const below = (position: number): number[] => (index.children[position] ?? []).flatMap((child) => [child, ...below(child)]);
  let best = { position: -1, said: 0 };
  for (const position of below(branch)) {
    if (index.listable[position] !== 1) continue;
    for (const { head, extra } of index.terms[position] ?? []) {
      const fits = head !== null && heads.has(head) && extra.size > 0 && [...extra].every((token) => title.has(token));
      if (fits && extra.size > best.said) best = { position, said: extra.size };
    }
  }
  return best.position;
}

/** From the node that means the product to a category that takes pages. */
function settle(index: PlaceIndex, home: Home, meanings: Meanings, several: boolean): Place | null {
  const { position, score } = home;
  if (index.listable[position] === 1) return { position, confidence: score * AT_ITS_NAME };
  const child = several || meanings.rest ? -1 : childByTitle(index, position, meanings);
  if (child >= 0) return { position: child, confidence: score * BY_TITLE };
  const rest = index.rest[position] ?? -1;
  if (rest < 0) return null;
  const sureness = isRoot(index, position) ? IN_THE_REST_OF_A_ROOT : several ? IN_THE_REST_OF_SEVERAL : IN_THE_REST;
  return { position: rest, confidence: score * sureness };
}

/**
 * The class's names are far apart on this mall: what counts is the class above them (菓子・スイーツ), where it means one branch
 * and one of them lies in it.
 */
function settleInBranch(index: PlaceIndex, homes: readonly Home[], meanings: Meanings): Place | null {
  const branches = meanings.branch.map((term) => findHomes(index, term, meanings).find((home) => !home.wider));
  const [branch] = branches;
  if (!branch || index.listable[branch.position] === 1 || branches.some((other) => other?.position !== branch.position)) return null;
  const holds = homes.some((home) => commonNode(index, [home.position, branch.position]) === branch.position);
  return holds ? settle(index, branch, meanings, true) : null;
}

/**
 * The category that a product's class means: the one of its name, else the rest (その他) of the branch that holds all it may
 * be. A narrower category is chosen only when the title says so. null: the class or the tree does not tell.
 */
export function placeOf(index: PlaceIndex, product: Product): Place | null {
  const meanings = meaningsOf(product);
  if (!meanings) return null;
  const homes = meanings.terms.flatMap((term) => bestHome(index, findHomes(index, term, meanings)) ?? []);
  const [only] = homes;
  if (!only) return null;
  if (meanings.terms.length === 1) return settle(index, only, meanings, false);
  // A name that only the whole shop floor holds says little; it counts when it is all there is beside one other.
  const telling = homes.filter((home) => !(home.wider && isRoot(index, home.position)));
  const counted = telling.length > 1 || (telling.length === 1 && homes.length === 1) ? telling : homes;
  const position = commonNode(
    index,
    counted.map((home) => home.position),
  );
  const narrower = position < 0 || isRoot(index, position) ? settleInBranch(index, counted, meanings) : null;
  if (narrower || position < 0) return narrower;
  // A name that the tree does not know may mean something beside the place found.
  const known = homes.length / meanings.terms.length;
  const holder = known < 1 && index.listable[position] === 1 ? (index.parents[position] ?? -1) : position;
  // What holds all that it may be holds it, however far from their names.
  const fit = counted.reduce((sum, home) => sum + home.fit, 0) / counted.length;
  return settle(index, { position: holder, score: fit * Math.sqrt(known), fit, wider: false }, meanings, true);
}
