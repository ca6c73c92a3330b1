import type { ListingStep } from '@narabe/core/listing';
import { areMoreComing, type DueListing } from '@narabe/db/listings';
import type { WorkContext } from '../runtime/work-context.ts';

/** A page waits this long at most for company in its call. */
const LONGEST_WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * Where one call takes many, half-empty calls waste the mall's quota: waits while more pages are coming and the call is not
 * full. Null: call now. `due`: one entry per thing that the call would carry.
 */
export async function waitForMore(
  context: WorkContext,
  due: readonly DueListing[],
  perCall: number,
  before: readonly ListingStep[],
): Promise<{ waitMs: number } | null> {
  if (due.length === 0 || due.length >= perCall || Math.max(...due.map((listing) => listing.waitedMs)) >= LONGEST_WAIT_MS) return null;
  const coming = await context.tenant((tx) => areMoreComing(tx, context.lane.channelAccountId, before));
  return coming ? { waitMs: LOOK_AGAIN_MS } : null;
}
