import { z } from 'zod';

export const id = z.uuid();
/** ISO 8601 in UTC, as JSON carries times. */
export const time = z.iso.datetime();
export const yen = z.int();

/** Opaque place in a list; taken from `nextCursor` of the page before. */
export const cursor = z.string().max(500);

export const pageQuery = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list; `nextCursor` is null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

export const idParams = z.object({ id });
export type IdParams = z.infer<typeof idParams>;

/** How many listings a command sent back to be drafted again. */
export const requeueResult = z.object({ requeued: z.int() }).meta({ id: 'RequeueResult' });
export type RequeueResult = z.infer<typeof requeueResult>;
