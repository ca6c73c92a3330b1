import { z } from 'zod';

/** Pieces of the apps' environment schemas. Each app composes them in its one `env.ts`; nothing else reads `process.env`. */
export const databaseEnv = {
  /** Role narabe_app: row-level security applies. */
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
};

export const claimDatabaseEnv = {
  /** Role narabe_claim: sees ids of due work across sellers, nothing else. */
  CLAIM_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
};

export const queueEnv = {
  /** Redis ≥ 6.2 with maxmemory-policy noeviction. Absent: BullMQ keeps its queues in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Where BullMQ keeps its queues when REDIS_URL is absent. */
  QUEUE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
};

export const secretEnv = {
  /** 32 random bytes as base64, newest first, older ones after commas during a rotation. */
  MASTER_KEY: z.string().min(44, 'give 32 random bytes as base64: openssl rand -base64 32'),
};

export const channelEnv = {
  /** Nobody reaches a real mall by accident. */
  CHANNEL_MODE: z.enum(['simulator', 'live']).default('simulator'),
  /** Base URL of the practice malls; needed when CHANNEL_MODE is simulator. */
  SIMULATOR_URL: z.url().default('http://127.0.0.1:4010'),
};

export const commonEnv = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Folder for pictures and generated keys. */
  DATA_DIR: z.string().min(1).default('.data'),
};

/** Parses the environment, or throws one error that names every bad variable at once. Values are not repeated: they may be secrets. */
export function parseEnv<Schema extends z.ZodType>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${problems.join('\n')}\nSee .env.example for what each variable means.`);
}
