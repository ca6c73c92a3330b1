import type { PageDifference } from '@narabe/contracts/api';
import { comparePages, type ListingDraft, type PageView, viewOf } from '@narabe/core/listing';
import { z } from 'zod';

const variant = z.object({
  code: z.string(),
  priceYen: z.number(),
  barcode: z.string().nullable(),
  options: z.record(z.string(), z.string()),
});

/** The part of a stored page that all malls share; older rows may lack it. */
const storedPage = z.object({
  view: z.object({
    code: z.string(),
    title: z.string(),
    categoryId: z.string(),
    imageRefs: z.array(z.string()),
    onSale: z.boolean(),
    published: z.boolean(),
    variants: z.array(variant),
  }),
});

/** The page as the mall last showed it, or null when it has not. */
export function viewOnMall(mallPage: unknown): PageView | null {
  const parsed = storedPage.safeParse(mallPage);
  return parsed.success ? parsed.data.view : null;
}

/** The worker puts the mall's own names of the pictures in, and publishes; a draft says nothing of either. */
const NOT_IN_A_DRAFT = new Set(['images', 'published']);

/** What publishing would change on the mall. */
export function pageDifferences(draft: ListingDraft, onMall: PageView): PageDifference[] {
  return comparePages(viewOf(draft), onMall)
    .filter(({ field }) => !NOT_IN_A_DRAFT.has(field))
    .map(({ field, expected, actual }) => ({ field, desired: expected, onMall: actual }));
}
