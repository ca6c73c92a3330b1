import { z } from 'zod';

/** Where the practice malls listen; port 0 takes any free one. */
export const simulatorEnvSchema = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SIMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
});
