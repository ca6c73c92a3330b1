import { Problem, report } from './problem.ts';
import { createShutdown, onStopRequest, type Shutdown } from './shutdown.ts';

/** Ends the command: code 0 without a problem, 1 with one. */
export type End = (problem?: string) => void;

/**
 * Runs a command that has things to stop: `start` brings them up and registers how; then we wait for Ctrl-C, a signal, the
 * parent's end, or a call of `end`. Everything is stopped before the process ends: code 0 when asked to stop, 1 on a failure.
 */
export async function runUntilStopped(say: (line: string) => void, start: (shutdown: Shutdown, end: End) => Promise<void>): Promise<void> {
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
  try {
    await start(shutdown, (problem) => {
      if (problem && !leaving) report(new Problem(problem));
      void leave(problem ? 1 : 0);
    });
  } catch (error) {
    if (!leaving) report(error); // when we are leaving, the error is only the echo of our own stopping
    await leave(1);
  }
}
