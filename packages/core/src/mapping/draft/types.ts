import type { Product } from '../../catalog/product.ts';
import type { MallAttribute } from '../../listing/category.ts';
import type { ListingDraft } from '../../listing/draft.ts';
import type { Issue } from '../../listing/issue.ts';
import type { PriceRule } from '../../money/index.ts';
import type { LearnedAttribute } from '../attributes/learned.ts';
import type { FieldOverride } from '../override.ts';
import type { Licence } from '../restricted/words.ts';
import type { MallRules } from '../rules.ts';
import type { WordRule } from '../words/rule.ts';

/** Everything a page is made from. Same input, same result. */
export interface DraftInput {
  readonly product: Product;
  readonly rules: MallRules;
  /** The mall's category, and how sure we are. null: none was found. */
  readonly category: CategoryDecision | null;
  /** What that category asks for. */
  readonly attributes: readonly MallAttribute[];
  readonly attributeMappings: readonly LearnedAttribute[];
  /**
   * All rules that concern the account, those for every account among them, applied one after the other in this order: each
   * starts from the price that the one before it gave (two of + 10 % make + 21 %).
   */
  readonly priceRules: readonly PriceRule[];
  /** Applied in order. */
  readonly wordRules: readonly WordRule[];
  readonly overrides: readonly FieldOverride[];
  readonly confirmedLicences: readonly Licence[];
  /** Images that cannot be used, with the reason. */
  readonly unavailableImages: readonly { readonly url: string; readonly code: string }[];
  /**
   * The product's other SKUs will join the page later: even a single one keeps its selectors, because a mall may not let a
   * variant gain them afterwards.
   */
  readonly partOfFamily?: boolean;
}

export interface CategoryDecision {
  readonly categoryId: string;
  /** 0 to 1, as suggested; does not count when the operator decided. */
  readonly confidence: number;
  readonly decidedBy: 'operator' | 'learned' | 'similarity';
}

export interface DraftResult {
  /**
   * null while any issue is an error. Its `imageRefs` still are the source URLs of `imageUrls`: `withImageRefs` turns them
   * into the mall's references before the page is put.
   */
  readonly draft: ListingDraft | null;
  /** Images to upload, main image first, without repeats, within the mall's limit. */
  readonly imageUrls: readonly string[];
  /** The variant's own image by variant code, where it has one. */
  readonly variantImageUrls: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  /** How each field came to its value. */
  readonly fields: readonly FieldTrace[];
}

export interface FieldTrace {
  /** Same names as in issues and overrides. */
  readonly field: string;
  readonly sku: string | null;
  readonly source: string | null;
  readonly afterRules: string | null;
  readonly override: string | null;
  /** What the page gets; null: nothing, or not decided yet. */
  readonly final: string | null;
}
