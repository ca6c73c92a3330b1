import type { Product } from '../../catalog/product.ts';
import type { CategoryIndex } from './index-build.ts';

/** A decision that was made before: goods of this class or type of the source belong there. */
export interface LearnedCategory {
  /** The source's leaf class, or null: any. */
  readonly classificationId: string | null;
  /** The source's product type, or null: any. */
  readonly productType: string | null;
  readonly categoryId: string;
  /** Decided by this seller, or shared by all. */
  readonly scope: 'seller' | 'all';
}

// A class is as fine as a mall's category; a type such as GROCERY is not, so it alone never passes the threshold.
const CONFIDENCE = { class_seller: 0.97, class_all: 0.9, type_seller: 0.55, type_all: 0.5 } as const;
const BOTH_BONUS = 0.02;

/** Learned categories that fit the product and still exist, the most certain first. */
export function learnedFor(
  product: Product,
  index: CategoryIndex,
  learned: readonly LearnedCategory[],
): { entry: LearnedCategory; confidence: number }[] {
  const classId = product.classification.at(-1)?.id ?? null;
  const fits = learned.filter((entry) => {
    if (entry.classificationId === null && entry.productType === null) return false;
    if (entry.classificationId !== null && entry.classificationId !== classId) return false;
    if (entry.productType !== null && entry.productType !== product.productType) return false;
    const position = index.positionOf.get(entry.categoryId);
    return position !== undefined && index.listable[position] === 1;
  });
  return fits
    .map((entry) => {
      const base = CONFIDENCE[`${entry.classificationId === null ? 'type' : 'class'}_${entry.scope}`];
      return { entry, confidence: base + (entry.classificationId !== null && entry.productType !== null ? BOTH_BONUS : 0) };
    })
    .sort((one, other) => other.confidence - one.confidence);
}
