import { ConnectorError } from '@narabe/core/channel';
import type { LaneKind } from '@narabe/core/sync';
import { stopAccount } from '@narabe/db/accounts';
import type { Database } from '@narabe/db/client';
import { notifyEvent } from '@narabe/db/events';
import { holdLease, type LeasedLane, LeaseLostError, leaseLane, releaseLane, renewLease } from '@narabe/db/lanes';
import type { Clock } from '@narabe/platform/clock';
import type { Logger } from '@narabe/platform/logger';
import type { AccountOpener } from '../accounts/account-opener.ts';
import type { LaneWork } from '../runtime/work-context.ts';
import type { Alarms } from './alarms.ts';
import { backOffMs } from './back-off.ts';
import { createLaneQuota } from './lane-quota.ts';
import type { WakeJob } from './waker.ts';

/** A dead worker's lane is taken over after this long. */
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
/** A lane that always has something to do gives its place back after this long. */
const LONGEST_TURN_MS = 20_000;
/** How long lanes of a stopped account rest; mending the account wakes them at once. */
const STOPPED_ACCOUNT_REST_MS = 10 * 60_000;

export interface LaneRunnerDeps {
  readonly database: Database;
  readonly accounts: AccountOpener;
  readonly works: Readonly<Record<LaneKind, LaneWork>>;
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly log: Logger;
  readonly owner: string;
  readonly quotaScale: number;
  /** Aborted when the worker stops. */
  readonly stopping: AbortSignal;
}

/** Runs a lane: lease, work, release, look once more. Safe to call for a lane with nothing to do. */
export class LaneRunner {
  private readonly deps: LaneRunnerDeps;

  constructor(deps: LaneRunnerDeps) {
    this.deps = deps;
  }

  async run(job: WakeJob): Promise<void> {
    const { alarms, clock, stopping } = this.deps;
    const started = clock.now().getTime();
    while (!stopping.aborted) {
      const lane = await this.lease(job);
      if (!lane) return;
      const outcome = await this.pass(lane);
      const dueAt = await this.deps.database.withTenant(lane.sellerId, (tx) => releaseLane(tx, lane, outcome));
      const now = clock.now();
      const isDueNow = dueAt !== null && dueAt <= now;
      // Other lanes of the same mall wait for this place, too.
      if (isDueNow && now.getTime() - started < LONGEST_TURN_MS) continue;
      if (dueAt) alarms.set(lane.id, dueAt, now, () => this.ring(job));
      return;
    }
  }

  private ring(job: WakeJob): Promise<void> {
    return this.run(job).catch((error) => this.deps.log.error({ event: 'lane.crashed', err: error }));
  }

  private lease(job: WakeJob): Promise<LeasedLane | null> {
    return this.deps.database.withTenant(job.sellerId, (tx) => leaseLane(tx, job.laneId, this.deps.owner, LEASE_MS));
  }

  private async pass(lane: LeasedLane): Promise<{ nextDueAt: Date | null; failures: number; lastError: string | null }> {
    const { database, accounts, works, clock, quotaScale } = this.deps;
    const log = this.deps.log.child({
      sellerId: lane.sellerId,
      channel: lane.channel,
      lane: lane.kind,
      channelAccountId: lane.channelAccountId,
    });
    const lost = new AbortController();
    const renewing = setInterval(() => {
      database
        .withTenant(lane.sellerId, (tx) => renewLease(tx, lane, LEASE_MS))
        .then((held) => held || lost.abort())
        .catch(() => undefined);
    }, RENEW_MS);
    try {
      const account = await accounts.open(lane);
      if (account.state === 'paused' || (account.state !== 'active' && lane.kind !== 'probe')) {
        return { nextDueAt: this.after(STOPPED_ACCOUNT_REST_MS), failures: lane.failures, lastError: `account_${account.state}` };
      }
      const nextDueAt = await works[lane.kind].run({
        lane,
        connector: account.connector,
        database,
        quota: createLaneQuota(database, account.connector, lane.channelAccountId, quotaScale),
        clock,
        log,
        signal: AbortSignal.any([lost.signal, this.deps.stopping]),
        tenant: (work) => database.withTenant(lane.sellerId, work),
        settle: (work) =>
          database.withTenant(lane.sellerId, async (tx) => {
            await holdLease(tx, lane);
            return work(tx);
          }),
      });
      return { nextDueAt, failures: 0, lastError: null };
    } catch (error) {
      return this.afterFailure(lane, error, log);
    } finally {
      clearInterval(renewing);
    }
  }

  /** The one table of what a failed pass means (R24). */
  private async afterFailure(
    lane: LeasedLane,
    error: unknown,
    log: Logger,
  ): Promise<{ nextDueAt: Date | null; failures: number; lastError: string }> {
    const failures = lane.failures + 1;
    if (error instanceof LeaseLostError) return { nextDueAt: this.deps.clock.now(), failures: lane.failures, lastError: 'lease_lost' };
    if (!(error instanceof ConnectorError) || error.kind === 'bug') {
      log.error({ event: 'lane.failed', err: error, failures });
      return {
        nextDueAt: this.after(backOffMs(failures)),
        failures,
        lastError: error instanceof ConnectorError ? error.code : 'unexpected_error',
      };
    }
    log.warn({
      event: 'lane.held',
      kind: error.kind,
      code: error.code,
      status: error.details.status,
      endpoint: error.details.endpoint,
      failures,
    });
    if (error.kind === 'auth') {
      await this.stop(lane, error.code);
      return { nextDueAt: this.after(STOPPED_ACCOUNT_REST_MS), failures, lastError: error.code };
    }
    const waitMs =
      error.kind === 'rate_limited'
        ? (error.details.retryAfterMs ?? backOffMs(1))
        : Math.max(error.details.retryAfterMs ?? 0, backOffMs(failures));
    return { nextDueAt: this.after(waitMs), failures, lastError: error.code };
  }

  /** Pauses the account, once, and tells the screens. */
  private async stop(lane: LeasedLane, code: string): Promise<void> {
    await this.deps.database.withTenant(lane.sellerId, async (tx) => {
      const changed = await stopAccount(tx, lane.channelAccountId, 'needs_reauthorization', code);
      if (changed) await notifyEvent(tx, { sellerId: lane.sellerId, type: 'channel_account', id: lane.channelAccountId });
    });
    this.deps.accounts.forget(lane.channelAccountId);
  }

  private after(ms: number): Date {
    return new Date(this.deps.clock.now().getTime() + ms);
  }
}
