import type { ListingDraft } from '../../listing/draft.ts';
import { variantCodeFor } from '../codes.ts';
import { issueOf } from '../issues.ts';
import type { DraftContext } from './context.ts';

export interface DraftImages {
  readonly imageUrls: readonly string[];
  readonly variantImageUrls: Readonly<Record<string, string>>;
}

const isWebAddress = (url: string) => /^https?:\/\/\S+$/iu.test(url);

/** The page's images in order: the product's, then the SKUs' own. Those that cannot be used are told and left out. */
export function draftImages(context: DraftContext): DraftImages {
  const { product, rules, unavailableImages } = context.input;
  const reasons = new Map(unavailableImages.map((image) => [image.url, image.code]));
  const wanted = [...new Set([...product.imageUrls, ...product.skus.flatMap((sku) => sku.imageUrls)])];
  const reasonOf = (url: string) => reasons.get(url) ?? (isWebAddress(url) ? null : 'address_invalid');
  for (const url of wanted) {
    const reason = reasonOf(url);
    if (reason !== null)
      context.issues.push(issueOf('images', 'image_unavailable', 'warning', { before: url, after: reason, fix: 'replace_image' }));
  }
  const usable = wanted.filter((url) => reasonOf(url) === null);
  const imageUrls = usable.slice(0, rules.maxImages);
  if (usable.length > imageUrls.length) {
    context.issues.push(issueOf('images', 'images_left_out', 'info', { before: String(usable.length), after: String(imageUrls.length) }));
  }
  if (imageUrls.length === 0) context.issues.push(issueOf('images', 'image_missing', 'warning', { fix: 'add_image' }));
  const variantImageUrls: Record<string, string> = {};
  if (product.skus.length > 1) {
    for (const sku of product.skus) {
      const url = sku.imageUrls.find((candidate) => reasonOf(candidate) === null);
      if (url !== undefined) variantImageUrls[variantCodeFor(rules, sku.code)] = url;
    }
  }
  return { imageUrls, variantImageUrls };
}

/** The draft with the mall's references in place of source URLs. An image without a reference is left out. */
export function withImageRefs(
  draft: ListingDraft,
  refOf: (url: string) => string | null,
  variantImageUrls: Readonly<Record<string, string>>,
): ListingDraft {
  const variantRef = (code: string) => {
    const url = Object.hasOwn(variantImageUrls, code) ? variantImageUrls[code] : undefined;
    return url === undefined ? null : refOf(url);
  };
  const imageRefs = draft.imageRefs.map(refOf).filter((ref) => ref !== null);
  return { ...draft, imageRefs, variants: draft.variants.map((variant) => ({ ...variant, imageRef: variantRef(variant.code) })) };
}
