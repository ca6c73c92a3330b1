/** The steps of publishing a page, in order. Each is idempotent; the row remembers which one is next (architecture section 7). */
export const LISTING_STEPS = ['draft', 'check', 'images', 'page', 'stock', 'read_back', 'publish', 'done'] as const;
export type ListingStep = (typeof LISTING_STEPS)[number];

export type ListingState = 'draft' | 'blocked' | 'publishing' | 'live' | 'failed' | 'ended';

/** What a step reports; the table below says what follows. */
export type StepResult =
  | { readonly kind: 'ok' }
  /** An operator must decide something first. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** The mall refused it; a repeat would be refused again. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The answer to a write was lost: read the mall before going on. */
  | { readonly kind: 'unknown' }
  /** What the mall shows is not what was sent. */
  | { readonly kind: 'differs' }
  /** Nobody's fault; the same step again, an attempt is spent. */
  | { readonly kind: 'again' };

/** After this many failed attempts the page is failed and waits for the operator (R26). */
export const MAX_STEP_ATTEMPTS = 8;

export interface ListingProgress {
  readonly state: ListingState;
  readonly step: ListingStep;
  readonly attempts: number;
  readonly reason: string | null;
}

/** Where a page stands after its step reported. Pure: the same report leads to the same place. */
export function advance(current: { readonly step: ListingStep; readonly attempts: number }, result: StepResult): ListingProgress {
  const { step } = current;
  const attempts = current.attempts + 1;
  switch (result.kind) {
    case 'ok': {
      const next = LISTING_STEPS[LISTING_STEPS.indexOf(step) + 1] ?? 'done';
      // Attempts are kept until the page is live: a page that is written and differs again and again must end somewhere.
      const done = next === 'done';
      return { state: done ? 'live' : 'publishing', step: next, attempts: done ? 0 : current.attempts, reason: null };
    }
    case 'blocked':
      return { state: 'blocked', step, attempts: 0, reason: result.reason };
    case 'rejected':
      return { state: 'failed', step, attempts, reason: result.reason };
    case 'unknown':
      return retry('check', attempts, 'outcome_unknown');
    case 'differs':
      return retry('check', attempts, 'read_back_differs');
    case 'again':
      return retry(step, attempts, 'mall_unavailable');
  }
}

function retry(step: ListingStep, attempts: number, reason: string): ListingProgress {
  if (attempts >= MAX_STEP_ATTEMPTS) return { state: 'failed', step, attempts, reason };
  return { state: 'publishing', step, attempts, reason: null };
}
