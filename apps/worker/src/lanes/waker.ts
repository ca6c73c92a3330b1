import type { DueLane } from '@narabe/db/lanes';
import { laneQueueName } from '@narabe/platform/queue';
import { Queue, type QueueOptions } from 'bullmq';

/** A job that says "wake lane X" and nothing else (R2). */
export interface WakeJob {
  readonly sellerId: string;
  readonly laneId: string;
}

/** Longest time a wake-up is kept in this process instead of the queue; anything later is the sweeper's. */
const MAX_TIMER_MS = 60_000;

/** Puts wake-ups into the malls' queues. A lost one costs only the sweeper's period. */
export class Waker {
  private readonly queues = new Map<string, Queue<WakeJob>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly connection: QueueOptions['connection'];

  constructor(connection: QueueOptions['connection']) {
    this.connection = connection;
  }

  /**
   * Wakes lanes now. A lane that waits in the queue is not added twice; one that is being worked on is woken once more
   * afterwards. That saves work: correctness is in the rows.
   */
  async wake(lanes: readonly DueLane[]): Promise<void> {
    const byChannel = Map.groupBy(lanes, (lane) => lane.channel);
    await Promise.all(
      [...byChannel].map(([channel, due]) =>
        this.queueOf(channel).addBulk(
          due.map((lane) => ({
            name: 'wake-lane',
            data: { sellerId: lane.sellerId, laneId: lane.id },
            opts: {
              deduplication: { id: lane.id, keepLastIfActive: true },
              removeOnComplete: { count: 100, age: 600 },
              removeOnFail: { count: 500, age: 86_400 },
            },
          })),
        ),
      ),
    );
  }

  /** Wakes a lane at a time; the earliest of several wins. */
  wakeAt(lane: DueLane, at: Date, now: Date): void {
    const delayMs = Math.max(0, at.getTime() - now.getTime());
    if (delayMs > MAX_TIMER_MS) return;
    clearTimeout(this.timers.get(lane.id));
    const timer = setTimeout(() => {
      this.timers.delete(lane.id);
      this.wake([lane]).catch(() => undefined);
    }, delayMs);
    this.timers.set(lane.id, timer);
  }

  async close(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(channel: string): Queue<WakeJob> {
    const name = laneQueueName(channel);
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue<WakeJob>(name, { connection: this.connection });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }
}
