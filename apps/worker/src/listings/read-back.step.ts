import type { ChannelPage } from '@narabe/core/channel';
import { comparePages, type ListingDraft, viewOf } from '@narabe/core/listing';
import { type DueListing, dueListings } from '@narabe/db/listings';
import { drain } from '../lanes/drain.ts';
import type { WorkContext } from '../runtime/work-context.ts';
import { draftsWithImages } from './page.step.ts';
import { type StepReport, settleStep } from './settle-step.ts';
import { mallIssuesOf, resultOf } from './step-result.ts';
import { waitForMore } from './wait-for-more.ts';

interface PutPage {
  readonly listing: DueListing;
  readonly draft: ListingDraft;
}

/**
 * A page goes live only when the mall holds what we meant; a difference is written again, a lasting one is reported. Reading
 * comes before publishing: so it goes on while other pages are still being put, and buyers never see a wrong page.
 */
export async function readBackStep(context: WorkContext): Promise<Date | null> {
  const target = context.connector.listingTarget;
  if (!target) return null;
  return drain<PutPage, ChannelPage | null>(context, {
    operation: 'read_listings',
    itemsPerCall: target.listingsPerRead,
    concurrency: 8,
    callsPerRound: Math.max(1, Math.ceil(64 / target.listingsPerRead)),
    next: async (limit) => {
      const due = await context.tenant((tx) => dueListings(tx, context.lane.channelAccountId, 'read_back', limit));
      const wait = await waitForMore(context, due, target.listingsPerRead, ['draft', 'check', 'images', 'page', 'stock']);
      return wait ?? draftsWithImages(context, due);
    },
    call: (pages) => target.readListings(pages.map((page) => page.listing.code)),
    settle: (outcomes) =>
      settleStep(
        context,
        outcomes.map(({ item, ...outcome }): StepReport => {
          if ('error' in outcome)
            return { listing: item.listing, result: resultOf(outcome.error), mallIssues: mallIssuesOf(outcome.error) };
          const page = outcome.result;
          const differences = page
            ? comparePages({ ...viewOf(item.draft), published: page.view.published }, page.view)
            : [{ field: 'page', expected: item.listing.code, actual: null }];
          if (differences.length === 0) return { listing: item.listing, result: { kind: 'ok' }, mallPage: page };
          return {
            listing: item.listing,
            result: { kind: 'differs' },
            mallPage: page,
            publishedHash: null,
            mallIssues: differences.map((difference) => ({ code: 'differs', path: difference.field, message: JSON.stringify(difference) })),
          };
        }),
      ),
  });
}
