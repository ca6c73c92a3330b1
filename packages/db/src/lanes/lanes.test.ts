import type { LaneKind } from '@narabe/core/sync';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DatabaseUnderTest, openDatabase, skipReason } from '../testing/database.ts';
import { createClaims, type DueLane } from './claims.ts';
import { holdLease, type LeasedLane, LeaseLostError, leaseLane, releaseLane, renewLease, wakeWaitingLanes } from './lease.ts';
import { wakeLane } from './wake-lane.ts';

const LEASE_MS = 15_000;
const NOTHING_LEFT = { nextDueAt: null, failures: 0, lastError: null };

let db: DatabaseUnderTest;
let shop: Awaited<ReturnType<DatabaseUnderTest['shop']>>;

beforeAll(async () => {
  if (!skipReason) db = await openDatabase();
});
beforeEach(async (context) => {
  if (skipReason) return context.skip(skipReason);
  await db.rows('DELETE FROM outbox');
  await db.rows('DELETE FROM lane');
  shop = await db.shop();
});
afterAll(() => db?.close());

const wake = (kind: LaneKind = 'listing_out', at?: Date) =>
  db.database.withTenant(shop.sellerId, (tx) => wakeLane(tx, { ...shop, kind, at }));
const laneId = async () => (await db.rows<{ id: string }>('SELECT id FROM lane WHERE seller_id = $1', [shop.sellerId]))[0]?.id ?? '';
const lease = (id: string, owner: string) => db.database.withTenant(shop.sellerId, (tx) => leaseLane(tx, id, owner, LEASE_MS));
const taken = async (owner = 'worker'): Promise<LeasedLane> => {
  const lane = await lease(await laneId(), owner);
  if (!lane) throw new Error('the lane was not free');
  return lane;
};
const release = (lane: LeasedLane, outcome: { nextDueAt: Date | null; failures: number; lastError: string | null } = NOTHING_LEFT) =>
  db.database.withTenant(shop.sellerId, (tx) => releaseLane(tx, lane, outcome));
/** The worker that held it fell silent that long ago. */
const letLeasesRunOut = () => db.rows(`UPDATE lane SET lease_until = now() - interval '1 second' WHERE lease_owner IS NOT NULL`);
const due = async (): Promise<DueLane[]> => {
  const claims = createClaims(db.urls.claimUrl);
  return claims.dueLanes(10).finally(() => claims.close());
};

it('gives a lane to one of many workers that want it', async () => {
  await wake();
  const id = await laneId();
  const leases = await Promise.all(Array.from({ length: 12 }, (_, at) => lease(id, `worker-${at}`)));
  expect(leases.filter((held) => held !== null)).toHaveLength(1);
});

it('has nothing to give when nothing is due, or not yet', async () => {
  await wake('listing_out', new Date(Date.now() + 60_000));
  expect(await lease(await laneId(), 'worker')).toBeNull();
  await wake();
  expect(await release(await taken())).toBeNull();
  expect(await lease(await laneId(), 'worker')).toBeNull();
});

it('keeps the earlier of two due times', async () => {
  await wake('listing_out', new Date(Date.now() + 60_000));
  await wake();
  await wake('listing_out', new Date(Date.now() + 60_000));
  expect(await due()).toHaveLength(1);
});

it('does not lose a wake-up that comes while the lane is worked on', async () => {
  await wake();
  const lane = await taken();
  await wake();
  expect(await lease(lane.id, 'another')).toBeNull();
  expect(await release(lane)).not.toBeNull();
  expect(await due()).toMatchObject([{ id: lane.id, sellerId: shop.sellerId, channel: 'mall' }]);
});

it('is taken over when its worker fell silent, and then refuses what the silent one still says', async () => {
  await wake();
  const lost = await taken('dead');
  expect(await due()).toEqual([]);
  await letLeasesRunOut();
  expect(await due()).toHaveLength(1);
  const lane = await taken('heir');
  expect(lane.fencing).toBeGreaterThan(lost.fencing);

  const late = { nextDueAt: new Date(0), failures: 9, lastError: 'late' };
  expect(await db.database.withTenant(shop.sellerId, (tx) => renewLease(tx, lost, LEASE_MS))).toBe(false);
  await expect(db.database.withTenant(shop.sellerId, (tx) => holdLease(tx, lost))).rejects.toThrow(LeaseLostError);
  expect(await release(lost, late)).toBeNull();
  expect(await db.rows('SELECT lease_owner, failures, last_error FROM lane')).toEqual([
    { lease_owner: 'heir', failures: 0, last_error: null },
  ]);
  expect(await db.database.withTenant(shop.sellerId, (tx) => renewLease(tx, lane, LEASE_MS))).toBe(true);
});

it('writes nothing of a settle whose lease was lost half-way', async () => {
  await wake();
  const lost = await taken('slow');
  await letLeasesRunOut();
  await taken('heir');
  const settle = db.database.withTenant(shop.sellerId, async (tx) => {
    await tx.channelAccount.updateMany({ data: { name: '書いてはいけない' } });
    await holdLease(tx, lost);
  });
  await expect(settle).rejects.toThrow(LeaseLostError);
  expect(await db.rows('SELECT name FROM channel_account WHERE seller_id = $1', [shop.sellerId])).toEqual([{ name: '本店' }]);
});

it('cannot be taken over in the middle of a settle', async () => {
  await wake();
  const lane = await taken('first');
  await letLeasesRunOut();
  let takeover: Promise<LeasedLane | null> | undefined;
  const order: string[] = [];
  await db.database.withTenant(shop.sellerId, async (tx) => {
    await holdLease(tx, lane);
    takeover = lease(lane.id, 'second').then((held) => {
      order.push('taken over');
      return held;
    });
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (let looks = 0; looks < 2_000 && (await db.rows(waiting)).length === 0; looks++);
    expect(await db.rows(waiting)).toHaveLength(1);
    order.push('settled');
  });
  expect(await takeover).toMatchObject({ id: lane.id });
  expect(order).toEqual(['settled', 'taken over']);
});

it('looks once more when its shop was mended while it was worked on', async () => {
  await wake();
  const lane = await taken();
  await db.database.withTenant(shop.sellerId, (tx) => wakeWaitingLanes(tx, shop.channelAccountId));
  const rest = new Date(Date.now() + 600_000);
  expect((await release(lane, { nextDueAt: rest, failures: 0, lastError: 'account_checking' }))?.getTime()).toBeLessThan(rest.getTime());
});

it('passes each entry of the outbox on once it is committed, and again when the queue broke', async () => {
  await wake();
  await wake('stock_out');
  const claims = createClaims(db.urls.claimUrl);
  try {
    await expect(claims.relayOutbox(10, () => Promise.reject(new Error('no queue')))).rejects.toThrow('no queue');
    const passed: DueLane[][] = [];
    expect(await claims.relayOutbox(10, async (lanes) => void passed.push(lanes))).toBe(2);
    expect(passed[0]).toHaveLength(2);
    expect(await claims.relayOutbox(10, async (lanes) => void passed.push(lanes))).toBe(0);
    expect(await db.rows('SELECT id FROM outbox')).toEqual([]);
  } finally {
    await claims.close();
  }
});

it('lets two relays share the outbox without passing an entry on twice', async () => {
  for (let n = 0; n < 8; n++) {
    await wake();
    await db.rows('UPDATE lane SET due_at = NULL');
  }
  const [first, second] = [createClaims(db.urls.claimUrl), createClaims(db.urls.claimUrl)];
  try {
    let inside = 0;
    const counts = await Promise.all(
      [first, second, first, second].map((claims) =>
        claims.relayOutbox(3, async () => {
          inside += 1;
        }),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
    expect(inside).toBe(counts.filter((count) => count > 0).length);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});
