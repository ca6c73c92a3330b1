import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from './problem.ts';

const LOOK_EVERY_MS = 250;

/** Looks until `look` gives something; a Problem that names what was waited for when it takes longer than `timeoutMs`. */
export async function until<T>(what: string, timeoutMs: number, look: () => Promise<T | null>, everyMs = LOOK_EVERY_MS): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Problem(`Waited ${Math.round(timeoutMs / 1000)} s for ${what} in vain.`);
    await pause(everyMs);
  }
}
