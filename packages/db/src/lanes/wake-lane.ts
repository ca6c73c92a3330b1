import type { LaneKind } from '@narabe/core/sync';
import type { Tenant } from '../client/index.ts';

/**
 * Says that a lane has something to do, in the transaction that gave it something: the row is the truth, the outbox row
 * becomes the wake-up. `at`: when; now if left out. An earlier due time stays.
 */
export async function wakeLane(
  tx: Tenant,
  lane: { sellerId: string; channelAccountId: string; channel: string; kind: LaneKind; at?: Date },
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; free: boolean }[]>`
    INSERT INTO lane AS l (seller_id, id, channel_account_id, channel, kind, due_at, updated_at)
    VALUES (${lane.sellerId}::uuid, gen_random_uuid(), ${lane.channelAccountId}::uuid, ${lane.channel}, ${lane.kind}, coalesce(${lane.at ?? null}::timestamptz, now()), now())
    ON CONFLICT (seller_id, channel_account_id, kind)
    DO UPDATE SET due_at = EXCLUDED.due_at, updated_at = now() WHERE l.due_at IS NULL OR l.due_at > EXCLUDED.due_at
    RETURNING id, (lease_until IS NULL OR lease_until < now()) AS free`;
  const row = rows[0];
  // Already due: somebody was told. At work: its worker looks at the row once more. Later: the sweeper comes.
  if (!row?.free || (lane.at && lane.at.getTime() > Date.now())) return;
  await tx.$executeRaw`INSERT INTO outbox (seller_id, event, subject_id) VALUES (${lane.sellerId}::uuid, 'lane_due', ${row.id}::uuid)`;
}
