import type { Tenant } from '../client/index.ts';

export interface StoredSource {
  readonly url: string;
  readonly state: 'pending' | 'stored' | 'failed';
  readonly contentHash: string | null;
  readonly attempts: number;
}

/** What is known of these picture addresses; unknown ones are left out. */
export async function sourceImages(tx: Tenant, urls: readonly string[]): Promise<Map<string, StoredSource>> {
  const rows = await tx.$queryRaw<StoredSource[]>`
    SELECT url, state::text AS state, content_hash AS "contentHash", attempts FROM source_image WHERE url = ANY (${[...urls]}::text[])`;
  return new Map(rows.map((row) => [row.url, row]));
}

export interface FetchedImage {
  readonly url: string;
  readonly state: 'pending' | 'stored' | 'failed';
  readonly error: string | null;
  readonly asset: { contentHash: string; sizeBytes: number; width: number; height: number } | null;
}

/** Writes what became of picture addresses, and the pictures that are in the store now. */
export async function saveSourceImages(tx: Tenant, sellerId: string, images: readonly FetchedImage[]): Promise<void> {
  if (images.length === 0) return;
  const assets = images.flatMap((image) => (image.asset ? [image.asset] : []));
  await tx.$executeRaw`
    INSERT INTO image_asset (seller_id, content_hash, size_bytes, width, height)
    SELECT ${sellerId}::uuid, x."contentHash", x."sizeBytes", x.width, x.height
    FROM jsonb_to_recordset(${JSON.stringify(assets)}::jsonb) AS x("contentHash" text, "sizeBytes" int, width int, height int)
    ON CONFLICT DO NOTHING`;
  const rows = images.map((image) => ({
    url: image.url,
    state: image.state,
    error: image.error,
    contentHash: image.asset?.contentHash ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO source_image AS s (seller_id, url, state, content_hash, error, attempts, updated_at)
    SELECT ${sellerId}::uuid, x.url, x.state::source_image_state, x."contentHash", x.error, 1, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(url text, state text, "contentHash" text, error text)
    ON CONFLICT (seller_id, url) DO UPDATE SET state = EXCLUDED.state, content_hash = EXCLUDED.content_hash, error = EXCLUDED.error, attempts = s.attempts + 1, updated_at = now()`;
}

/** The address of any picture that this origin (`https://host`) gave us, or null. */
export async function storedPictureFrom(tx: Tenant, origin: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ url: string }[]>`
    SELECT url FROM source_image WHERE state = 'stored' AND starts_with(url, ${`${origin}/`}) ORDER BY updated_at DESC LIMIT 1`;
  return rows[0]?.url ?? null;
}

/** Pictures that were given up because they could not be reached are tried again; those that cannot be used stay given up. */
export async function retryUnreachable(tx: Tenant): Promise<void> {
  await tx.$executeRaw`UPDATE source_image SET state = 'pending', attempts = 0 WHERE state = 'failed' AND error = 'image_unreachable'`;
}

/** Content hash → the mall's reference, for those that are on the mall; `settledMs` says how long since the upload. */
export async function uploadedImages(
  tx: Tenant,
  channelAccountId: string,
  hashes: readonly string[],
): Promise<Map<string, { ref: string; settledMs: number }>> {
  const rows = await tx.$queryRaw<{ hash: string; ref: string; settledMs: number }[]>`
    SELECT content_hash AS hash, ref, (extract(epoch FROM now() - uploaded_at) * 1000)::float8 AS "settledMs"
    FROM uploaded_image WHERE channel_account_id = ${channelAccountId}::uuid AND content_hash = ANY (${[...hashes]}::text[])`;
  return new Map(rows.map((row) => [row.hash, row]));
}

/** The mall holds these pictures now. */
export async function saveUploads(
  tx: Tenant,
  account: { sellerId: string; channelAccountId: string },
  uploads: readonly { contentHash: string; ref: string }[],
): Promise<void> {
  if (uploads.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO uploaded_image (seller_id, channel_account_id, content_hash, ref, uploaded_at)
    SELECT ${account.sellerId}::uuid, ${account.channelAccountId}::uuid, x."contentHash", x.ref, now()
    FROM jsonb_to_recordset(${JSON.stringify(uploads)}::jsonb) AS x("contentHash" text, ref text)
    ON CONFLICT (seller_id, channel_account_id, content_hash) DO UPDATE SET ref = EXCLUDED.ref, uploaded_at = EXCLUDED.uploaded_at`;
}
