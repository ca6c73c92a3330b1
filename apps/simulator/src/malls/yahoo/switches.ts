import { type ZodType, z } from 'zod';
import { CALLS_PER_DAY, PUBLISH_MS } from './limits.ts';

/** Behaviours for which the sources contradict each other or are silent; each default is the sheet's choice. */
export interface YahooSwitches {
  /** setStock: one bad line cancels all lines, as a note of the page says, instead of HTTP 207 with partial success (sheet section 6). */
  stockAtomic: boolean;
  /** setStock answers ed-00006 while a publish runs: seen in older integrations (sheet section 4). */
  stockLockedWhilePublishing: boolean;
  /** A refused call over 1 query per second: 403 "Your Request was Forbidden", or 503 (sheet section 13.3). */
  throttleStatus: 403 | 503;
  /** Over 10,000 images in an hour: "429/503" (sheet section 3). */
  imageLimitStatus: 429 | 503;
  /** Requests per day and client; the tests lower it. */
  callsPerDay: number;
  /** A refresh answers with a new refresh token and lets the old one die (sheet section 2: contradictory). */
  rotateRefreshToken: boolean;
  /** reservePublish while a publish runs: sheet section 13.1 says pm-05002, its sample 12.9 shows ed-00006. */
  publishBusyCode: 'pm-05002' | 'ed-00006';
  /** What the store's own setting writes when setStock omits allow_overdraft (sheet section 6: "STORE default"). */
  storeAllowsOverdraft: boolean;
  /** How long a publish runs, by the simulated clock; 1–5 s on the mall (sheet section 13.1). */
  publishMs: number;
}

export const DEFAULT_SWITCHES: Readonly<YahooSwitches> = {
  stockAtomic: false,
  stockLockedWhilePublishing: true,
  throttleStatus: 403,
  imageLimitStatus: 503,
  callsPerDay: CALLS_PER_DAY,
  rotateRefreshToken: false,
  publishBusyCode: 'pm-05002',
  storeAllowsOverdraft: false,
  publishMs: PUBLISH_MS,
};

export const switchesSchema = z
  .strictObject({
    stockAtomic: z.boolean(),
    stockLockedWhilePublishing: z.boolean(),
    throttleStatus: z.union([z.literal(403), z.literal(503)]),
    imageLimitStatus: z.union([z.literal(429), z.literal(503)]),
    callsPerDay: z.int().min(0),
    rotateRefreshToken: z.boolean(),
    publishBusyCode: z.enum(['pm-05002', 'ed-00006']),
    storeAllowsOverdraft: z.boolean(),
    publishMs: z.int().min(0),
  })
  .partial() satisfies ZodType<Partial<YahooSwitches>>;
