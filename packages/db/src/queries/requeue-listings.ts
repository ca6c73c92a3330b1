import { Prisma, type Tenant } from '../client/index.ts';
import { wakeLane } from '../lanes/index.ts';

/** One transaction tells the screens of this many pages by name; beyond, any one of them makes a list ask again. */
const NAMED_EVENTS = 50;

/** Which listings; filters of one choice all apply. */
export interface ListingChoice {
  readonly ids?: readonly string[];
  readonly channelAccountId?: string;
  readonly states?: readonly string[];
  readonly reason?: string;
  /** Any page that sells this SKU's product. */
  readonly productId?: string;
  /** Blocked by an issue that has this remedy. */
  readonly fix?: string;
  /** Blocked by an issue of this field. */
  readonly issueField?: string;
  /** Products whose lowest class at the source mall is this one, on accounts of `channel`. */
  readonly sourceClass?: { readonly channel: string; readonly id: string };
}

/**
 * Sends listings back to be drafted again, in the transaction that changed what they are made of. What the operator took off
 * stays off. Open runs wait for them again. Returns how many.
 */
export async function requeueListings(tx: Tenant, sellerId: string, choice: ListingChoice): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; channelAccountId: string; channel: string }[]>`
    UPDATE listing l SET step = 'draft', state = 'draft', due_at = now(), attempts = 0, reason = NULL, step_started_at = NULL, updated_at = now()
    FROM channel_account a, product p
    WHERE l.seller_id = ${sellerId}::uuid AND l.state <> 'ended'
      AND a.seller_id = l.seller_id AND a.id = l.channel_account_id AND p.seller_id = l.seller_id AND p.id = l.product_id
      AND ${Prisma.join(conditionsOf(choice), ' AND ')}
    RETURNING l.id, l.channel_account_id AS "channelAccountId", a.channel`;
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.id);
  await tx.$executeRaw`
    UPDATE sync_run_item i SET state = 'pending', reason = NULL, updated_at = now() FROM sync_run r
    WHERE i.seller_id = ${sellerId}::uuid AND i.kind = 'listing' AND i.target = ANY (${ids}::text[])
      AND r.seller_id = i.seller_id AND r.id = i.run_id AND r.state IN ('queued', 'running') AND i.state <> 'cancelled'`;
  const accounts = new Map(rows.map((row) => [row.channelAccountId, row.channel]));
  for (const [channelAccountId, channel] of accounts) await wakeLane(tx, { sellerId, channelAccountId, channel, kind: 'listing_out' });
  await tx.$executeRaw`
    SELECT pg_notify('narabe_event', json_build_object('sellerId', ${sellerId}::text, 'type', 'listing', 'id', id)::text)
    FROM unnest(${ids.slice(0, NAMED_EVENTS)}::text[]) AS id`;
  return rows.length;
}

function conditionsOf(choice: ListingChoice): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`];
  if (choice.ids) conditions.push(Prisma.sql`l.id = ANY (${[...choice.ids]}::uuid[])`);
  if (choice.channelAccountId) conditions.push(Prisma.sql`l.channel_account_id = ${choice.channelAccountId}::uuid`);
  if (choice.states) conditions.push(Prisma.sql`l.state::text = ANY (${[...choice.states]}::text[])`);
  if (choice.reason) conditions.push(Prisma.sql`l.reason = ${choice.reason}`);
  if (choice.productId) conditions.push(Prisma.sql`l.product_id = ${choice.productId}::uuid`);
  if (choice.fix !== undefined) conditions.push(hasError(Prisma.sql`i.fix = ${choice.fix}`));
  if (choice.issueField !== undefined) conditions.push(hasError(Prisma.sql`i.field = ${choice.issueField}`));
  if (choice.sourceClass) {
    const { channel, id } = choice.sourceClass;
    conditions.push(Prisma.sql`a.channel = ${channel} AND p.classification -> -1 ->> 'id' = ${id}`);
  }
  return conditions;
}

const hasError = (which: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM listing_issue i WHERE i.seller_id = l.seller_id AND i.listing_id = l.id AND i.severity = 'error' AND ${which})`;
