import type { ChannelPage } from '@narabe/core/channel';
import type { ListingDraft, ListingStep } from '@narabe/core/listing';
import type { Tenant } from '../client/index.ts';

/** A page whose next step is due. */
export interface DueListing {
  readonly id: string;
  readonly productId: string;
  readonly code: string;
  readonly step: ListingStep;
  readonly attempts: number;
  readonly draft: ListingDraft | null;
  readonly imageUrls: readonly string[];
  readonly variantImageUrls: Readonly<Record<string, string>>;
  /** The page as the mall last showed it, or null. */
  readonly mallPage: ChannelPage | null;
  readonly firstPutAt: Date | null;
  readonly stepStartedAt: Date | null;
  readonly desiredHash: string | null;
  readonly publishedHash: string | null;
  /** Exactly as the database holds it: tells whether the row was touched since. */
  readonly dueAt: string;
  /** Since it became due. */
  readonly waitedMs: number;
}

/** The pages of an account that are due at one step, longest waiting first. The lane's lease is what claims them. */
export async function dueListings(tx: Tenant, channelAccountId: string, step: ListingStep, limit: number): Promise<DueListing[]> {
  return tx.$queryRaw`
    SELECT id, product_id AS "productId", code, step, attempts, draft, image_urls AS "imageUrls", variant_image_urls AS "variantImageUrls",
      mall_page AS "mallPage", first_put_at AS "firstPutAt", step_started_at AS "stepStartedAt", desired_hash AS "desiredHash", published_hash AS "publishedHash",
      due_at::text AS "dueAt", (extract(epoch FROM now() - due_at) * 1000)::float8 AS "waitedMs"
    FROM listing
    WHERE channel_account_id = ${channelAccountId}::uuid AND step = ${step}::listing_step AND due_at <= now()
    ORDER BY due_at, id LIMIT ${limit}`;
}

/** Per step, when its next page is due; a step without such pages is left out. */
export async function nextDueByStep(tx: Tenant, channelAccountId: string, steps: readonly ListingStep[]): Promise<Map<ListingStep, Date>> {
  const rows = await tx.$queryRaw<{ step: ListingStep; at: Date }[]>`
    SELECT step::text AS step, min(due_at) AS at FROM listing
    WHERE channel_account_id = ${channelAccountId}::uuid AND step = ANY (${[...steps]}::text[]::listing_step[]) AND due_at IS NOT NULL GROUP BY 1`;
  return new Map(rows.map((row) => [row.step, row.at]));
}

/** Whether more pages will come: some are at these steps, or a run that copies to this account still takes products in. */
export async function areMoreComing(tx: Tenant, channelAccountId: string, steps: readonly ListingStep[]): Promise<boolean> {
  const rows = await tx.$queryRaw<{ coming: boolean }[]>`
    SELECT EXISTS (SELECT FROM listing WHERE channel_account_id = ${channelAccountId}::uuid AND step = ANY (${[...steps]}::text[]::listing_step[]) AND due_at IS NOT NULL)
      OR EXISTS (SELECT FROM sync_run WHERE state IN ('queued', 'running') AND phase <> 'taken_in' AND ${channelAccountId}::uuid = ANY (target_account_ids)) AS coming`;
  return rows[0]?.coming ?? false;
}

/** Raised before the work (R27): from now on a page with this code on the mall is ours. */
export async function markFirstPut(tx: Tenant, listingIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE listing SET first_put_at = coalesce(first_put_at, now()) WHERE id = ANY (${[...listingIds]}::uuid[])`;
}

/** The mall was asked to publish what these pages say. */
export async function markStepStarted(tx: Tenant, listingIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE listing SET step_started_at = now() WHERE id = ANY (${[...listingIds]}::uuid[])`;
}
