import type { ListingDraft } from '@narabe/core/listing';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type ExpectedView, type Fixture, type PageSample } from './fixture.ts';

/** What must be readable of a draft, however the mall stores it. */
function viewOf(draft: ListingDraft): ExpectedView {
  const variants = draft.variants.map(({ code, priceYen, barcode, options }) => ({
    code,
    priceYen,
    barcode: 'value' in barcode ? barcode.value : null,
    options,
  }));
  return { code: draft.code, title: draft.title, categoryId: draft.categoryId, imageRefs: draft.imageRefs, onSale: draft.onSale, variants };
}

export function describePages(fixture: Fixture, sample: PageSample, control: () => Control): void {
  const expected = (draft: ListingDraft) => sample.shown?.(viewOf(draft), draft) ?? viewOf(draft);
  const setUp = async () => {
    const connector = await fixture.create(control());
    return { target: abilityOf(connector, 'listingTarget'), draft: await sample.draft(connector, control()) };
  };

  describe('pages', () => {
    it('what was put is what is read, per code and in order', async () => {
      const { target, draft } = await setUp();
      await target.putListing(draft, null);
      const codes = target.listingsPerRead > 1 ? ['no-such-page', draft.code] : [draft.code];
      const pages = await target.readListings(codes);
      expect(pages.map((page) => page?.code ?? null)).toEqual(codes.map((code) => (code === draft.code ? code : null)));
      expect(pages.at(-1)?.view).toMatchObject(expected(draft));
    });

    it('a page that is not there is null', async () => {
      const { target } = await setUp();
      expect(await target.readListings(['no-such-page'])).toEqual([null]);
    });

    it('put twice is one page', async () => {
      const { target, draft } = await setUp();
      const before = await sample.count(control());
      await target.putListing(draft, null);
      await target.putListing(draft, null);
      expect(await sample.count(control())).toBe(before + 1);
    });

    it('a change over the page just read is seen', async () => {
      const { target, draft } = await setUp();
      await target.putListing(draft, null);
      const [current] = await target.readListings([draft.code]);
      const changed = sample.change(draft);
      await target.putListing(changed, current ?? null);
      expect((await target.readListings([draft.code]))[0]?.view).toMatchObject(expected(changed));
    });

    it('deleted is gone, and deleting again is fine', async () => {
      const { target, draft } = await setUp();
      await target.putListing(draft, null);
      await target.deleteListing(draft.code);
      expect(await target.readListings([draft.code])).toEqual([null]);
      await target.deleteListing(draft.code);
    });
  });
}
