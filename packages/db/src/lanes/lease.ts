import type { LaneKind } from '@narabe/core/sync';
import type { Tenant } from '../client/index.ts';

/** A lane that this worker holds. */
export interface LeasedLane {
  readonly sellerId: string;
  readonly id: string;
  readonly channelAccountId: string;
  readonly channel: string;
  readonly kind: LaneKind;
  readonly fencing: bigint;
  readonly failures: number;
}

/** Somebody else has taken the lane since: what this worker was about to write must not be written. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Takes the lane if it is due (or was left by a dead worker) and free; null when there is nothing to take. */
export async function leaseLane(tx: Tenant, laneId: string, owner: string, leaseMs: number): Promise<LeasedLane | null> {
  const rows = await tx.$queryRaw<LeasedLane[]>`
    UPDATE lane SET lease_owner = ${owner}, lease_until = now() + ${leaseMs} * interval '1 millisecond', fencing = fencing + 1, due_at = NULL, updated_at = now()
    WHERE id = ${laneId}::uuid AND (due_at <= now() OR lease_owner IS NOT NULL) AND (lease_until IS NULL OR lease_until < now())
    RETURNING seller_id AS "sellerId", id, channel_account_id AS "channelAccountId", channel, kind, fencing, failures`;
  return rows[0] ?? null;
}

/** Keeps the lane; false when it was lost. */
export async function renewLease(tx: Tenant, lane: LeasedLane, leaseMs: number): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE lane SET lease_until = now() + ${leaseMs} * interval '1 millisecond' WHERE id = ${lane.id}::uuid AND fencing = ${lane.fencing}`;
  return changed === 1;
}

/** Must be the first statement of every settle: locks the lane's row against a new lease, or throws LeaseLostError. */
export async function holdLease(tx: Tenant, lane: LeasedLane): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM lane WHERE id = ${lane.id}::uuid AND fencing = ${lane.fencing} FOR SHARE`;
  if (rows.length === 0) throw new LeaseLostError(lane.kind);
}

/** Gives the lane back. Returns when it is due next: a wake-up that came meanwhile counts. */
export async function releaseLane(
  tx: Tenant,
  lane: LeasedLane,
  outcome: { nextDueAt: Date | null; failures: number; lastError: string | null },
): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ due_at: Date | null }[]>`
    UPDATE lane SET lease_owner = NULL, lease_until = NULL, due_at = LEAST(due_at, ${outcome.nextDueAt}::timestamptz),
      failures = ${outcome.failures}, last_error = ${outcome.lastError}, updated_at = now()
    WHERE id = ${lane.id}::uuid AND fencing = ${lane.fencing} RETURNING due_at`;
  return rows[0]?.due_at ?? null;
}

/**
 * All lanes of an account that wait are due now; after its credentials were mended. A lane that is being worked on may just
 * have seen the account as it was: it looks once more. Not the check itself, which is what calls this.
 */
export async function wakeWaitingLanes(tx: Tenant, channelAccountId: string): Promise<void> {
  await tx.$executeRaw`
    WITH due AS (
      UPDATE lane SET due_at = now(), failures = 0 WHERE channel_account_id = ${channelAccountId}::uuid AND kind <> 'probe' AND (due_at IS NOT NULL OR lease_owner IS NOT NULL) RETURNING seller_id, id
    )
    INSERT INTO outbox (seller_id, event, subject_id) SELECT seller_id, 'lane_due', id FROM due`;
}
