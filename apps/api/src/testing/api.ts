import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type Database } from '@narabe/db/client';
import { createLogger } from '@narabe/platform/logger';
import { createTestDatabase, testDatabaseUrl } from '@narabe/testing/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { type Env, envSchema } from '../env.ts';

/** True when the suite can run; says so otherwise. */
export function hasDatabase(suite: string): boolean {
  if (testDatabaseUrl) return true;
  process.stdout.write(`${JSON.stringify({ skipped: suite, because: 'TEST_DATABASE_URL is not set; `npm test` sets it' })}\n`);
  return false;
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly ownerUrl: string;
  readonly env: Env;
  /** All log lines so far. */
  readonly logs: string[];
  /** `METHOD /path` of every route below /api, as the server itself knows them. */
  readonly routes: string[];
  close(): Promise<void>;
}

export const ORIGIN = 'http://localhost:3000';

/** The whole API on a database of its own. */
export async function startApi(overrides: Record<string, string> = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'narabe-api-'));
  const env = envSchema.parse({
    APP_DATABASE_URL: testDatabase.appUrl,
    MASTER_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SIMULATOR_URL: 'http://127.0.0.1:9',
    DATA_DIR: dataDir,
    PUBLIC_URL: ORIGIN,
    DASHBOARD_DIR: path.join(dataDir, 'dashboard'),
    ...overrides,
  });
  const logs: string[] = [];
  const logger = createLogger({ app: 'api', level: 'trace' }, { write: (line: string) => void logs.push(line) });
  const app = await createApp(env, logger);
  const routes: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const methods = [route.method].flat().filter((method) => method !== 'HEAD' && method !== 'OPTIONS');
      if (route.url.startsWith('/api/')) routes.push(...methods.map((method) => `${method} ${route.url}`));
    });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const database = createDatabase({ url: testDatabase.appUrl, max: 2 });
  return {
    app,
    database,
    env,
    logs,
    routes,
    ownerUrl: testDatabase.ownerUrl,
    close: async () => {
      await app.close();
      await database.close();
      await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
