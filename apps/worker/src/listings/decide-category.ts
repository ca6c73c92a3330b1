import { type CategoryDecision, type CategoryIndex, suggestCategories } from '@narabe/core/mapping';
import type { DraftMaterial } from './draft-material.ts';

/** The operator's choice for this page, else what was learned for its class, else the most similar category. */
export function decideCategory(material: DraftMaterial, index: CategoryIndex): CategoryDecision | null {
  if (material.chosenCategoryId !== null) return { categoryId: material.chosenCategoryId, confidence: 1, decidedBy: 'operator' };
  const [best] = suggestCategories({ product: material.product, index, learned: material.learnedCategories });
  if (!best) return null;
  return { categoryId: best.categoryId, confidence: best.confidence, decidedBy: best.reason === 'similarity' ? 'similarity' : 'learned' };
}
