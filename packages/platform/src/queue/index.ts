import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';

export interface QueueEnv {
  readonly REDIS_URL?: string | undefined;
  readonly QUEUE_DATABASE_URL?: string | undefined;
}

/** The queue that wakes a mall's lanes: one per mall, so that one mall's outage holds nobody else. */
export const laneQueueName = (channel: string) => `lanes-${channel}`;

/**
 * The connection BullMQ works on: Redis when REDIS_URL is there, else its own PostgreSQL backend. Either way the queue only
 * holds wake-ups: wiping it loses nothing (R1).
 */
export function queueConnection(env: QueueEnv): Record<string, unknown> {
  if (env.REDIS_URL) return { url: env.REDIS_URL, maxRetriesPerRequest: null };
  if (!env.QUEUE_DATABASE_URL) throw new Error('Neither REDIS_URL nor QUEUE_DATABASE_URL is set: the queue has no place. Set one of them.');
  setDefaultBackendFactory(createPostgresBackend as never);
  return { connectionString: env.QUEUE_DATABASE_URL, schema: 'bullmq', migrate: true, max: 6 };
}
