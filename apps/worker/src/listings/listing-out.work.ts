import type { ListingStep } from '@narabe/core/listing';
import { nextDueListing } from '@narabe/db/listings';
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
  return {
    run: async (context) => {
      const ends = await Promise.allSettled(steps.map(([, step]) => step(context)));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
      const dates = await Promise.all(
        steps.map(([name], index) => {
          const end = ends[index];
          const goOnAt = end?.status === 'fulfilled' ? end.value : null;
          // A step that had nothing left may have been given more by the others meanwhile.
          return goOnAt ?? context.tenant((tx) => nextDueListing(tx, context.lane.channelAccountId, [name]));
        }),
      );
      return dates.reduce<Date | null>((first, date) => (date && (!first || date < first) ? date : first), null);
    },
  };
}
