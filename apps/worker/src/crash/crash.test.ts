import type { CatalogLine } from '@narabe/testing/malls';
import { until } from '@narabe/testing/until';
import { missingForWorld, startTestWorld, type TestWorld } from '@narabe/testing/world';
import { afterEach, describe, expect, it } from 'vitest';
import { envSchema } from '../env.ts';
import { type MallView, meantFor, rakuten, viewOf } from '../testing/mall-states.ts';
import { family, goods, listings } from '../testing/shop.ts';
import { missingBuild, startWorkerProcess, type WorkerProcess } from '../testing/worker-process.ts';
import { startWorker } from '../worker.ts';

/** 54 single goods and three families: 57 pages, 63 SKUs. */
const SHOP: readonly CatalogLine[] = [
  ...Array.from({ length: 54 }, (_, at) => goods(at + 1, { syntheticImages: 2 + (at % 2) })),
  ...family(101, '窯元しののめ マグカップ', 'color', ['白', '青', '緑']),
  ...family(111, '茶房みなと ほうじ茶クッキー', 'flavor', ['プレーン', 'くるみ', '黒ごま']),
  ...family(121, 'こはる ドリップコーヒー', 'flavor', ['深煎り', '浅煎り', 'カフェインレス']),
];
const KILLS = Number(process.env.CRASH_KILLS ?? 8);
const SEED = Number(process.env.CRASH_SEED ?? 20_261_123);
/** About what an undisturbed copy needs. */
const CALLS_OF_A_COPY = 700;
/** Uploads whose results are written together (media-out). */
const UPLOADS_PER_ROUND = 48;
const LONG_MS = 170_000;
const MALLS = ['rakuten', 'yahoo'] as const;

const skipReason = missingForWorld() ?? missingBuild;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function shopWorld(): Promise<TestWorld> {
  const world = await startTestWorld();
  closers.push(() => world.close());
  await world.malls.control.loadCatalog(SHOP);
  return world;
}

const views = async (world: TestWorld): Promise<MallView[]> => Promise.all(MALLS.map((mall) => viewOf(world, mall)));
const isDone = async (world: TestWorld, run: string) =>
  (await world.rows(`SELECT FROM sync_run WHERE id = $1 AND state = 'done'`, [run])).length > 0;

async function callsSoFar(world: TestWorld): Promise<number> {
  const counters = Object.values(await world.malls.control.counters()).flatMap((endpoints) => Object.values(endpoints));
  return counters.reduce((sum, { calls }) => sum + calls, 0);
}

/** A small seeded generator (mulberry32), numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The result of a copy that nothing disturbed. */
async function undisturbed(): Promise<MallView[]> {
  const world = await shopWorld();
  const worker = await startWorker(envSchema.parse(world.workerEnv));
  closers.push(() => worker.stop());
  expect(await world.ended(await world.copy(), LONG_MS)).toBe('done');
  return views(world);
}

describe('a worker that is killed again and again', () => {
  it(`ends with what an undisturbed copy ends with (seed ${SEED}, ${KILLS} kills)`, { timeout: LONG_MS }, async (context) => {
    if (skipReason) return context.skip(skipReason);
    const random = seeded(SEED);
    const expected = undisturbed();
    expected.catch(() => undefined);
    await expected;

    const world = await shopWorld();
    let worker: WorkerProcess = await startWorkerProcess(world.workerEnv);
    closers.push(() => worker.stop());
    const run = await world.copy();
    let kills = 0;
    while (kills < KILLS) {
      const moment = (await callsSoFar(world)) + 1 + Math.floor((random() * 2 * CALLS_OF_A_COPY) / (KILLS + 2));
      await until('the moment of the kill', async () => (await callsSoFar(world)) >= moment || isDone(world, run), 60_000);
      if (await isDone(world, run)) break;
      await worker.kill();
      kills += 1;
      // Nobody holds a lane now: let the time of the leases pass.
      await world.rows(`UPDATE lane SET lease_until = now() - interval '1 second' WHERE lease_owner IS NOT NULL`);
      worker = await startWorkerProcess(world.workerEnv);
    }
    expect(await world.ended(run, LONG_MS)).toBe('done');

    expect((await listings(world)).filter(({ state }) => state !== 'live')).toEqual([]);
    expect(await views(world)).toEqual(await expected);
    for (const mall of MALLS) expect(await viewOf(world, mall)).toEqual(await meantFor(world, mall));
    expect(await world.rows('SELECT count(*)::int AS n FROM stock_movement')).toEqual([{ n: SHOP.length }]);
    expect(kills).toBe(KILLS);

    // Again goes up only what a round had uploaded and not yet written down when it was killed: over itself, no second file.
    const { files } = (await rakuten(world)).cabinet;
    const again = files.reduce((sum, file) => sum + file.inserted - 1, 0);
    process.stdout.write(`${JSON.stringify({ kills, pictures: files.length, uploadedAgain: again })}\n`);
    expect(again).toBeLessThanOrEqual(KILLS * UPLOADS_PER_ROUND);
    expect(await worker.stop()).toBe(0);
  });
});
