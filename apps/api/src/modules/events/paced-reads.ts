import { setTimeout as wait } from 'node:timers/promises';
import { Observable } from 'rxjs';

/** A read that takes long is made seldom, so that one open screen costs a fifth of a connection at most. */
const PAUSE_PER_READ = 4;

/**
 * Reads after each trigger, one read at a time, at most one per `everyMs`. Triggers that come meanwhile are one: the last of
 * them is always followed by a read.
 */
export function pacedReads<T>(triggers: Observable<unknown>, read: () => Promise<T>, everyMs: number): Observable<T> {
  return new Observable<T>((subscriber) => {
    let wanted = false;
    let reading = false;
    const readWhileWanted = async () => {
      reading = true;
      while (wanted && !subscriber.closed) {
        wanted = false;
        const begun = performance.now();
        subscriber.next(await read());
        const tookMs = performance.now() - begun;
        await wait(Math.max(everyMs - tookMs, tookMs * PAUSE_PER_READ), undefined, { ref: false });
      }
      reading = false;
    };
    return triggers.subscribe(() => {
      wanted = true;
      if (!reading) readWhileWanted().catch((error: unknown) => subscriber.error(error));
    });
  });
}
