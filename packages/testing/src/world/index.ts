import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mallProfiles } from '@narabe/core/mapping';
import { createDatabase, type Database } from '@narabe/db/client';
import { createKeyring } from '@narabe/platform/secrets';
import pg from 'pg';
import { createTestDatabase, type TestDatabase, testDatabaseUrl } from '../database/index.ts';
import { type PracticeMalls, startPracticeMalls } from '../malls/index.ts';
import { createGiven, type Given, type GivenAccount } from '../seller/index.ts';
import { until } from '../until/index.ts';
import { ownRedisUrl } from './own-redis.ts';

export { ownRedisUrl, redisCommand } from './own-redis.ts';

export interface TestWorldOptions {
  /** Where wake-ups are queued. */
  readonly queue?: 'postgres' | 'redis';
  /** `free`: no call ever waits for a token of ours. The bursts of real quotas would be most of what a test waits for. */
  readonly quotas?: 'free' | 'documented';
  /** The worker reaches the malls here instead of directly. */
  readonly mallsUrl?: (malls: PracticeMalls) => Promise<string>;
}

export interface TestWorld {
  readonly malls: PracticeMalls;
  readonly database: Database;
  readonly urls: TestDatabase;
  readonly given: Given;
  readonly sellerId: string;
  readonly accounts: Readonly<Record<string, GivenAccount>>;
  /** For the worker's env schema. */
  readonly workerEnv: Record<string, string>;
  /** Reads or changes as the owner of the database, whom no wall between sellers holds. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Starts a copy of the whole shop to both malls, or to those named. */
  copy(channels?: readonly string[], selection?: object): Promise<string>;
  /** Whatever waits for its time is due now: back-offs and rests. */
  passTime(): Promise<void>;
  /** Waits until a run ended; returns its state. */
  ended(runId: string, limitMs?: number): Promise<string>;
  /** The same for a run that has to wait for what a mall asked for: time passes quickly. */
  endedInTime(runId: string, limitMs?: number): Promise<string>;
  close(): Promise<void>;
}

/** Why a test of the whole cannot run here, or null. */
export function missingForWorld(queue: 'postgres' | 'redis' = 'postgres'): string | null {
  if (!testDatabaseUrl) return 'TEST_DATABASE_URL is not set; `npm test` sets it';
  if (queue === 'redis' && !process.env.TEST_REDIS_URL) return 'TEST_REDIS_URL is not set; `npm test` sets it where a redis-server is';
  return null;
}

const COPY_LIMIT_MS = 60_000;
/** Not shorter: what a mall itself needs its time for must have had it. */
const TIME_PASSES_EVERY_MS = 2_000;

/** A database of its own, practice malls without quotas, one seller with a shop on each mall. The worker is the test's to start. */
export async function startTestWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const [urls, malls, dataDir] = await Promise.all([
    createTestDatabase(),
    startPracticeMalls(),
    mkdtemp(path.join(tmpdir(), 'narabe-world-')),
  ]);
  await malls.control.quotas({ enabled: false });
  const masterKey = randomBytes(32).toString('base64');
  const database = createDatabase({ url: urls.appUrl, max: 4 });
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  if ((options.quotas ?? 'free') === 'free') await owner.query(FREE_QUOTAS);
  const given = createGiven(database, createKeyring([masterKey]));
  const sellerId = await given.seller();
  const accounts: Record<string, GivenAccount> = {};
  for (const [channel, credentials] of Object.entries(await malls.control.credentials()))
    accounts[channel] = await given.account(sellerId, channel, credentials);

  const rows = async <Row>(sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows as Row[];
  const accountOf = (channel: string) => accounts[channel] ?? fail(`no account on ${channel}`);
  const channelsOf = (role: string) => mallProfiles.filter((profile) => profile.role === role).map((profile) => profile.channel);
  const passTime = async () => {
    await rows('UPDATE listing SET due_at = now() WHERE due_at > now()');
    await rows('UPDATE lane SET due_at = now() WHERE due_at > now()');
  };
  const ended = (runId: string, limitMs = COPY_LIMIT_MS) =>
    until(
      'the end of the run',
      async () => {
        const [run] = await rows<{ state: string }>('SELECT state::text FROM sync_run WHERE id = $1', [runId]);
        return run && ['done', 'failed', 'cancelled'].includes(run.state) ? run.state : null;
      },
      limitMs,
    );
  return {
    malls,
    database,
    urls,
    given,
    sellerId,
    accounts,
    rows,
    workerEnv: {
      APP_DATABASE_URL: urls.appUrl,
      CLAIM_DATABASE_URL: urls.claimUrl,
      MASTER_KEY: masterKey,
      SIMULATOR_URL: (await options.mallsUrl?.(malls)) ?? malls.url,
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      ...(options.queue === 'redis' ? { REDIS_URL: ownRedisUrl() } : { QUEUE_DATABASE_URL: urls.queueUrl }),
    },
    copy: (channels = channelsOf('target'), selection) =>
      given.copy(accountOf(channelsOf('source')[0] ?? ''), channels.map(accountOf), selection),
    passTime,
    ended,
    endedInTime: async (runId, limitMs) => {
      const passing = setInterval(() => void passTime().catch(() => undefined), TIME_PASSES_EVERY_MS);
      return ended(runId, limitMs).finally(() => clearInterval(passing));
    },
    close: async () => {
      await database.close();
      await owner.end();
      await malls.close();
      await urls.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const FREE_QUOTAS = `
  CREATE OR REPLACE FUNCTION quota_take(p_keys text[], p_costs int[], p_rates float8[], p_bursts float8[], p_sources text[], p_as_of date[], p_want int)
  RETURNS TABLE (granted int, retry_after_ms float8) LANGUAGE sql AS 'SELECT p_want, 0::float8'`;

function fail(why: string): never {
  throw new Error(why);
}
