// `npm test`: every test there is, on a database of its own. The last line is always `N passed, N failed, N skipped`.
import './lib/guard.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { turbo } from './lib/build.ts';
import { reasonToSkipE2e, runE2e } from './lib/e2e.ts';
import { type LineWriter, secondsSince } from './lib/output.ts';
import { report } from './lib/problem.ts';
import { startRedis } from './lib/redis.ts';
import { createShutdown, onStopRequest, type Shutdown } from './lib/shutdown.ts';
import { prepareTestDatabase } from './lib/test-database.ts';
import { type Counts, closingLine, exitCode, NO_TESTS, skipSummary, sum } from './lib/test-results.ts';
import { runVitest } from './lib/vitest.ts';

const FAILED_STEP: Counts = { ...NO_TESTS, failed: 1 };

const filters = process.argv.slice(2); // given to vitest; then the browser tests are left out
const write: LineWriter = (_name, line) => console.log(line);
const say = (line: string): void => console.log(`· ${line}`);
const started = performance.now();
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'narabe-test-'));

async function runAll(shutdown: Shutdown): Promise<Counts> {
  const env = { ...process.env, NO_COLOR: process.stdout.isTTY ? undefined : '1' };
  const preparing = prepareTestDatabase(folder, process.env.TEST_DATABASE_URL, shutdown);
  const [database, built] = await Promise.allSettled([preparing, turbo(['build'], write, shutdown)]);
  if (database.status === 'rejected') throw database.reason;
  const redisUrl = process.env.TEST_REDIS_URL || (await startRedis(shutdown));
  say(redisUrl ? 'database and Redis ready' : 'database ready; no redis-server on the PATH, so the tests on Redis are skipped');

  const unit = await runVitest({
    folder,
    filters,
    env: { ...env, ...database.value, ...(redisUrl ? { TEST_REDIS_URL: redisUrl } : {}) },
    write,
    shutdown,
  });
  if (built.status === 'rejected') {
    report(built.reason);
    return sum([unit, FAILED_STEP]);
  }
  const skipE2e = filters.length > 0 ? 'only some tests were asked for' : reasonToSkipE2e(process.env);
  if (skipE2e) {
    say(`browser tests skipped: ${skipE2e}`);
    return unit;
  }
  return sum([unit, await guarded(() => runE2e({ folder, write, shutdown }))]);
}

/** A step that breaks is one failure; the counts of the others still matter. */
async function guarded(step: () => Promise<Counts>): Promise<Counts> {
  try {
    return await step();
  } catch (error) {
    if (!shutdown.signal.aborted) report(error); // else it is only the echo of our own stopping
    return FAILED_STEP;
  }
}

const shutdown = createShutdown();
onStopRequest(() => {
  void shutdown.run().then(() => {
    fs.rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
});
const counts = await guarded(() => runAll(shutdown));
await shutdown.run();
fs.rmSync(folder, { recursive: true, force: true });
for (const line of skipSummary(counts.skips)) say(line);
say(`all tests took ${secondsSince(started)}`);
console.log(closingLine(counts));
process.exit(exitCode(counts));
