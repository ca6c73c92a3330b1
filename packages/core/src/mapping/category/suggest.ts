import type { Product } from '../../catalog/product.ts';
import type { CategoryIndex } from './index-build.ts';
import { type LearnedCategory, learnedFor } from './learned.ts';
import { placeOf } from './place.ts';
import { queryOf } from './query.ts';
import { searchCategories } from './search.ts';

export interface CategorySuggestion {
  readonly categoryId: string;
  /** 0 to 1: how often a suggestion like this one is right. See `CATEGORY_CONFIDENCE_THRESHOLD`. */
  readonly confidence: number;
  readonly reason: 'learned_seller' | 'learned_all' | 'similarity';
}

const MAX_SUGGESTIONS = 5;
// A best candidate that is this far ahead of the second has no rival.
const CLEAR_LEAD = 0.08;
const WITHOUT_LEAD = 0.7;
// Names that read alike are candidates for a person: of 500 real products one such match in five that looked sure was a neighbour
// (ほうじ茶 for green tea, 羊羹 for dorayaki). Only the meaning of the source's class decides alone.
const MOST_BY_LETTERS = 0.55;

function bySimilarity(product: Product, index: CategoryIndex): CategorySuggestion[] {
  const query = queryOf(product);
  const candidates = searchCategories(index, query, MAX_SUGGESTIONS);
  const lead = (candidates[0]?.score ?? 0) - (candidates[1]?.score ?? 0);
  return candidates.map(({ position, score }, rank) => {
    const clearness = rank === 0 ? WITHOUT_LEAD + (1 - WITHOUT_LEAD) * Math.min(1, lead / CLEAR_LEAD) : WITHOUT_LEAD;
    return {
      categoryId: index.ids[position] ?? '',
      confidence: Math.min(MOST_BY_LETTERS, score * clearness),
      reason: 'similarity' as const,
    };
  });
}

/**
 * Categories for a product, best first, at most five: what was learned from the source's class and type, then what the class
 * means in the mall's tree, then what reads alike. Deterministic.
 */
export function suggestCategories(input: {
  readonly product: Product;
  readonly index: CategoryIndex;
  readonly learned: readonly LearnedCategory[];
}): CategorySuggestion[] {
  const learned = learnedFor(input.product, input.index, input.learned).map(
    ({ entry, confidence }): CategorySuggestion => ({
      categoryId: entry.categoryId,
      confidence,
      reason: entry.scope === 'seller' ? 'learned_seller' : 'learned_all',
    }),
  );
  const place = placeOf(input.index.places, input.product);
  const placed = place
    ? [{ categoryId: input.index.ids[place.position] ?? '', confidence: place.confidence, reason: 'similarity' as const }]
    : [];
  const all = [...learned, ...placed, ...bySimilarity(input.product, input.index)];
  const best = new Map<string, CategorySuggestion>();
  for (const suggestion of all) {
    const known = best.get(suggestion.categoryId);
    if (!known || known.confidence < suggestion.confidence) best.set(suggestion.categoryId, suggestion);
  }
  return [...best.values()].sort((one, other) => other.confidence - one.confidence).slice(0, MAX_SUGGESTIONS);
}
