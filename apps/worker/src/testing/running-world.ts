import type { CatalogLine } from '@narabe/testing/malls';
import { until } from '@narabe/testing/until';
import { missingForWorld, startTestWorld, type TestWorld, type TestWorldOptions } from '@narabe/testing/world';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { envSchema, type WorkerEnv } from '../env.ts';
import { type RunningWorker, startWorker } from '../worker.ts';

export interface RunningWorld {
  readonly world: TestWorld;
  /** Another worker on the same database and queue. */
  startWorker(change?: Partial<WorkerEnv>): Promise<RunningWorker>;
  /** Stops one, or all that run. */
  stopWorker(worker?: RunningWorker): Promise<void>;
}

/** One world for a test file, with a worker in it unless `workers` is 0. Skips every test, with the reason, where it cannot run. */
export function useWorld(lines: readonly CatalogLine[], options: TestWorldOptions & { workers?: number } = {}): () => RunningWorld {
  const skipReason = missingForWorld(options.queue);
  const workers = new Set<RunningWorker>();
  let running: RunningWorld;
  beforeEach((context) => {
    if (skipReason) context.skip(skipReason);
  });
  beforeAll(async () => {
    if (skipReason) return;
    const world = await startTestWorld(options);
    running = {
      world,
      startWorker: async (change) => {
        const worker = await startWorker({ ...envSchema.parse(world.workerEnv), ...change });
        workers.add(worker);
        return worker;
      },
      stopWorker: async (worker) => {
        for (const each of worker ? [worker] : workers) {
          workers.delete(each);
          await each.stop();
        }
      },
    };
    await world.malls.control.loadCatalog(lines);
    const count = options.workers ?? 1;
    for (let n = 0; n < count; n++) await running.startWorker();
    if (count > 0)
      await until(
        'the shops to be connected',
        async () => (await world.rows(`SELECT FROM channel_account WHERE state <> 'active'`)).length === 0,
      );
  });
  afterAll(async () => {
    if (skipReason) return;
    await running.stopWorker();
    await running.world.close();
  });
  return () => running;
}
