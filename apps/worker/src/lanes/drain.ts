import { ConnectorError, type Operation } from '@narabe/core/channel';
import pLimit from 'p-limit';
import type { WorkContext } from '../runtime/work-context.ts';

/** One thing to do, and how it ended. */
export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly error: ConnectorError };

export interface DrainOptions<Item, Result> {
  readonly operation: Operation;
  /** Items that one call takes. */
  readonly itemsPerCall: number;
  /** Calls at a time. */
  readonly concurrency: number;
  /** Most calls per round; their results are settled together. */
  readonly callsPerRound: number;
  /** The next items, at most `limit`; empty ends the drain; `waitMs`: it is worth waiting until a call is fuller. */
  next(limit: number): Promise<readonly Item[] | { readonly waitMs: number }>;
  /** One call for up to `itemsPerCall` items; one result per item, in order. */
  call(items: readonly Item[]): Promise<readonly Result[]>;
  /** Writes how the items ended, in one transaction. Items that must be tried again come back from `next` only when due. */
  settle(outcomes: readonly Outcome<Item, Result>[]): Promise<void>;
}

/** A drain pauses after this long, so that a lane's lease and its neighbours get their turn. */
const MAX_DRAIN_MS = 20_000;
/** After a mall said "too fast" although our own bucket had tokens. */
const THROTTLED_PAUSE_MS = 1_000;
/** A mall that was away this often in a row for one and the same work: the work itself may be the cause. */
const FAILURES_BEFORE_BLAME = 12;

/**
 * Takes quota, calls the mall, settles, again until nothing is left, quota lacks or the mall is away. Returns when to go on,
 * or null when nothing is left. Never waits for quota (architecture section 6).
 */
export async function drain<Item, Result>(context: WorkContext, options: DrainOptions<Item, Result>): Promise<Date | null> {
  const { clock, quota, signal } = context;
  const started = clock.now().getTime();
  const limit = pLimit(options.concurrency);
  for (;;) {
    if (signal.aborted || clock.now().getTime() - started > MAX_DRAIN_MS) return clock.now();
    const items = await options.next(options.callsPerRound * options.itemsPerCall);
    if ('waitMs' in items) return new Date(clock.now().getTime() + items.waitMs);
    if (items.length === 0) return null;

    const calls = chunk(items, options.itemsPerCall);
    const { granted, retryAfterMs } = await quota.take(options.operation, calls.length);
    const outcomes = (await Promise.all(calls.slice(0, granted).map((items) => limit(() => attempt(context, items, options))))).flat();
    const throttled = outcomes.flatMap((outcome) => ('error' in outcome && outcome.error.kind === 'rate_limited' ? [outcome.error] : []));
    const fatal = outcomes.find((outcome) => 'error' in outcome && outcome.error.kind === 'auth');
    if (throttled.length > 0) await quota.lower(options.operation);

    const someSucceeded = outcomes.some((outcome) => !('error' in outcome)) || context.lane.failures >= FAILURES_BEFORE_BLAME;
    const settled = outcomes.filter((outcome) => !('error' in outcome) || !isNobodysFault(outcome.error, someSucceeded));
    if (settled.length > 0) await options.settle(settled);
    if (fatal && 'error' in fatal) throw fatal.error;
    const away = outcomes.find((outcome) => 'error' in outcome && outcome.error.kind === 'unavailable');
    if (away && 'error' in away && settled.length === 0) throw away.error;

    const pauses = throttled.map((error) => error.details.retryAfterMs ?? THROTTLED_PAUSE_MS);
    if (granted < calls.length || pauses.length > 0) return new Date(clock.now().getTime() + Math.max(retryAfterMs, 0, ...pauses));
    if (away && 'error' in away) return new Date(clock.now().getTime() + (away.error.details.retryAfterMs ?? THROTTLED_PAUSE_MS));
  }
}

// These say nothing about the item: it stays due and spends no attempt. But an item that alone fails while its neighbours
// succeed is to blame.
const isNobodysFault = (error: ConnectorError, othersSucceeded: boolean) =>
  error.kind === 'rate_limited' || error.kind === 'auth' || (error.kind === 'unavailable' && !othersSucceeded);

async function attempt<Item, Result>(
  context: WorkContext,
  items: readonly Item[],
  options: DrainOptions<Item, Result>,
): Promise<Outcome<Item, Result>[]> {
  try {
    const results = await options.call(items);
    return items.map((item, index) => ({ item, result: results[index] as Result }));
  } catch (error) {
    const known = error instanceof ConnectorError ? error : new ConnectorError('bug', 'unexpected_error', {}, error);
    // The items only keep the code.
    if (known.kind === 'bug')
      context.log.error({ event: 'call.crashed', operation: options.operation, code: known.code, err: known.cause ?? known });
    return items.map((item) => ({ item, error: known }));
  }
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}
