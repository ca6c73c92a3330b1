import type { Tenant } from '../client/index.ts';

export const EVENT_CHANNEL = 'narabe_event';

/** Something of one seller changed; screens that show it ask again. Ids only. */
export interface ChangeEvent {
  readonly sellerId: string;
  readonly type: 'sync_run' | 'listing' | 'channel_account' | 'product';
  readonly id: string;
}

/** Tells the screens when this transaction commits; the database drops repeats within one transaction. */
export async function notifyEvent(tx: Tenant, event: ChangeEvent): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${JSON.stringify(event)})::text`;
}
