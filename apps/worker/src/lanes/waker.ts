import type { DueLane } from '@narabe/db/lanes';
import { laneQueueName } from '@narabe/platform/queue';
import { type DeduplicationOptions, Queue, type QueueOptions } from 'bullmq';

/** A job that says "wake lane X" and nothing else (R2). */
export interface WakeJob {
  readonly sellerId: string;
  readonly laneId: string;
}

/** A lane whose wake-ups are swallowed is woken past them this often at most; a queue that is behind does not grow much by it. */
const ROUSED_AGAIN_MS = 5_000;

/** Puts wake-ups into the malls' queues. A lost one costs only the sweeper's period. */
export class Waker {
  private readonly queues = new Map<string, Queue<WakeJob>>();
  private readonly connection: QueueOptions['connection'];

  constructor(connection: QueueOptions['connection']) {
    this.connection = connection;
  }

  /**
   * Wakes lanes now. A lane that waits in the queue is not added twice; one that is being worked on is woken once more
   * afterwards. That saves work: correctness is in the rows.
   */
  wake(lanes: readonly DueLane[]): Promise<void> {
    return this.add(lanes, (lane) => ({ id: lane.id, keepLastIfActive: true }));
  }

  /**
   * Wakes lanes although the queue may believe that they are being worked on: the wake-up that a killed worker had in hand
   * counts as active until its lock runs out, and swallows all others.
   */
  rouse(lanes: readonly DueLane[]): Promise<void> {
    return this.add(lanes, (lane) => ({ id: `roused-${lane.id}`, ttl: ROUSED_AGAIN_MS }));
  }

  private async add(lanes: readonly DueLane[], deduplicate: (lane: DueLane) => DeduplicationOptions): Promise<void> {
    const byChannel = Map.groupBy(lanes, (lane) => lane.channel);
    await Promise.all(
      [...byChannel].map(([channel, due]) =>
        this.queueOf(channel).addBulk(
          due.map((lane) => ({
            name: 'wake-lane',
            data: { sellerId: lane.sellerId, laneId: lane.id },
            opts: {
              deduplication: deduplicate(lane),
              removeOnComplete: { count: 100, age: 600 },
              removeOnFail: { count: 500, age: 86_400 },
            },
          })),
        ),
      ),
    );
  }

  async close(): Promise<void> {
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
