import type { MallCategory } from '../../listing/category.ts';
import { chainOf } from './taxonomy.ts';
import { readVague, type Term, termsOf } from './terms.ts';

/** A mall's tree as kinds of goods. Positions are those of the tree's list. */
export interface PlaceIndex {
  readonly parents: Int32Array;
  readonly children: readonly (readonly number[])[];
  readonly listable: Uint8Array;
  readonly terms: readonly (readonly Term[])[];
  /** Concepts that a node's name holds. */
  readonly concepts: readonly ReadonlySet<string>[];
  /** Nodes that name a concept; those that stand for the rest of their parent are left out. */
  readonly byHead: ReadonlyMap<string, readonly number[]>;
  /** Nodes that name a narrower kind of a concept. */
  readonly byWider: ReadonlyMap<string, readonly number[]>;
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Where goods of this node go that fit none of its children; -1: nowhere. */
  readonly rest: Int32Array;
}

// A mall's tree has five levels; the bound keeps a broken tree that loops from hanging us.
export const MAX_LEVELS = 12;

const conceptsOf = (terms: readonly Term[]) =>
  new Set(
    terms.flatMap(({ head, extra }) => [
      ...(head === null ? [] : [head]),
      ...[...extra].flatMap((token) => (token.startsWith('#') ? [token.slice(1)] : [])),
    ]),
  );

const sameKinds = (some: readonly Term[], others: readonly Term[]) =>
  some.length > 0 &&
  some.every((term) =>
    others.some(
      (other) => other.key === term.key || (other.head !== null && other.head === term.head && other.extra.size + term.extra.size === 0),
    ),
  );

function push(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
}

/** Reads every name of a tree once. Linear in the size of the tree. */
export function buildPlaceIndex(categories: readonly MallCategory[], parents: Int32Array): PlaceIndex {
  const known = new Map<string, { vague: boolean; terms: Term[]; concepts: ReadonlySet<string> }>();
  const read = (name: string) => {
    const before = known.get(name);
    if (before) return before;
    const { vague, noun } = readVague(name);
    const terms = noun === '' ? [] : termsOf(noun);
    const fresh = { vague, terms, concepts: conceptsOf(terms) };
    known.set(name, fresh);
    return fresh;
  };
  const nodes = categories.map((category) => read(category.name));
  const children: number[][] = categories.map(() => []);
  parents.forEach((parent, position) => {
    if (parent >= 0) children[parent]?.push(position);
  });
  const termsAt = (position: number) => nodes[position]?.terms ?? [];
  // その他のスイーツ below スイーツ・お菓子 is its rest; 炭酸飲料その他 below ソフトドリンク is a kind of its own.
  const isRest = nodes.map(
    ({ vague, terms }, position) => vague && (terms.length === 0 || sameKinds(terms, termsAt(parents[position] ?? -1))),
  );
  const byHead = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const byWider = new Map<string, number[]>();
  nodes.forEach(({ terms }, position) => {
    if (isRest[position]) return;
    for (const { key, head, extra } of terms) {
      push(byKey, key, position);
      if (head === null) continue;
      push(byHead, head, position);
      // A compound (杏仁豆腐) is often a kind of something else.
      if (extra.size === 0) for (const wider of chainOf(head).slice(1)) push(byWider, wider, position);
    }
  });
  const listable = Uint8Array.from(categories, (category) => (category.listable ? 1 : 0));
  const restOf = (position: number, level: number): number => {
    const below = children[position] ?? [];
    if (level > MAX_LEVELS) return -1;
    const vague = below.filter((child) => isRest[child]);
    for (const child of vague) if (listable[child] === 1) return child;
    // A group that repeats its parent's name (レトルト・惣菜 below 惣菜・レトルト) holds the parent's rest.
    for (const child of [...vague, ...below.filter((one) => sameKinds(termsAt(position), termsAt(one)))]) {
      const found = restOf(child, level + 1);
      if (found >= 0) return found;
    }
    return -1;
  };
  return {
    parents,
    children,
    listable,
    terms: nodes.map((node) => node.terms),
    concepts: nodes.map((node) => node.concepts),
    byHead,
    byKey,
    byWider,
    rest: Int32Array.from(categories, (_, position) => restOf(position, 0)),
  };
}
