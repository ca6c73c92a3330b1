import type { ListingDraft } from '../../listing/draft.ts';
import { codeFor } from '../codes.ts';
import { contextOf } from './context.ts';
import { checkCategory, checkForbiddenWords, checkLicences, draftTax } from './gates.ts';
import { draftImages } from './images.ts';
import { draftStorePath } from './store-path.ts';
import { draftHtml, draftModelNumber, draftPlainText, draftTagline, draftTitle } from './texts.ts';
import type { DraftInput, DraftResult } from './types.ts';
import { draftVariants } from './variants.ts';

/**
 * A page for one mall from our product: within that mall's rules, with every change and problem as an issue. Pure: the
 * same input gives the same result, byte for byte. `draft` is null while any issue is an error.
 */
export function draftListing(input: DraftInput): DraftResult {
  const context = contextOf(input);
  const { product, rules, category } = input;
  checkForbiddenWords(context);
  checkLicences(context);
  checkCategory(context);
  const title = draftTitle(context);
  const tagline = draftTagline(context);
  const descriptionHtml = draftHtml(context, 'description', rules.description);
  const mobileHtml = draftHtml(context, 'mobile', rules.mobile);
  const plainText = draftPlainText(context);
  const storePath = draftStorePath(context);
  const taxPercent = draftTax(context);
  const modelNumber = draftModelNumber(context);
  const { selectors, variants } = draftVariants(context);
  const { imageUrls, variantImageUrls } = draftImages(context);
  const blocked = category === null || context.issues.some((issue) => issue.severity === 'error');
  const draft: ListingDraft | null = blocked
    ? null
    : {
        code: codeFor(rules, product.code),
        title,
        tagline,
        descriptionHtml,
        mobileHtml,
        plainText,
        categoryId: category.categoryId,
        storePath,
        imageRefs: imageUrls,
        taxPercent,
        modelNumber,
        selectors,
        variants,
        onSale: true,
      };
  return { draft, imageUrls, variantImageUrls, issues: context.issues, fields: context.fields };
}
