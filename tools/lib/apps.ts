import fs from 'node:fs';
import { inRoot } from './paths.ts';
import type { ProcessSpec } from './process.ts';

/** The processes of the system and how each says that it is ready. Tests put small stand-ins in their place. */
export type Apps = {
  simulator: Pick<ProcessSpec, 'args' | 'readyEvent'>;
  /** Run to its end before the other two; may be missing. */
  seed?: Pick<ProcessSpec, 'args'>;
  api: Pick<ProcessSpec, 'args' | 'readyEvent'>;
  worker: Pick<ProcessSpec, 'args' | 'readyEvent'>;
};

/** The built apps. Call it after the build: the seed is looked up on the disk. */
export function builtApps(): Apps {
  const seed = inRoot('apps/api/dist/seed/main.js');
  return {
    simulator: { args: [inRoot('apps/simulator/dist/main.js')], readyEvent: 'simulator.listening' },
    ...(fs.existsSync(seed) ? { seed: { args: [seed] } } : {}),
    api: { args: [inRoot('apps/api/dist/main.js')], readyEvent: 'api.listening' },
    worker: { args: [inRoot('apps/worker/dist/main.js')], readyEvent: 'worker.ready' },
  };
}
