import 'reflect-metadata';
import { hostname } from 'node:os';
import { baseUrlsOf, channels, IMAGE_HOSTS } from '@narabe/connectors/registry';
import { createDatabase } from '@narabe/db/client';
import { listen } from '@narabe/db/events';
import { beat } from '@narabe/db/heartbeat';
import { createClaims } from '@narabe/db/lanes';
import { systemClock } from '@narabe/platform/clock';
import { newId } from '@narabe/platform/ids';
import { createLogger } from '@narabe/platform/logger';
import { createImageStore, createSafeFetch } from '@narabe/platform/media';
import { queueConnection } from '@narabe/platform/queue';
import { createKeyring } from '@narabe/platform/secrets';
import { AccountOpener } from './accounts/account-opener.ts';
import { probeWork } from './accounts/probe.work.ts';
import { categoryInWork } from './categories/category-in.work.ts';
import { CategoryIndexes } from './categories/category-indexes.ts';
import type { WorkerEnv } from './env.ts';
import { catalogInWork } from './intake/catalog-in.work.ts';
import { Alarms } from './lanes/alarms.ts';
import { LaneRunner } from './lanes/lane-runner.ts';
import { relayOutbox } from './lanes/relay.ts';
import { sweep } from './lanes/sweeper.ts';
import { Waker } from './lanes/waker.ts';
import { DraftStep } from './listings/draft.step.ts';
import { listingOutWork } from './listings/listing-out.work.ts';
import { mediaOutWork } from './media/media-out.work.ts';
import { SourcePictures } from './media/source-pictures.ts';
import { startLaneQueues } from './runtime/lane-queues.ts';
import { every } from './runtime/schedule.ts';
import { HEARTBEAT_MS, RELAY_MS, SWEEP_MS } from './schedules.ts';
import { stockOutWork } from './stock/stock-out.work.ts';

const POOL_SIZE = 16;

export interface RunningWorker {
  /** Takes nothing new, lets running passes end (with a deadline), closes. */
  stop(): Promise<void>;
}

/** Wires the worker together: the only process that talks to malls. */
export async function startWorker(env: WorkerEnv): Promise<RunningWorker> {
  const log = createLogger({ app: 'worker', level: env.LOG_LEVEL });
  const owner = `${hostname()}-${process.pid}-${newId().slice(-6)}`;
  const stopping = new AbortController();
  const simulatorUrl = env.CHANNEL_MODE === 'simulator' ? env.SIMULATOR_URL : null;

  const database = createDatabase({ url: env.APP_DATABASE_URL, max: POOL_SIZE });
  const claims = createClaims(env.CLAIM_DATABASE_URL);
  const connection = queueConnection(env);
  const waker = new Waker(connection as never);
  const accounts = new AccountOpener({
    database,
    keyring: createKeyring(env.MASTER_KEY.split(',')),
    clock: systemClock,
    baseUrlOf: (channel) => baseUrlsOf(channel, simulatorUrl),
  });
  const store = createImageStore(env.DATA_DIR);
  const fetcher = createSafeFetch({
    allowedHosts: IMAGE_HOSTS,
    trustedOrigin: simulatorUrl === null ? null : new URL(simulatorUrl).origin,
  });
  const alarms = new Alarms(env.WORKER_CONCURRENCY * channels().length);
  const runner = new LaneRunner({
    database,
    accounts,
    alarms,
    clock: systemClock,
    log,
    owner,
    quotaScale: env.QUOTA_SCALE,
    stopping: stopping.signal,
    works: {
      probe: probeWork,
      catalog_in: catalogInWork,
      category_in: categoryInWork,
      media_out: mediaOutWork(new SourcePictures({ database, fetcher, store }), store),
      listing_out: listingOutWork(new DraftStep(new CategoryIndexes(database))),
      stock_out: stockOutWork,
    },
  });

  const queues = await startLaneQueues({
    channels: channels(),
    connection,
    concurrency: env.WORKER_CONCURRENCY,
    run: (job) => runner.run(job),
    log,
  });
  const relay = every(RELAY_MS, 'relay', () => relayOutbox(claims, waker), log);
  const schedules = [
    relay,
    every(SWEEP_MS, 'sweeper', () => sweep(claims, waker, log), log),
    every(HEARTBEAT_MS, 'heartbeat', () => beat(database, owner), log),
  ];
  const listener = await listen(env.CLAIM_DATABASE_URL, 'narabe_outbox', relay.now, relay.now);
  log.info({ event: 'worker.started', channels: channels(), mode: env.CHANNEL_MODE, quotaScale: env.QUOTA_SCALE });

  return {
    stop: async () => {
      stopping.abort();
      await listener.close();
      for (const schedule of schedules) await schedule.stop();
      await Promise.all([queues.close(), alarms.close()]);
      await waker.close();
      await Promise.all([accounts.close(), fetcher.close(), claims.close()]);
      await database.close();
    },
  };
}
