import type { Meanings } from './meanings.ts';
import { MAX_LEVELS, type PlaceIndex } from './place-index.ts';
import { chainOf } from './taxonomy.ts';
import type { Term } from './terms.ts';

/** The node of a mall's tree that means what is looked for, or the nearest wider thing. */
export interface Home {
  readonly position: number;
  /** 0 to 1: how well name and surroundings agree. */
  readonly score: number;
  /** 0 to 1: the surroundings alone. */
  readonly fit: number;
  /** It is wider than what is looked for. */
  readonly wider: boolean;
}

// How much each sign takes away from a perfect match. Weighed by what a person would still call right, on the trees of the tests.
const LESS_NARROW = 0.95;
const WIDER = 0.9;
/** 食品 holds everything to eat: it is chosen when nothing below it is near. */
const WIDEST = 0.7;
const BY_NAME_ALONE = 0.95;
const COUSINS = 0.85;
const STRANGE_BRANCH = 0.75;
/** A branch whose leaves are kinds of what is meant (豆腐 and 納豆 of 大豆製品) is meant, although it is called otherwise. */
const BY_ITS_LEAVES = 0.88;
const MOST_LEAVES = 100;
const STRANGE_ROOT = 0.55;
/** The top differs, but a branch between is the same: オーラルケア is found below beauty as well as below daily goods. */
const STRANGE_ROOT_OF_OWN_BRANCH = 0.8;
const UNKNOWN_BRANCH = 0.97;
/** For women or for men, where the source says nothing, and where it says otherwise. */
const SOME_WEARERS = 0.9;
const OTHER_WEARERS = 0.5;
const WEARERS = ['womens', 'mens', 'kids'];
/** Two places that are this close are equally good. */
const RIVAL = 0.97;

function ancestorsOf(index: PlaceIndex, position: number): number[] {
  const path: number[] = [];
  for (let at = index.parents[position] ?? -1; at >= 0 && path.length < MAX_LEVELS; at = index.parents[at] ?? -1) path.push(at);
  return path;
}

export const isRoot = (index: PlaceIndex, position: number) => (index.parents[position] ?? -1) < 0;

/** Whether what stands above a node goes with the source's class. */
function surroundings(index: PlaceIndex, position: number, around: ReadonlySet<string>, meant: readonly string[]): number {
  let factor = 1;
  let atHome = false;
  for (const ancestor of ancestorsOf(index, position)) {
    const concepts = [...(index.concepts[ancestor] ?? [])];
    if (concepts.some((concept) => WEARERS.includes(concept) && !around.has(concept)))
      factor *= WEARERS.some((concept) => around.has(concept)) ? OTHER_WEARERS : SOME_WEARERS;
    const kinds = concepts.filter((concept) => !WEARERS.includes(concept));
    const goesWith = (concept: string) => around.has(concept) || meant.includes(concept);
    if (kinds.length === 0) factor *= UNKNOWN_BRANCH;
    else if (kinds.some(goesWith)) atHome = true;
    else if (isRoot(index, ancestor)) factor *= atHome ? STRANGE_ROOT_OF_OWN_BRANCH : STRANGE_ROOT;
    else factor *= kinds.some((concept) => chainOf(concept).some(goesWith)) ? COUSINS : STRANGE_BRANCH;
  }
  return factor;
}

/** How well a node's name says what is meant, before its surroundings; 0: not at all, or more narrowly than is known. */
function nameScore(term: Term, meant: Term, chain: readonly string[], title: ReadonlySet<string>): number {
  if (term.key === meant.key) return term.head === null ? BY_NAME_ALONE : 1;
  const steps = term.head === null ? -1 : chain.indexOf(term.head);
  if (steps < 0) return 0;
  for (const token of term.extra) if (!meant.extra.has(token) && !title.has(token)) return 0;
  if (steps > 0) return WIDER ** steps;
  return [...meant.extra].every((token) => term.extra.has(token)) ? 1 : LESS_NARROW;
}

/** The branch that holds two or more kinds of what is meant; -1: none below the top. */
function branchOfKinds(index: PlaceIndex, { head, extra }: Term): number {
  const kinds = head === null || extra.size > 0 ? [] : (index.byWider.get(head) ?? []);
  if (kinds.length < 2 || kinds.length > MOST_LEAVES) return -1;
  const branch = commonNode(index, kinds);
  return branch < 0 || isRoot(index, branch) ? -1 : branch;
}

/** All places for a meaning, best first; a leaf before a branch of the same name. */
export function findHomes(index: PlaceIndex, meant: Term, { around, title }: Meanings): Home[] {
  const chain = meant.head === null ? [] : chainOf(meant.head);
  const candidates = new Set([...(index.byKey.get(meant.key) ?? []), ...chain.flatMap((concept) => index.byHead.get(concept) ?? [])]);
  let homes: (Home & { leaf: number })[] = [];
  for (const position of candidates) {
    const terms = index.terms[position] ?? [];
    const name = Math.max(0, ...terms.map((term) => nameScore(term, meant, chain, title)));
    const leaf = index.listable[position] ?? 0;
    if (name === 0 || (leaf === 0 && (index.children[position] ?? []).length === 0)) continue;
    const wider = !terms.some((term) => term.key === meant.key || (term.head !== null && term.head === meant.head));
    const fit = surroundings(index, position, around, chain);
    homes.push({ position, score: name * fit * (wider && isRoot(index, position) ? WIDEST : 1), fit, wider, leaf });
  }
  // Where the thing itself has a place, however strange, the whole shop floor is none.
  if (homes.some((home) => !home.wider)) homes = homes.filter((home) => !(home.wider && isRoot(index, home.position)));
  const branch = homes.some((home) => !home.wider) ? -1 : branchOfKinds(index, meant);
  if (branch >= 0) {
    const fit = surroundings(index, branch, around, chain);
    homes.push({ position: branch, score: BY_ITS_LEAVES * fit, fit, wider: false, leaf: 0 });
  }
  return homes.sort((one, other) => other.score - one.score || other.leaf - one.leaf || one.position - other.position);
}

/** The lowest node that is or holds all of these, or -1. */
export function commonNode(index: PlaceIndex, positions: readonly number[]): number {
  const [first, ...others] = positions.map((position) => [position, ...ancestorsOf(index, position)]);
  return first?.find((node) => others.every((path) => path.includes(node))) ?? -1;
}

/** The best home; when another one elsewhere is as good, what holds both. null: none, or nothing holds both. */
export function bestHome(index: PlaceIndex, homes: readonly Home[]): Home | null {
  const [best] = homes;
  if (!best) return null;
  const rivals = homes.filter((home) => home.score >= best.score * RIVAL && home.wider === best.wider);
  const apart = rivals.filter((home) => home === best || commonNode(index, [home.position, best.position]) !== home.position);
  const position = commonNode(
    index,
    apart.map((home) => home.position),
  );
  return position < 0 ? null : { ...best, position };
}
