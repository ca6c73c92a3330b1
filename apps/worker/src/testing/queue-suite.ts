import { until } from '@narabe/testing/until';
import { redisCommand, type TestWorld } from '@narabe/testing/world';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, meantFor, viewOf } from './mall-states.ts';
import { useWorld } from './running-world.ts';
import { goods, listings } from './shop.ts';

const LONG_MS = 90_000;

/** Everything in the queue is gone, as after a restart of a server that kept nothing. */
async function wipeQueue(world: TestWorld): Promise<void> {
  const redisUrl = world.workerEnv.REDIS_URL;
  if (redisUrl) {
    await redisCommand(redisUrl, 'FLUSHDB');
    return;
  }
  await world.rows(`DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration' LOOP
      EXECUTE format('DELETE FROM bullmq.%I', t.tablename);
    END LOOP; END $$`);
}

/** What must hold on every place that wake-ups are queued in. */
export function describeQueue(queue: 'postgres' | 'redis'): void {
  describe(`with wake-ups in ${queue}`, () => {
    const shop = useWorld(
      Array.from({ length: 40 }, (_, at) => goods(at + 1)),
      { queue, workers: 0 },
    );
    let used = 0;
    const fresh = (count: number) => {
      used += count;
      return Array.from({ length: count }, (_, at) => `SHOP-${String(used - count + at + 1).padStart(3, '0')}`);
    };
    afterEach(async () => {
      await shop()?.stopWorker();
    });
    const expectAllRight = async () => {
      const { world } = shop();
      expect((await listings(world)).filter(({ state }) => state !== 'live')).toEqual([]);
      expect(await viewOf(world, 'rakuten')).toEqual(await meantFor(world, 'rakuten'));
    };

    it('two workers share one shop, and no page, picture or stock row is written twice', { timeout: LONG_MS }, async () => {
      const { world, startWorker } = shop();
      await Promise.all([startWorker(), startWorker()]);
      await until('the shops', async () => (await world.rows(`SELECT FROM channel_account WHERE state = 'active'`)).length === 3);
      await world.malls.control.resetCounters();
      expect(await world.ended(await world.copy(['rakuten'], { skus: fresh(8) }))).toBe('done');
      await expectAllRight();
      const calls = await callsOf(world, 'rakuten');
      expect([calls['items.upsert'], calls['cabinet.file.insert']]).toEqual([8, 16]);
    });

    it('a worker that is told to stop leaves the rest to the next one', { timeout: LONG_MS }, async () => {
      const { world, startWorker, stopWorker } = shop();
      const first = await startWorker();
      await world.malls.control.resetCounters();
      await world.malls.control.addFault({ mall: 'rakuten', endpoint: 'items.upsert', kind: 'slow', delayMs: 100 });
      const run = await world.copy(['rakuten'], { skus: fresh(6) });
      await until('the first pages', async () => ((await callsOf(world, 'rakuten'))['items.upsert'] ?? 0) > 0, 30_000);
      await stopWorker(first);
      expect(await world.rows('SELECT FROM lane WHERE lease_owner IS NOT NULL')).toEqual([]);
      await world.malls.control.removeFaults();
      await startWorker();
      expect(await world.ended(run)).toBe('done');
      await expectAllRight();
      expect((await callsOf(world, 'rakuten'))['items.upsert']).toBe(6);
    });

    it('the lanes of a worker that died are taken over when their leases have run out', { timeout: LONG_MS }, async () => {
      const { world, startWorker } = shop();
      const run = await world.copy(['rakuten'], { skus: fresh(2) });
      await world.rows(
        `UPDATE lane SET lease_owner = 'dead', lease_until = now() + interval '2 seconds', fencing = fencing + 1, due_at = NULL`,
      );
      await startWorker();
      expect(await world.ended(run)).toBe('done');
      await expectAllRight();
    });

    it('wiping the queue again and again loses nothing', { timeout: LONG_MS }, async () => {
      const { world, startWorker } = shop();
      await startWorker();
      const run = await world.copy(['rakuten'], { skus: fresh(4) });
      let wiped = 0;
      const isOver = async () => {
        await wipeQueue(world);
        wiped += 1;
        return (await world.rows(`SELECT FROM sync_run WHERE id = $1 AND state = 'done'`, [run])).length > 0;
      };
      await until('the end of the run', isOver, LONG_MS);
      expect(wiped).toBeGreaterThan(5);
      await expectAllRight();
    });

    it('the sweeper alone finishes a copy: no relay, no notification', { timeout: LONG_MS }, async () => {
      const { world, startWorker } = shop();
      await world.rows(`CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`);
      await world.rows('CREATE TRIGGER swallow BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION swallow()');
      const run = await world.copy(['rakuten'], { skus: fresh(2) });
      await startWorker();
      expect(await world.ended(run, LONG_MS)).toBe('done');
      expect(await world.rows('SELECT FROM outbox')).toEqual([]);
      await world.rows('DROP TRIGGER swallow ON outbox');
      await expectAllRight();
    });
  });
}
