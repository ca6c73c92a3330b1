import type { LineWriter } from './output.ts';
import { binOf, runToEnd } from './process.ts';
import type { Shutdown } from './shutdown.ts';

const OPTIONS = ['--output-logs=errors-only', '--ui=stream'];

/**
 * Runs turbo tasks; its lines are shown only when it fails. turbo knows by content which packages changed, so an up-to-date build
 * costs well under a second.
 */
export async function turbo(args: string[], write: LineWriter, shutdown: Shutdown): Promise<void> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const lines: string[] = [];
  try {
    await runToEnd(
      { name: 'build', args: [binOf('turbo', 'bin/turbo'), 'run', ...args, ...OPTIONS], env },
      (_name, line) => lines.push(line),
      shutdown,
    );
  } catch (error) {
    if (!shutdown.signal.aborted) for (const line of lines) write('build', line);
    throw error;
  }
}
