import pLimit from 'p-limit';

/** Further off than this is the sweeper's. */
const MAX_DELAY_MS = 60_000;
/** A timer may fire a moment early by another clock; a lane that is not due yet would be left to the sweeper. */
const LATE_MS = 3;

/**
 * Goes on with lanes whose quota comes back soon, in this very process: a bucket that refills every 30 ms needs no way through
 * the queue. Like the queue these are only hints; what is lost with the process, the sweeper finds.
 */
export class Alarms {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly limit: ReturnType<typeof pLimit>;

  /** `concurrency`: lanes that are gone on with at a time. */
  constructor(concurrency: number) {
    this.limit = pLimit(concurrency);
  }

  /** Calls `ring` at the time; a later alarm of the same lane replaces an earlier one. */
  set(laneId: string, at: Date, now: Date, ring: () => Promise<void>): void {
    const delayMs = Math.max(0, at.getTime() - now.getTime()) + LATE_MS;
    if (delayMs > MAX_DELAY_MS) return;
    clearTimeout(this.timers.get(laneId));
    const timer = setTimeout(() => {
      this.timers.delete(laneId);
      const ringing: Promise<void> = this.limit(ring).finally(() => this.running.delete(ringing));
      this.running.add(ringing);
    }, delayMs);
    this.timers.set(laneId, timer);
  }

  /** No alarm rings any more; waits for those that do. */
  async close(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    await Promise.allSettled(this.running);
  }
}
