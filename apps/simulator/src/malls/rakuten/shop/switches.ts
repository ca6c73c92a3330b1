import { type ZodType, z } from 'zod';

/** How the practice shop behaves where the sheet knows two answers, or where a shop can differ. */
export interface Switches {
  /** 401 body: the gateway seen in August 2026 (GA0001) or the manual's (ES01-01). Sheet section 1. */
  unauthorizedShape: 'new_gateway' | 'old_gateway';
  /** Excess rate: 403 by the manual, 429 as an option (sheet section 13). */
  throttledStatus: 403 | 429;
  /** Refuse calls without an Accept header (ES04-02). Off: most clients send one anyway, tests do not. */
  acceptHeaderNeeded: boolean;
  /** Age at which an item shows in items.search; the mall takes up to 24 h. 0 = at once. */
  searchLagMs: number;
  /** `cp932`: everything outside JIS X 0208 is machine dependent, the stricter reading; `listed`: only the sheet's list (section 10.5). */
  characters: 'cp932' | 'listed';
  /** The paid option without which items.get, upsert, patch, delete and bulk-get answer 401 (sheet section 1). */
  bulkEditOption: boolean;
  /** Whether a new key kills the old ones at once: sources disagree (sheet section 1). */
  reissueKillsOldKeys: boolean;
  permissions: { alcohol: boolean; medicine: boolean; adult: boolean };
}

export const defaultSwitches = (): Switches => ({
  unauthorizedShape: 'new_gateway',
  throttledStatus: 403,
  acceptHeaderNeeded: false,
  searchLagMs: 0,
  characters: 'cp932',
  bulkEditOption: true,
  reissueKillsOldKeys: false,
  permissions: { alcohol: false, medicine: false, adult: false },
});

export const switchesSchema = z
  .strictObject({
    unauthorizedShape: z.enum(['new_gateway', 'old_gateway']),
    throttledStatus: z.union([z.literal(403), z.literal(429)]),
    acceptHeaderNeeded: z.boolean(),
    searchLagMs: z.int().min(0),
    characters: z.enum(['cp932', 'listed']),
    bulkEditOption: z.boolean(),
    reissueKillsOldKeys: z.boolean(),
    permissions: z.strictObject({ alcohol: z.boolean(), medicine: z.boolean(), adult: z.boolean() }),
  })
  .partial() satisfies ZodType<Partial<Switches>>;
