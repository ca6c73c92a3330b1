import fs from 'node:fs';
import path from 'node:path';
import type { LineWriter } from './output.ts';
import { inRoot } from './paths.ts';
import { binOf, startProcess } from './process.ts';
import type { Shutdown } from './shutdown.ts';
import { type Counts, NO_TESTS } from './test-results.ts';

export type VitestOptions = { folder: string; filters: string[]; env: NodeJS.ProcessEnv; write: LineWriter; shutdown: Shutdown };

/** Runs the tests of all workspaces once. A run that ends badly without a failed test still counts as a failure. */
export async function runVitest({ folder, filters, env, write, shutdown }: VitestOptions): Promise<Counts> {
  const report = path.join(folder, 'vitest.json');
  const args = [
    binOf('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    `--reporter=${inRoot('tools/lib/vitest-counts.ts')}`,
    ...filters,
  ];
  const vitest = startProcess({ name: 'test', args, env: { ...env, NARABE_COUNTS: report } }, write);
  shutdown.add(() => vitest.stop());
  const how = await vitest.ended;
  shutdown.signal.throwIfAborted();
  const counts: Counts = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : NO_TESTS;
  if (how !== 'ended with code 0' && counts.failed === 0) {
    console.error(`vitest ${how}`);
    return { ...counts, failed: 1 };
  }
  return counts;
}
