import { createLogger } from '@narabe/platform/logger';
import { until } from '@narabe/testing/until';
import { expect, it } from 'vitest';
import { every, type Schedule } from './schedule.ts';

const lines: string[] = [];
const log = createLogger({ app: 'worker', level: 'info' }, { write: (line: string) => void lines.push(line) });
const NEVER_BY_ITSELF = 3_600_000;

/** A task that ends when it is told to. */
function heldTask() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  return {
    task: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    },
    runs: () => ends.length,
    most: () => most,
    end: () => ends.at(-1)?.(),
  };
}

async function stopped(schedule: Schedule, end: () => void): Promise<void> {
  const stopping = schedule.stop();
  end();
  await stopping;
}

it('runs at once and then by itself', async () => {
  let runs = 0;
  const schedule = every(
    1,
    'test',
    async () => {
      runs += 1;
    },
    log,
  );
  await until('some runs', () => runs > 3);
  await schedule.stop();
});

it('never runs twice at a time, and runs once more for all who asked meanwhile', async () => {
  const held = heldTask();
  const schedule = every(NEVER_BY_ITSELF, 'test', held.task, log);
  expect(held.runs()).toBe(1);
  for (let n = 0; n < 5; n++) schedule.now();
  expect(held.runs()).toBe(1);
  held.end();
  await until('the second run', () => held.runs() === 2);
  held.end();
  schedule.now();
  await until('the third run', () => held.runs() === 3);
  expect(held.most()).toBe(1);
  await stopped(schedule, held.end);
});

it('does not wait for its period when it is asked', async () => {
  let runs = 0;
  const schedule = every(
    NEVER_BY_ITSELF,
    'test',
    async () => {
      runs += 1;
    },
    log,
  );
  await until('the first run', () => runs === 1);
  schedule.now();
  await until('the second run', () => runs === 2);
  await schedule.stop();
});

it('logs a failure and goes on', async () => {
  let runs = 0;
  const task = async () => {
    runs += 1;
    if (runs === 1) throw new Error('no database');
  };
  const schedule = every(1, 'heartbeat', task, log);
  await until('the run after the failure', () => runs > 1);
  await schedule.stop();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'schedule.failed', schedule: 'heartbeat' }]);
});

it('lets a running task end when it is stopped, and begins no other', async () => {
  const held = heldTask();
  const schedule = every(1, 'test', held.task, log);
  schedule.now();
  await stopped(schedule, held.end);
  schedule.now();
  expect(held.runs()).toBe(1);
});
