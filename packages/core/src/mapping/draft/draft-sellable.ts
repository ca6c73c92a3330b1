import type { Issue } from '../../listing/issue.ts';
import { draftListing } from './draft-listing.ts';
import type { DraftInput, DraftResult } from './types.ts';

/**
 * Like `draftListing`, but one SKU's problem does not hold its siblings: when every error belongs to a SKU and some SKUs have
 * none, the page is made of those, and the errors of the others stay on it. They join the page when they are mended.
 */
export function draftSellable(input: DraftInput): DraftResult {
  const whole = draftListing(input);
  const errors = whole.issues.filter((issue) => issue.severity === 'error');
  if (whole.draft || errors.length === 0) return whole;
  const broken = new Set(errors.map((issue) => issue.sku));
  const sound = input.product.skus.filter((sku) => !broken.has(sku.code));
  if (broken.has(null) || sound.length === 0) return whole;
  const rest = draftListing({ ...input, product: { ...input.product, skus: sound }, partOfFamily: true });
  return rest.draft ? { ...rest, issues: [...errors, ...rest.issues], fields: [...rest.fields, ...fieldsOf(whole, broken)] } : whole;
}

const fieldsOf = (whole: DraftResult, skus: ReadonlySet<Issue['sku']>) =>
  whole.fields.filter((field) => field.sku !== null && skus.has(field.sku));
