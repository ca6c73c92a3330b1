import type { Logger } from '@narabe/platform/logger';
import { laneQueueName } from '@narabe/platform/queue';
import { BullModule, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job } from 'bullmq';
import type { WakeJob } from '../lanes/waker.ts';

/** Passes end by themselves within this time after the stop signal; a queue that hangs is left behind (R32). */
const CLOSE_DEADLINE_MS = 15_000;
/**
 * As long as a lane's lease, which is what really guards it (R30): a wake-up that a killed worker had in hand swallows the
 * lane's other wake-ups until its lock has run out and this was noticed.
 */
const LOCK_MS = 15_000;
const STALLED_LOOK_MS = 10_000;

export interface LaneQueues {
  close(): Promise<void>;
}

/** One queue and one consumer per mall, so that one mall's outage holds nobody else. */
export async function startLaneQueues(options: {
  channels: readonly string[];
  connection: Record<string, unknown>;
  concurrency: number;
  run: (job: WakeJob) => Promise<void>;
  log: Logger;
}): Promise<LaneQueues> {
  const consumers = options.channels.map((channel) => consumerOf(channel, options));

  @Module({
    imports: [
      BullModule.forRoot({ connection: options.connection as never }),
      BullModule.registerQueue(...options.channels.map((channel) => ({ name: laneQueueName(channel) }))),
    ],
    providers: consumers,
  })
  class LaneQueuesModule {}

  const app: INestApplicationContext = await NestFactory.createApplicationContext(LaneQueuesModule, { logger: false, abortOnError: false });
  await app.init();
  return {
    close: async () => {
      let deadline: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        deadline = setTimeout(resolve, CLOSE_DEADLINE_MS);
      });
      await Promise.race([app.close(), late]);
      clearTimeout(deadline);
    },
  };
}

function consumerOf(channel: string, options: { concurrency: number; run: (job: WakeJob) => Promise<void>; log: Logger }): Provider {
  @Processor(laneQueueName(channel), { concurrency: options.concurrency, lockDuration: LOCK_MS, stalledInterval: STALLED_LOOK_MS })
  class LaneConsumer extends WorkerHost {
    async process(job: Job<WakeJob>): Promise<void> {
      // The row keeps what is due: a failed wake-up needs no retry of its own, the sweeper comes.
      await options.run(job.data).catch((error) => options.log.error({ event: 'lane.crashed', channel, err: error }));
    }

    // Without a listener the library writes to the console itself.
    @OnWorkerEvent('error')
    onError(error: Error): void {
      options.log.warn({ event: 'queue.failed', channel, err: error });
    }
  }
  return LaneConsumer;
}
