import type { ChannelPage } from '@narabe/core/channel';
import { type DueListing, dueListings } from '@narabe/db/listings';
import { drain } from '../lanes/drain.ts';
import type { WorkContext } from '../runtime/work-context.ts';
import { type StepReport, settleStep } from './settle-step.ts';
import { mallIssuesOf, resultOf } from './step-result.ts';
import { waitForMore } from './wait-for-more.ts';

/** The operator's word that a page which was on the mall before us may be replaced. */
const OVERWRITE_FIELD = 'overwrite';

/** Reads what the mall has under our code before anything is written: to merge with, and to leave other people's pages alone. */
export async function checkStep(context: WorkContext): Promise<Date | null> {
  const target = context.connector.listingTarget;
  if (!target) return null;
  return drain<DueListing, ChannelPage | null>(context, {
    operation: 'read_listings',
    itemsPerCall: target.listingsPerRead,
    concurrency: 8,
    callsPerRound: Math.max(1, Math.ceil(64 / target.listingsPerRead)),
    next: async (limit) => {
      const due = await context.tenant((tx) => dueListings(tx, context.lane.channelAccountId, 'check', limit));
      return (await waitForMore(context, due, target.listingsPerRead, ['draft'])) ?? due;
    },
    call: (listings) => target.readListings(listings.map((listing) => listing.code)),
    settle: async (outcomes) => {
      const confirmed = await confirmedOverwrites(
        context,
        outcomes.map(({ item }) => item.id),
      );
      await settleStep(
        context,
        outcomes.map((outcome): StepReport => {
          if ('error' in outcome)
            return { listing: outcome.item, result: resultOf(outcome.error), mallIssues: mallIssuesOf(outcome.error) };
          const page = outcome.result;
          if (page && !outcome.item.firstPutAt && !confirmed.has(outcome.item.id)) {
            return { listing: outcome.item, result: { kind: 'blocked', reason: 'page_exists' }, mallPage: page };
          }
          return { listing: outcome.item, result: { kind: 'ok' }, mallPage: page };
        }),
      );
    },
  });
}

async function confirmedOverwrites(context: WorkContext, listingIds: readonly string[]): Promise<Set<string>> {
  const rows = await context.tenant((tx) =>
    tx.listingField.findMany({
      where: { listingId: { in: [...listingIds] }, field: OVERWRITE_FIELD, override: 'yes' },
      select: { listingId: true },
    }),
  );
  return new Set(rows.map((row) => row.listingId));
}
