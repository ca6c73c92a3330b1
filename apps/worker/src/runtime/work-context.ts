import type { Connector } from '@narabe/core/channel';
import type { Database, Tenant } from '@narabe/db/client';
import type { LeasedLane } from '@narabe/db/lanes';
import type { Clock } from '@narabe/platform/clock';
import type { Logger } from '@narabe/platform/logger';
import type { LaneQuota } from '../lanes/lane-quota.ts';

/** What one pass over a lane works with. */
export interface WorkContext {
  readonly lane: LeasedLane;
  readonly connector: Connector;
  readonly database: Database;
  readonly quota: LaneQuota;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the lease is lost or the worker stops: begin nothing new. */
  readonly signal: AbortSignal;
  /** A transaction as the lane's seller. */
  tenant<T>(work: (tx: Tenant) => Promise<T>): Promise<T>;
  /** The same, refused with LeaseLostError when another worker has the lane by now. Every result is written through it. */
  settle<T>(work: (tx: Tenant) => Promise<T>): Promise<T>;
}

/** One kind of lane: a pass does what is due and within quota, and says when to look again (null: nothing is left). */
export interface LaneWork {
  run(context: WorkContext): Promise<Date | null>;
}
