import type { Logger } from '@narabe/platform/logger';

export interface Schedule {
  /** Runs as soon as a running one has ended, instead of waiting for the period. */
  now(): void;
  stop(): Promise<void>;
}

/** Runs `task` at once and then every `ms`, never twice at a time; a failure is logged and the next period comes. */
export function every(ms: number, name: string, task: () => Promise<void>, log: Logger): Schedule {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const run = () => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    if (timer) clearTimeout(timer);
    running = task()
      .catch((error) => log.error({ event: 'schedule.failed', schedule: name, err: error }))
      .finally(() => {
        running = null;
        const soon = again;
        again = false;
        if (stopped) return;
        if (soon) run();
        else timer = setTimeout(run, ms);
      });
  };
  run();
  return {
    now: run,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
