import { z } from 'zod';

/** GET /api/health: 200 when all are ok, else 503 with the same body. */
export const health = z
  .object({
    status: z.enum(['ok', 'unready']),
    checks: z.array(z.object({ name: z.enum(['database', 'worker', 'simulator']), ok: z.boolean(), reason: z.string().nullable() })),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof health>;
