import type { LineWriter } from './output.ts';
import { binOf, runToEnd } from './process.ts';
import type { Shutdown } from './shutdown.ts';

/** How turbo is started: it prints only what failed, line by line, and reports nothing to its makers. */
export const turboCall = (command: 'run' | 'watch', ...args: string[]) => ({
  script: binOf('turbo', 'bin/turbo'),
  args: [command, ...args, '--output-logs=errors-only', '--ui=stream'],
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
});

/**
 * Runs turbo tasks; its lines are shown only when it fails. turbo knows by content which packages changed, so an up-to-date build
 * costs well under a second.
 */
export async function turbo(args: string[], write: LineWriter, shutdown: Shutdown): Promise<void> {
  const { script, args: own, env } = turboCall('run', ...args);
  const lines: string[] = [];
  try {
    await runToEnd({ name: 'build', args: [script, ...own], env }, (_name, line) => lines.push(line), shutdown);
  } catch (error) {
    if (!shutdown.signal.aborted) for (const line of lines) write('build', line);
    throw error;
  }
}
