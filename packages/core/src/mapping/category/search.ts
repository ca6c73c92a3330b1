import type { CategoryIndex } from './index-build.ts';
import type { CategoryQuery } from './query.ts';

export interface Candidate {
  readonly position: number;
  /** 0 to 1. */
  readonly score: number;
}

// How much each sign counts, found on the labelled trees of the tests: what the category is called, what stands above it,
// and how much of the source's own class its path explains.
const OWN = 0.5;
const ABOVE = 0.2;
const EXPLAINS = 0.3;
const VAGUE_PENALTY = 0.12;
/** One name of several says a little less than the only one. */
const SHARED_NAME = 0.95;
/** Each level further up counts this much less. */
const FADE = 0.6;
// A mall's tree has five levels; the bound keeps a broken tree that loops from hanging us.
const MAX_LEVELS = 12;

/** What the query found: per unit the sum of matched weights, per node which wanted tokens it has, and the nodes it met. */
function match(index: CategoryIndex, query: CategoryQuery): { sums: Float64Array; explained: Int32Array; met: number[] } {
  const sums = new Float64Array(index.norms.length);
  const explained = new Int32Array(index.ids.length);
  const seen = new Uint8Array(index.ids.length);
  const met: number[] = [];
  const bits = new Map(query.wanted.map(([token], position) => [token, 1 << position]));
  for (const [token, strength] of query.strengths) {
    const posting = index.postings.get(token);
    if (!posting) continue;
    const bit = bits.get(token) ?? 0;
    for (let place = 0; place < posting.units.length; place += 1) {
      const unit: number = posting.units[place] ?? 0;
      const node = index.nodeOfUnit[unit] ?? 0;
      sums[unit] = (sums[unit] ?? 0) + strength * (posting.weights[place] ?? 0);
      explained[node] = (explained[node] ?? 0) | bit;
      if (seen[node] === 0 && index.listable[node] === 1) met.push(node);
      seen[node] = 1;
    }
  }
  return { sums, explained, met };
}

/** Scores every listable category that shares a word with the query; best first, at most `limit`. */
export function searchCategories(index: CategoryIndex, query: CategoryQuery, limit: number): Candidate[] {
  const { sums, explained, met } = match(index, query);
  const wanted = query.wanted.map(([token, importance]) => importance * index.idf(token));
  const wantedTotal = wanted.reduce((sum, weight) => sum + weight, 0);
  const share = (unit: number) => ((index.norms[unit] ?? 0) === 0 ? 0 : (sums[unit] ?? 0) / (index.norms[unit] ?? 1));
  const containment = (node: number) => {
    const first = index.firstUnit[node] ?? 0;
    const count = (index.firstUnit[node + 1] ?? 0) - first;
    let best = 0;
    for (let offset = 0; offset < count; offset += 1) best = Math.max(best, share(first + offset));
    return Math.min(1, best) * (count > 1 ? SHARED_NAME : 1);
  };
  const scoreOf = (node: number) => {
    let mask = explained[node] ?? 0;
    let above = 0;
    let weights = 0;
    let weight = 1;
    let parent = index.parents[node] ?? -1;
    for (let level = 0; parent >= 0 && level < MAX_LEVELS; level += 1) {
      above += weight * containment(parent);
      weights += weight;
      weight *= FADE;
      mask |= explained[parent] ?? 0;
      parent = index.parents[parent] ?? -1;
    }
    let explains = 0;
    wanted.forEach((value, position) => {
      if ((mask & (1 << position)) !== 0) explains += value;
    });
    const score =
      OWN * containment(node) + ABOVE * (weights === 0 ? 0 : above / weights) + EXPLAINS * (wantedTotal === 0 ? 0 : explains / wantedTotal);
    return Math.max(0, score - (index.vague[node] === 1 ? VAGUE_PENALTY : 0));
  };
  // Thousands of categories may share a word, five are wanted: keeping the best few beats sorting them all.
  const best: Candidate[] = [];
  for (const position of met) {
    const score = scoreOf(position);
    if (best.length === limit && score <= (best.at(-1)?.score ?? 0)) continue;
    const place = best.findIndex((other) => score > other.score || (score === other.score && position < other.position));
    best.splice(place < 0 ? best.length : place, 0, { position, score });
    best.length = Math.min(best.length, limit);
  }
  return best;
}
