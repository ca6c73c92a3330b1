import { setTimeout as wait } from 'node:timers/promises';
import { Observable } from 'rxjs';

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
        const pause = wait(everyMs, undefined, { ref: false });
        subscriber.next(await read());
        await pause;
      }
      reading = false;
    };
    return triggers.subscribe(() => {
      wanted = true;
      if (!reading) readWhileWanted().catch((error: unknown) => subscriber.error(error));
    });
  });
}
