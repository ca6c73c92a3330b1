import type { Claims } from '@narabe/db/lanes';
import type { Logger } from '@narabe/platform/logger';
import type { Waker } from './waker.ts';

const MOST_LANES_PER_SWEEP = 1_000;

/** Wakes every lane that is due and has no worker: the recovery path for every fault of the queue (R3). */
export async function sweep(claims: Claims, waker: Waker, log: Logger): Promise<void> {
  const lanes = await claims.dueLanes(MOST_LANES_PER_SWEEP);
  if (lanes.length === 0) return;
  await waker.rouse(lanes);
  log.debug({ event: 'sweeper.woke', lanes: lanes.length });
}
