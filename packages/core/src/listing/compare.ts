import type { ListingDraft } from './draft.ts';
import type { PageView } from './page.ts';

/** One value that is not on the page as it should be; null: not there at all. */
export interface Difference {
  /** `title`, `images`, `variants.<code>.price`, … */
  readonly field: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** How the page of a draft must look once it is live. */
export function viewOf(draft: ListingDraft): PageView {
  return {
    code: draft.code,
    title: draft.title,
    categoryId: draft.categoryId,
    imageRefs: draft.imageRefs,
    onSale: draft.onSale,
    published: true,
    variants: draft.variants.map(({ code, priceYen, barcode, options }) => ({
      code,
      priceYen,
      barcode: 'value' in barcode ? barcode.value : null,
      options,
    })),
  };
}

type Variant = PageView['variants'][number];

/** A mall that keeps no keys gives labels instead; then the values alone tell the variants apart. */
function optionsText(options: Variant['options'], other: Variant['options']): string {
  const keys = Object.keys(options).sort();
  const sameKeys = JSON.stringify(keys) === JSON.stringify(Object.keys(other).sort());
  return sameKeys ? keys.map((key) => `${key}: ${options[key] ?? ''}`).join(' / ') : Object.values(options).sort().join(' / ');
}

function compareVariants(expected: PageView, actual: PageView): Difference[] {
  // A page with one variant has no choice, and some malls keep no code for it.
  const single = expected.variants.length === 1 && actual.variants.length === 1;
  const found = new Map(actual.variants.map((variant) => [variant.code, variant]));
  const missing = expected.variants.flatMap((variant): Difference[] => {
    const other = single ? actual.variants[0] : found.get(variant.code);
    const field = (name: string) => `variants.${variant.code}.${name}`;
    if (!other) return [{ field: `variants.${variant.code}`, expected: variant.code, actual: null }];
    return [
      { field: field('price'), expected: String(variant.priceYen), actual: String(other.priceYen) },
      ...(other.barcode === undefined ? [] : [{ field: field('barcode'), expected: variant.barcode ?? null, actual: other.barcode }]),
      {
        field: field('options'),
        expected: optionsText(variant.options, other.options),
        actual: optionsText(other.options, variant.options),
      },
    ].filter((difference) => difference.expected !== difference.actual);
  });
  const known = new Set(expected.variants.map((variant) => variant.code));
  const extra = single ? [] : actual.variants.filter((variant) => !known.has(variant.code));
  return [...missing, ...extra.map((variant) => ({ field: `variants.${variant.code}`, expected: null, actual: variant.code }))];
}

/** Every difference between the page as it should be and as the mall shows it; empty when they are equal. */
export function comparePages(expected: PageView, actual: PageView): Difference[] {
  const plain: Difference[] = [
    { field: 'code', expected: expected.code, actual: actual.code },
    { field: 'title', expected: expected.title, actual: actual.title },
    { field: 'category', expected: expected.categoryId, actual: actual.categoryId },
    { field: 'images', expected: expected.imageRefs.join('\n'), actual: actual.imageRefs.join('\n') },
    { field: 'onSale', expected: String(expected.onSale), actual: String(actual.onSale) },
    { field: 'published', expected: String(expected.published), actual: String(actual.published) },
  ];
  return [...plain.filter((difference) => difference.expected !== difference.actual), ...compareVariants(expected, actual)];
}
