import { ConnectorError, type Publisher } from '@narabe/core/channel';
import type { YahooClient } from './yahoo.client.ts';
import { unlessRefused } from './yahoo.errors.ts';

const NOTHING_PENDING = ['pm-05001'];
/** By sheet sections 4 and 12.9 both are answered while a publish runs. */
const RUNNING = ['pm-05002', 'ed-00006'];

/** A time this far ahead is a publish that somebody booked for later, not one that is about to run. */
const BOOKED_AHEAD_MS = 120_000;

/** A code that no store uses. */
const NO_PAGE = 'narabe-probe';

/**
 * Publishes the whole store, other people's unfinished edits included; there is no choice of pages (sheet section 5.4), and a
 * time that somebody had booked is replaced.
 */
export function createYahooPublisher(client: YahooClient, now: () => Date): Publisher {
  return {
    async publish() {
      // Edits are refused while a publish runs, so a running one includes all of ours.
      const start = () => unlessRefused(RUNNING, () => client.reservePublish(1).then(() => 'started' as const), 'started' as const);
      return unlessRefused(NOTHING_PENDING, start, 'nothing_pending' as const);
    },
    /**
     * One or two calls. The mall tells the booked time only (mode 3): one that is due waits for its turn. A publish that has
     * begun shows only by what it refuses, so a page that does not exist is submitted: ed-00006 while edits are locked,
     * another refusal else.
     */
    async publishState() {
      const booked = Date.parse(await unlessRefused(RUNNING, () => client.reservePublish(3), now().toISOString()));
      if (!Number.isNaN(booked) && booked <= now().getTime() + BOOKED_AHEAD_MS) return 'running';
      try {
        await client.submitItem(NO_PAGE);
        return 'idle';
      } catch (error) {
        if (!(error instanceof ConnectorError)) throw error;
        if (RUNNING.includes(error.code)) return 'running';
        if (error.kind === 'rejected') return 'idle';
        throw error;
      }
    },
    pendingPages: () => client.pendingItemPages(),
  };
}
