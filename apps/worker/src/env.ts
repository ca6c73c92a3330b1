import { channelEnv, claimDatabaseEnv, commonEnv, databaseEnv, parseEnv, queueEnv, secretEnv } from '@narabe/platform/env';
import { z } from 'zod';

export const envSchema = z.object({
  ...commonEnv,
  ...databaseEnv,
  ...claimDatabaseEnv,
  ...queueEnv,
  ...secretEnv,
  ...channelEnv,
  /** Lanes that one process works on at a time, per mall. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),
  /** Multiplies the malls' rates, or `off`; for the practice malls only, whose quotas are scaled alike. */
  QUOTA_SCALE: z.union([z.literal('off').transform(() => Number.POSITIVE_INFINITY), z.coerce.number().positive()]).default(1),
});

export type WorkerEnv = z.output<typeof envSchema>;

/** Reads the environment once; throws an error that names every bad variable. */
export function readEnv(): WorkerEnv {
  const env = parseEnv(envSchema, process.env);
  if (env.CHANNEL_MODE === 'live' && env.QUOTA_SCALE !== 1) throw new Error('QUOTA_SCALE must be 1 when CHANNEL_MODE is live');
  return env;
}
