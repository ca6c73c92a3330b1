import type { SimClock } from './mall.ts';

/** The real clock plus an offset which control moves. */
export class VirtualClock implements SimClock {
  #offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  advance(milliseconds: number): void {
    this.#offsetMs += milliseconds;
  }

  setNow(now: Date): void {
    this.#offsetMs = now.getTime() - Date.now();
  }

  reset(): void {
    this.#offsetMs = 0;
  }
}

/** Stands still until moved: for tests. */
export class StoppedClock implements SimClock {
  #nowMs: number;

  constructor(start: Date) {
    this.#nowMs = start.getTime();
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  advance(milliseconds: number): void {
    this.#nowMs += milliseconds;
  }
}
