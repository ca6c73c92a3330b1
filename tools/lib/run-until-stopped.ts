import { report } from './problem.ts';
import { createShutdown, onStopRequest, type Shutdown } from './shutdown.ts';

/**
 * Runs a command that stays up: `start` brings things up and registers how to stop them; then we wait for Ctrl-C, a signal, the
 * parent's end, or a call of `fail`. Everything is stopped before the process ends: code 0 when asked to stop, 1 on a failure.
 */
export async function runUntilStopped(
  say: (line: string) => void,
  start: (shutdown: Shutdown, fail: (why: string) => void) => Promise<void>,
): Promise<void> {
  const shutdown = createShutdown();
  let leaving = false;
  const leave = async (code: number): Promise<void> => {
    if (leaving) return;
    leaving = true;
    await shutdown.run();
    say('stopped');
    process.exit(code);
  };
  onStopRequest((reason) => {
    if (!leaving) say(`stopping (${reason}) ...`);
    void leave(0);
  });
  const fail = (why: string): void => {
    if (!leaving) console.error(`\n${why}\n`);
    void leave(1);
  };
  try {
    await start(shutdown, fail);
  } catch (error) {
    if (!leaving) report(error); // when we are leaving, the error is only the echo of our own stopping
    await leave(1);
  }
}
