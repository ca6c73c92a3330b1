import { z } from 'zod';

/** GET /api/images/{hash} → JPEG. The hash of the content is its name. */
export const imageKey = z.object({ hash: z.string().regex(/^[0-9a-f]{16,128}$/) });
export type ImageKey = z.infer<typeof imageKey>;
