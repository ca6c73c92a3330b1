// `npm run e2e [-- playwright arguments]`: builds, starts the whole system on data of its own, runs the browser tests.
import './lib/guard.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { turbo } from './lib/build.ts';
import { reasonToSkipE2e, runE2e } from './lib/e2e.ts';
import { lineWriter } from './lib/output.ts';
import { Problem, report } from './lib/problem.ts';
import { createShutdown, onStopRequest } from './lib/shutdown.ts';
import { closingLine, exitCode } from './lib/test-results.ts';

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'narabe-e2e-'));
const shutdown = createShutdown();
const leave = async (code: number): Promise<never> => {
  await shutdown.run();
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(code);
};
onStopRequest(() => void leave(1));

try {
  const reason = reasonToSkipE2e(process.env);
  if (reason) throw new Problem(`The browser tests cannot run: ${reason}.`);
  const write = lineWriter(process.stdout);
  await turbo(['build'], write, shutdown);
  const counts = await runE2e({ folder, args: process.argv.slice(2), write, shutdown });
  console.log(closingLine(counts));
  await leave(exitCode(counts));
} catch (error) {
  await leave(report(error));
}
