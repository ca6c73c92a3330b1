import { advance, type ListingStep, type StepResult } from '@narabe/core/listing';
import type { LaneKind } from '@narabe/core/sync';
import type { Tenant } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { wakeLane } from '@narabe/db/lanes';
import { type DueListing, type SettledListing, settleListings } from '@narabe/db/listings';
import { finishRuns } from '@narabe/db/runs';
import { backOffMs } from '../lanes/back-off.ts';
import type { WorkContext } from '../runtime/work-context.ts';

export interface StepReport extends Pick<SettledListing, 'mallIssues' | 'mallPage' | 'publishedHash'> {
  readonly listing: Pick<DueListing, 'id' | 'dueAt' | 'step' | 'attempts'>;
  readonly result: StepResult;
  /** Go there instead of the step that follows (only after `ok`). */
  readonly goTo?: ListingStep;
  /** Wait this long before the next step, in ms. */
  readonly waitMs?: number;
}

/** Which lane takes a page's step. */
const LANE_OF: Readonly<Record<ListingStep, LaneKind>> = {
  draft: 'listing_out',
  check: 'listing_out',
  images: 'media_out',
  page: 'listing_out',
  stock: 'stock_out',
  publish: 'listing_out',
  read_back: 'listing_out',
  done: 'listing_out',
};

/** Writes how a step ended for these pages, in one transaction with what must follow: next lanes, runs, screens. */
export function settleStep(context: WorkContext, reports: readonly StepReport[], more?: (tx: Tenant) => Promise<void>): Promise<void> {
  return context.settle(async (tx) => {
    await more?.(tx);
    const settled = reports.map(toSettled);
    const touched = await settleListings(tx, settled);
    const finished = touched.length > 0 ? await finishRuns(tx) : [];
    const { lane } = context;
    const next = new Set(settled.filter((item) => item.state === 'publishing' || item.state === 'draft').map((item) => LANE_OF[item.step]));
    next.delete(lane.kind);
    for (const kind of next)
      await wakeLane(tx, { sellerId: lane.sellerId, channelAccountId: lane.channelAccountId, channel: lane.channel, kind });
    for (const id of new Set([...touched, ...finished])) await notifyEvent(tx, { sellerId: lane.sellerId, type: 'sync_run', id });
  });
}

function toSettled({ listing, result, goTo, waitMs, ...rest }: StepReport): SettledListing {
  const progress = advance(listing, result);
  const moved =
    goTo && result.kind === 'ok'
      ? { ...progress, step: goTo, state: goTo === 'done' ? ('live' as const) : ('publishing' as const) }
      : progress;
  const failed = result.kind !== 'ok' && moved.state === 'publishing';
  return { id: listing.id, dueAt: listing.dueAt, ...moved, dueInMs: waitMs ?? (failed ? backOffMs(moved.attempts) : 0), ...rest };
}
