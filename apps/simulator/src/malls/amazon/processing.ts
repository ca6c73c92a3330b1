export type FinalStatus = 'DONE' | 'CANCELLED' | 'FATAL';
export type ProcessingStatus = 'IN_QUEUE' | 'IN_PROGRESS' | FinalStatus;

/** Share of the whole time that a report or feed waits in the queue. */
const QUEUE_SHARE = 1 / 3;

export interface Processing {
  readonly createdMs: number;
  readonly delayMs: number;
}

export const dueMsOf = ({ createdMs, delayMs }: Processing): number => createdMs + delayMs;

export function statusAt(processing: Processing, final: FinalStatus, nowMs: number): ProcessingStatus {
  if (nowMs >= dueMsOf(processing)) return final;
  return nowMs < processing.createdMs + processing.delayMs * QUEUE_SHARE ? 'IN_QUEUE' : 'IN_PROGRESS';
}

/** `createdTime`, `processingStartTime`, `processingEndTime` as far as they have come. */
export function timesAt(processing: Processing, nowMs: number): Record<string, string> {
  const startMs = processing.createdMs + processing.delayMs * QUEUE_SHARE;
  const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
  return {
    createdTime: iso(processing.createdMs),
    ...(nowMs >= startMs ? { processingStartTime: iso(startMs) } : {}),
    ...(nowMs >= dueMsOf(processing) ? { processingEndTime: iso(dueMsOf(processing)) } : {}),
  };
}
