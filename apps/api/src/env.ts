import { channelEnv, commonEnv, databaseEnv, parseEnv, secretEnv } from '@narabe/platform/env';
import { z } from 'zod';

const flag = z.stringbool().default(false);

export const envSchema = z.object({
  ...databaseEnv,
  ...secretEnv,
  ...channelEnv,
  ...commonEnv,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where browsers find us. `https:` makes cookies Secure and switches HSTS on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** Signs the session cookies. */
  AUTH_SECRET: z.string().min(32, 'give at least 32 characters: openssl rand -base64 32'),
  /** Anybody may make an account of their own; people are invited otherwise. */
  SIGN_UP_ENABLED: flag,
  /** Believe X-Forwarded-* because a proxy of ours sets them. */
  TRUST_PROXY: flag,
  /** The built dashboard; absent: apps/dashboard/dist. */
  DASHBOARD_DIR: z.string().optional(),
});
export type Env = z.infer<typeof envSchema>;

export const readEnv = (env: NodeJS.ProcessEnv = process.env): Env => parseEnv(envSchema, env);
