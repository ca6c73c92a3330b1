import type { LineWriter } from './output.ts';
import { binOf, runToEnd } from './process.ts';
import type { Shutdown } from './shutdown.ts';

// package.json names no package manager, so turbo cannot tell by itself that this is a workspace of npm: turbo.json switches that
// check off and `--skip-infer` keeps it from taking the root for a single package.

/** Runs turbo tasks. turbo knows by content which packages changed, so an up-to-date build costs well under a second. */
export function turbo(args: string[], write: LineWriter, shutdown: Shutdown): Promise<void> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  return runToEnd(
    {
      name: 'build',
      args: [binOf('turbo', 'bin/turbo'), 'run', ...args, '--output-logs=errors-only', '--ui=stream', '--skip-infer'],
      env,
    },
    write,
    shutdown,
  );
}
