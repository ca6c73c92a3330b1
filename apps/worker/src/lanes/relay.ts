import type { Claims } from '@narabe/db/lanes';
import type { Waker } from './waker.ts';

const BATCH = 200;

/** Passes the outbox on to the queue until it is empty. */
export async function relayOutbox(claims: Claims, waker: Waker): Promise<void> {
  let passed: number;
  do {
    passed = await claims.relayOutbox(BATCH, (lanes) => waker.wake(lanes));
  } while (passed === BATCH);
}
