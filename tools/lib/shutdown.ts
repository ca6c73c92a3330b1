/** Stops what was started, in reverse order, exactly once. */
export type Shutdown = {
  /** Aborted as soon as stopping begins: steps under way give up. */
  signal: AbortSignal;
  /** Registers how to stop something that has just been started. */
  add(cleanup: () => Promise<unknown>): void;
  /** Stops everything; later calls wait for the first. A cleanup that fails is reported and does not hold up the others. */
  run(): Promise<void>;
};

export function createShutdown(): Shutdown {
  const cleanups: (() => Promise<unknown>)[] = [];
  const stopping = new AbortController();
  let finished: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    stopping.abort(new Error('stopping'));
    for (;;) {
      const cleanup = cleanups.pop();
      if (!cleanup) return;
      await cleanup().catch((error: unknown) => console.error(error));
    }
  };
  return {
    signal: stopping.signal,
    add: (cleanup) => void cleanups.push(cleanup),
    run: () => {
      finished ??= stopAll();
      return finished;
    },
  };
}

const PARENT_CHECK_MS = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` on Ctrl-C, on a termination signal, and when the parent process is gone: npm hands SIGTERM only to its shell, so
 * the shell's end is all we notice of `kill <npm>`.
 */
export function onStopRequest(stop: (reason: string) => void): void {
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('the parent process ended');
  }, PARENT_CHECK_MS).unref();
}
