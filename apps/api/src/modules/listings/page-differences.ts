import type { PageDifference } from '@narabe/contracts/api';
import type { ListingDraft, PageView } from '@narabe/core/listing';
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

/** What publishing would change on the mall. Pictures are compared by the worker, which knows the mall's names of them. */
export function pageDifferences(draft: ListingDraft, onMall: PageView): PageDifference[] {
  const pairs: [string, string | null, string | null][] = [
    ['title', draft.title, onMall.title],
    ['category', draft.categoryId, onMall.categoryId],
    ['onSale', String(draft.onSale), String(onMall.onSale)],
  ];
  const codes = new Set([...draft.variants, ...onMall.variants].map((each) => each.code));
  for (const code of codes) {
    const wanted = draft.variants.find((each) => each.code === code);
    const shown = onMall.variants.find((each) => each.code === code);
    pairs.push([`variants.${code}.priceYen`, text(wanted?.priceYen), text(shown?.priceYen)]);
    pairs.push([`variants.${code}.barcode`, wanted && 'value' in wanted.barcode ? wanted.barcode.value : null, shown?.barcode ?? null]);
    pairs.push([`variants.${code}.options`, optionsText(wanted?.options), optionsText(shown?.options)]);
  }
  return pairs.filter(([, desired, shown]) => desired !== shown).map(([field, desired, shown]) => ({ field, desired, onMall: shown }));
}

const text = (value: number | undefined) => (value === undefined ? null : String(value));

function optionsText(options: Readonly<Record<string, string>> | undefined): string | null {
  const entries = Object.entries(options ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return entries.length === 0 ? null : entries.map(([key, value]) => `${key}=${value}`).join(' ');
}
