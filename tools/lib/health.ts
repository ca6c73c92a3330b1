import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from './problem.ts';

const POLL_MS = 150;

/** Waits until `GET url` answers 200. @throws Problem with the last answer when that takes longer than `timeoutMs` */
export async function untilHealthy(url: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  const until = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < until) {
    signal.throwIfAborted();
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      signal.throwIfAborted();
      last = (error as Error).message;
    }
    await wait(POLL_MS);
  }
  throw new Problem(`${url} is not healthy after ${timeoutMs / 1000} s. Its last answer: ${last}`);
}
