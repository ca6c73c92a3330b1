import type { ListingState, SyncRunCounts } from '@narabe/contracts/api';

export interface PageTotals {
  readonly total: number;
  readonly live: number;
  readonly attention: number;
  readonly failed: number;
  /** Draft or on their way. */
  readonly waiting: number;
  /** Whatever does not move any more by itself. */
  readonly settled: number;
}

const ENDED: readonly ListingState[] = ['live', 'blocked', 'failed', 'ended'];

export function pageTotals({ total, states }: { total: number; states: Readonly<Record<ListingState, number>> }): PageTotals {
  const settled = ENDED.reduce((sum, state) => sum + states[state], 0);
  return { total, live: states.live, attention: states.blocked, failed: states.failed, waiting: total - settled, settled };
}

export interface RunTotals extends PageTotals {
  readonly skus: number;
  readonly skusTaken: number;
  /** 0 to 100 over SKUs and pages together. */
  readonly percent: number;
}

/**
 * The whole of a run in numbers. Before the source's list is read, and while SKUs still become pages, there is more to do
 * than is known: for each SKU that is not taken in yet one page per target is expected.
 */
export function runTotals(counts: SyncRunCounts, targets: number): RunTotals {
  const pages = counts.listings.map(pageTotals);
  const sum = (name: keyof PageTotals) => pages.reduce((total, page) => total + page[name], 0);
  const skus = Object.values(counts.sku).reduce((total, count) => total + count, 0);
  const skusTaken = skus - counts.sku.pending;
  const expected = skus + sum('total') + counts.sku.pending * targets;
  const percent = expected === 0 ? 0 : Math.floor((100 * (skusTaken + sum('settled'))) / expected);
  return {
    total: sum('total'),
    live: sum('live'),
    attention: sum('attention'),
    failed: sum('failed'),
    waiting: sum('waiting'),
    settled: sum('settled'),
    skus,
    skusTaken,
    percent,
  };
}
