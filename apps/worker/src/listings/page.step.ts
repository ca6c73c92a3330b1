import type { ListingDraft } from '@narabe/core/listing';
import { withImageRefs } from '@narabe/core/mapping';
import { type DueListing, dueListings, markFirstPut } from '@narabe/db/listings';
import { sourceImages, uploadedImages } from '@narabe/db/media';
import { drain } from '../lanes/drain.ts';
import type { WorkContext } from '../runtime/work-context.ts';
import { type StepReport, settleStep } from './settle-step.ts';
import { mallIssuesOf, resultOf } from './step-result.ts';

interface ReadyPage {
  readonly listing: DueListing;
  readonly draft: ListingDraft;
}

/** Puts pages on the mall, merged with what the mall holds where it replaces whole pages. Idempotent: twice is one page. */
export async function pageStep(context: WorkContext): Promise<Date | null> {
  const target = context.connector.listingTarget;
  if (!target) return null;
  return drain<ReadyPage, readonly { code: string; message: string }[]>(context, {
    operation: 'put_listing',
    itemsPerCall: 1,
    concurrency: 12,
    callsPerRound: 36,
    next: async (limit) => {
      const due = await context.tenant((tx) => dueListings(tx, context.lane.channelAccountId, 'page', limit));
      if (due.length === 0) return [];
      await context.settle((tx) =>
        markFirstPut(
          tx,
          due.map((listing) => listing.id),
        ),
      );
      return draftsWithImages(context, due);
    },
    call: async ([page]) => {
      if (!page) return [];
      const { warnings } = await target.putListing(page.draft, page.listing.mallPage);
      return [warnings];
    },
    settle: (outcomes) =>
      settleStep(
        context,
        outcomes.map(({ item, ...outcome }): StepReport => {
          if ('error' in outcome)
            return { listing: item.listing, result: resultOf(outcome.error), mallIssues: mallIssuesOf(outcome.error) };
          const warnings = outcome.result.map((warning) => ({ ...warning, path: null }));
          return { listing: item.listing, result: { kind: 'ok' }, mallIssues: warnings, publishedHash: item.listing.desiredHash };
        }),
      ),
  });
}

/** The drafts of these pages with the mall's own names of their pictures. A page without a draft is left out: it is blocked. */
export async function draftsWithImages(context: WorkContext, listings: readonly DueListing[]): Promise<ReadyPage[]> {
  if (listings.length === 0) return [];
  const urls = [...new Set(listings.flatMap((listing) => [...listing.imageUrls, ...Object.values(listing.variantImageUrls)]))];
  const refOf = await context.tenant(async (tx) => {
    const sources = await sourceImages(tx, urls);
    const hashes = [...sources.values()].flatMap((source) => (source.contentHash ? [source.contentHash] : []));
    const uploads = await uploadedImages(tx, context.lane.channelAccountId, hashes);
    return (url: string) => uploads.get(sources.get(url)?.contentHash ?? '')?.ref ?? null;
  });
  return listings.flatMap((listing) =>
    listing.draft ? [{ listing, draft: withImageRefs(listing.draft, refOf, listing.variantImageUrls) }] : [],
  );
}
