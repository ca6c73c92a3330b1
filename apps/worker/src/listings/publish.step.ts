import type { ListingStep } from '@narabe/core/listing';
import { areMoreComing, type DueListing, dueListings, markStepStarted } from '@narabe/db/listings';
import type { WorkContext } from '../runtime/work-context.ts';
import { settleStep } from './settle-step.ts';

/** Pages at these steps still change what the mall would publish. */
const BEFORE_PUBLISHING: readonly ListingStep[] = ['draft', 'check', 'images', 'page', 'stock', 'read_back'];
/** A page waits this long for its neighbours at most. */
const LONGEST_WAIT_MS = 10 * 60_000;
/** How often a running publish, or the neighbours, are looked at. */
const LOOK_AGAIN_MS = 1_000;
const MOST_PAGES = 10_000;

/**
 * Publishes once per store and batch (the mall publishes the whole store and takes no edits meanwhile): waits until no page
 * is on its way, asks once, waits until it is done. Where a mall has no such step, pages pass at once.
 */
export async function publishStep(context: WorkContext): Promise<Date | null> {
  const { connector, lane, quota, clock } = context;
  const waiting = await context.tenant((tx) => dueListings(tx, lane.channelAccountId, 'publish', MOST_PAGES));
  if (waiting.length === 0) return null;
  const publisher = connector.publisher;
  if (!publisher) {
    await pass(context, waiting);
    return null;
  }
  const started = waiting.filter((listing) => listing.stepStartedAt !== null);
  if (started.length > 0) {
    const { granted, retryAfterMs } = await quota.take('publish_state', 1);
    if (granted === 0) return after(context, retryAfterMs);
    if ((await publisher.publishState()) === 'running') return after(context, LOOK_AGAIN_MS);
    const pending = await quota.take('publish_pending', 1);
    if (pending.granted === 0) return after(context, pending.retryAfterMs);
    // Edits that the publish left behind may be ours: it is asked for once more.
    const isOut = (await publisher.pendingPages()) === 0;
    await settleStep(
      context,
      started.map((listing) => ({ listing, result: { kind: isOut ? 'ok' : 'again' } })),
    );
    return clock.now();
  }
  if (await neighboursAreComing(context, waiting)) return after(context, LOOK_AGAIN_MS);
  const { granted, retryAfterMs } = await quota.take('publish', 1);
  if (granted === 0) return after(context, retryAfterMs);
  // Marked first: after a crash the mall is asked whether it still publishes, and what it left behind is published again.
  await context.settle((tx) =>
    markStepStarted(
      tx,
      waiting.map((listing) => listing.id),
    ),
  );
  await publisher.publish();
  return after(context, LOOK_AGAIN_MS);
}

/** Nobody waits for ever: what has waited long enough is published without its neighbours. */
function neighboursAreComing(context: WorkContext, waiting: readonly DueListing[]): Promise<boolean> {
  if (Math.max(...waiting.map((listing) => listing.waitedMs)) > LONGEST_WAIT_MS) return Promise.resolve(false);
  return context.tenant((tx) => areMoreComing(tx, context.lane.channelAccountId, BEFORE_PUBLISHING));
}

function pass(context: WorkContext, listings: readonly DueListing[]): Promise<void> {
  return settleStep(
    context,
    listings.map((listing) => ({ listing, result: { kind: 'ok' } })),
  );
}

const after = (context: WorkContext, ms: number) => new Date(context.clock.now().getTime() + ms);
