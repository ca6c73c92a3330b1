import type { StockRef, StockWriteResult } from '@narabe/core/channel';
import { type DueListing, dueListings, nextDueByStep } from '@narabe/db/listings';
import { saveMirrors, type UnsentOffer, unsentOffers } from '@narabe/db/stock';
import { drain, type Outcome } from '../lanes/drain.ts';
import { type StepReport, settleStep } from '../listings/settle-step.ts';
import { mallIssuesOf, resultOf } from '../listings/step-result.ts';
import { waitForMore } from '../listings/wait-for-more.ts';
import type { LaneWork, WorkContext } from '../runtime/work-context.ts';

interface Sending {
  readonly offer: UnsentOffer;
  readonly listing: DueListing;
}

/**
 * Gives new pages their first stock. The mall holds none of ours yet, so the number is written absolutely; every later
 * change is a difference (architecture section 5).
 */
export const stockOutWork: LaneWork = {
  run: async (context) => {
    const target = context.connector.stockTarget;
    if (!target) return null;
    const { channelAccountId } = context.lane;
    await passWithoutOffers(context);
    const goOnAt = await drain<Sending, StockWriteResult>(context, {
      operation: 'write_stock',
      itemsPerCall: target.writesPerCall,
      concurrency: 2,
      callsPerRound: 2,
      next: async (limit) => {
        const found = await sendings(context, limit);
        const listings = found.map(({ listing }) => listing);
        return (await waitForMore(context, listings, target.writesPerCall, ['draft', 'check', 'images', 'page'])) ?? found;
      },
      call: (sendings) => target.writeStock(sendings.map(({ offer }) => ({ ref: refOf(offer), set: offer.desired }))),
      settle: (outcomes) => settle(context, outcomes),
    });
    return goOnAt ?? (await context.tenant((tx) => nextDueByStep(tx, channelAccountId, ['stock']))).get('stock') ?? null;
  },
};

const PAGES_PER_ROUND = 400;

/** The offers of due pages that were not sent yet, page by page until a call is full. */
async function sendings(context: WorkContext, limit: number): Promise<Sending[]> {
  return context.tenant(async (tx) => {
    const listings = await dueListings(tx, context.lane.channelAccountId, 'stock', PAGES_PER_ROUND);
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    const offers = await unsentOffers(tx, [...byId.keys()]);
    const whole: Sending[] = [];
    for (const [listingId, group] of Map.groupBy(offers, (offer) => offer.listingId)) {
      const listing = byId.get(listingId);
      if (!listing || (whole.length > 0 && whole.length + group.length > limit)) continue;
      whole.push(...group.map((offer) => ({ offer, listing })));
    }
    return whole;
  });
}

/** Pages whose offers were all sent before (a crash between two writes) go on without a call. */
async function passWithoutOffers(context: WorkContext): Promise<void> {
  const done = await context.tenant(async (tx) => {
    const listings = await dueListings(tx, context.lane.channelAccountId, 'stock', PAGES_PER_ROUND);
    const open = new Set(
      (
        await unsentOffers(
          tx,
          listings.map((listing) => listing.id),
        )
      ).map((offer) => offer.listingId),
    );
    return listings.filter((listing) => !open.has(listing.id));
  });
  if (done.length > 0)
    await settleStep(
      context,
      done.map((listing) => ({ listing, result: { kind: 'ok' } })),
    );
}

async function settle(context: WorkContext, outcomes: readonly Outcome<Sending, StockWriteResult>[]): Promise<void> {
  const accepted = outcomes.flatMap((outcome) => ('result' in outcome && outcome.result.accepted ? [outcome.item.offer] : []));
  const reports = [...Map.groupBy(outcomes, (outcome) => outcome.item.listing.id).values()].map((group) => reportOf(group));
  const sent = new Set(accepted.map((offer) => offer.offerId));
  const listingIds = reports.map(({ listing }) => listing.id);
  const unsent = await context.tenant((tx) => unsentOffers(tx, listingIds));
  // A page can lie across two calls, of which the quota allowed one: it waits until all of it was sent.
  const partly = new Set(unsent.filter((offer) => !sent.has(offer.offerId)).map((offer) => offer.listingId));
  const whole = reports.filter(({ listing, result }) => result.kind !== 'ok' || !partly.has(listing.id));
  await settleStep(context, whole, (tx) => saveMirrors(tx, accepted));
}

/** A page goes on when all its offers were accepted. */
function reportOf(group: readonly Outcome<Sending, StockWriteResult>[]): StepReport {
  const [first] = group;
  if (!first) throw new RangeError('a page without offers');
  const { listing } = first.item;
  const failed = group.find((outcome) => 'error' in outcome || !outcome.result.accepted);
  if (!failed) return { listing, result: { kind: 'ok' } };
  // An absolute first write may be sent again whatever became of it: the mall ends up with our number.
  if ('error' in failed)
    return {
      listing,
      result: failed.error.kind === 'rejected' ? resultOf(failed.error) : { kind: 'again' },
      mallIssues: mallIssuesOf(failed.error),
    };
  const refused = group.find((outcome) => 'result' in outcome && !outcome.result.accepted && outcome.result.code !== BATCH_REFUSED);
  if (!refused || !('result' in refused)) return { listing, result: { kind: 'again' } };
  const code = refused.result.code ?? 'stock_refused';
  return { listing, result: { kind: 'rejected', reason: code }, mallIssues: [{ code, message: '', path: refused.item.offer.variantCode }] };
}

/** Refused only because a neighbour in the same call was: goes again without it. */
const BATCH_REFUSED = 'batch_refused';

const refOf = (offer: UnsentOffer): StockRef => ({ code: offer.pageCode, variantCode: offer.variantCode || null });
