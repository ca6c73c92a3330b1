import type { ListingStep } from '@narabe/core/listing';
import { nextDueByStep } from '@narabe/db/listings';
import type { LaneWork, WorkContext } from '../runtime/work-context.ts';
import { checkStep } from './check.step.ts';
import type { DraftStep } from './draft.step.ts';
import { pageStep } from './page.step.ts';
import { publishStep } from './publish.step.ts';
import { readBackStep } from './read-back.step.ts';

/** One step over all pages that are due at it; says when to go on, or null when none is left. */
export type Step = (context: WorkContext) => Promise<Date | null>;

/** Makes pages and puts them on the mall. The steps use different quotas, so they run side by side. */
export function listingOutWork(draftStep: DraftStep): LaneWork {
  const steps: readonly (readonly [ListingStep, Step])[] = [
    ['draft', (context) => draftStep.run(context)],
    ['check', checkStep],
    ['page', pageStep],
    ['publish', publishStep],
    ['read_back', readBackStep],
  ];
  const names = steps.map(([name]) => name);
  return {
    run: async (context) => {
      const dueBefore = await dueByStep(context, names);
      const now = context.clock.now();
      const due = steps.filter(([name]) => (dueBefore.get(name) ?? LATER) <= now);
      const ends = await Promise.allSettled(due.map(([, step]) => step(context)));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
      // A step that had nothing left may have been given more by the others meanwhile.
      const dueAfter = await dueByStep(context, names);
      due.forEach(([name], index) => {
        const end = ends[index];
        if (end?.status === 'fulfilled' && end.value) dueAfter.set(name, end.value);
      });
      return earliest([...dueAfter.values()]);
    },
  };
}

const LATER = new Date(8.64e15);

const dueByStep = (context: WorkContext, names: readonly ListingStep[]) =>
  context.tenant((tx) => nextDueByStep(tx, context.lane.channelAccountId, names));

/** The first of several dates, or null when there is none. */
function earliest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((first, date) => (first && first <= date ? first : date), null);
}
