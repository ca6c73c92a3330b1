import { z } from 'zod';
import { id } from './common.ts';

/**
 * GET /api/events: server-sent events of the chosen company. The event's name says what changed, its data carries the id; read
 * the rest by GET. An event can be lost or come twice, so a client reads again after it (re)connects. `ping` comes every 15 s,
 * `reload` when changes may have been missed: read again what is shown.
 */
export const eventName = z.enum(['sync_run', 'listing', 'channel_account', 'product']);
export type EventName = z.infer<typeof eventName>;

export const eventData = z.object({ id }).meta({ id: 'EventData' });
export type EventData = z.infer<typeof eventData>;
