import { z } from 'zod';
import { channel } from './channels.ts';
import { id, listOf, time } from './common.ts';

export const wordAction = z.enum(['block_product', 'drop_line', 'replace']);
export type WordAction = z.infer<typeof wordAction>;

const fields = {
  /** null: all malls. */
  channel: channel.nullable().default(null),
  word: z.string().trim().min(1).max(100),
  action: wordAction,
  /** Only with `replace`; '' takes the word out. */
  replacement: z.string().max(100).nullable().default(null),
};

export const wordRule = z
  .object({ id, channel: channel.nullable(), word: z.string(), action: wordAction, replacement: z.string().nullable(), createdAt: time })
  .meta({ id: 'WordRule' });
export type WordRule = z.infer<typeof wordRule>;

/** GET /api/word-rules */
export const wordRuleList = listOf(wordRule).meta({ id: 'WordRuleList' });
export type WordRuleList = z.infer<typeof wordRuleList>;

/**
 * Rules count for pages drafted after them: POST /api/listings/redraft takes the others along. Pages that a changed or removed rule
 * may have blocked are drafted again at once.
 *
 * POST /api/word-rules → 201 WordRule; PUT /api/word-rules/{id} → WordRule; DELETE /api/word-rules/{id} → 204
 */
export const wordRuleInput = z
  .object(fields)
  .refine((rule) => (rule.action === 'replace') === (rule.replacement !== null), {
    path: ['replacement'],
    params: { code: 'replacement_only_with_replace' },
  })
  .meta({ id: 'WordRuleInput' });
export type WordRuleInput = z.input<typeof wordRuleInput>;
