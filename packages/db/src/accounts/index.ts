import type { ProbeResult } from '@narabe/core/channel';
import type { Tenant } from '../client/index.ts';

/** A channel account with all that is needed to open it; credentials are still encrypted. */
export interface AccountRow {
  readonly sellerId: string;
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly mode: string;
  readonly mediaContainer: unknown;
  readonly dataKey: Uint8Array<ArrayBuffer>;
  readonly dataKeyId: string;
  readonly credentials: readonly { id: string; name: string; ciphertext: string; updatedAt: string }[];
}

export async function readAccount(tx: Tenant, channelAccountId: string): Promise<AccountRow | null> {
  const rows = await tx.$queryRaw<AccountRow[]>`
    SELECT a.seller_id AS "sellerId", a.id, a.channel, a.state::text AS state, a.mode::text AS mode, a.media_container AS "mediaContainer",
      s.data_key AS "dataKey", s.data_key_id AS "dataKeyId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'ciphertext', encode(c.ciphertext, 'base64'), 'updatedAt', c.updated_at) ORDER BY c.name), '[]')
       FROM channel_credential c WHERE c.seller_id = a.seller_id AND c.channel_account_id = a.id) AS credentials
    FROM channel_account a JOIN seller s ON s.id = a.seller_id WHERE a.id = ${channelAccountId}::uuid`;
  return rows[0] ?? null;
}

/** The mall answered the check. False: another account of this seller is connected to the same shop already. */
export async function saveProbe(tx: Tenant, channelAccountId: string, probe: ProbeResult): Promise<boolean> {
  const twin = await tx.$queryRaw<unknown[]>`
    SELECT FROM channel_account a JOIN channel_account b ON b.seller_id = a.seller_id AND b.channel = a.channel AND b.id <> a.id
    WHERE a.id = ${channelAccountId}::uuid AND b.mall_seller_id = ${probe.mallSellerId}`;
  if (twin.length > 0) return false;
  await tx.$executeRaw`
    UPDATE channel_account SET state = 'active', state_reason = NULL, checked_at = now(), mall_seller_id = ${probe.mallSellerId},
      checks = ${JSON.stringify(probe.checks)}::jsonb, credential_expires_at = ${probe.credentialExpiresAt}::timestamptz
    WHERE id = ${channelAccountId}::uuid AND state <> 'paused'`;
  return true;
}

/** The account cannot be used; nothing is sent until that changes. */
export async function stopAccount(
  tx: Tenant,
  channelAccountId: string,
  state: 'needs_reauthorization' | 'unreachable',
  reason: string,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE channel_account SET state = ${state}::channel_account_state, state_reason = ${reason}, checked_at = now()
    WHERE id = ${channelAccountId}::uuid AND state <> 'paused' AND (state::text, state_reason) IS DISTINCT FROM (${state}, ${reason})`;
  return changed > 0;
}

export async function saveMediaContainer(tx: Tenant, channelAccountId: string, container: unknown): Promise<void> {
  await tx.$executeRaw`UPDATE channel_account SET media_container = ${JSON.stringify(container)}::jsonb WHERE id = ${channelAccountId}::uuid`;
}

export async function saveCredential(tx: Tenant, credentialId: string, ciphertext: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.$executeRaw`UPDATE channel_credential SET ciphertext = ${ciphertext}, updated_at = now() WHERE id = ${credentialId}::uuid`;
}

/** The access token that all workers share, still encrypted, if it is good until `goodUntil`. */
export async function readToken(tx: Tenant, channelAccountId: string, goodUntil: Date): Promise<Uint8Array | null> {
  const rows = await tx.$queryRaw<{ ciphertext: Uint8Array }[]>`
    SELECT ciphertext FROM channel_token WHERE channel_account_id = ${channelAccountId}::uuid AND expires_at > ${goodUntil}`;
  return rows[0]?.ciphertext ?? null;
}

export async function saveToken(
  tx: Tenant,
  account: { sellerId: string; channelAccountId: string },
  ciphertext: Uint8Array<ArrayBuffer>,
  expiresAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO channel_token (seller_id, channel_account_id, ciphertext, expires_at) VALUES (${account.sellerId}::uuid, ${account.channelAccountId}::uuid, ${ciphertext}, ${expiresAt})
    ON CONFLICT (seller_id, channel_account_id) DO UPDATE SET ciphertext = EXCLUDED.ciphertext, expires_at = EXCLUDED.expires_at`;
}

export async function dropToken(tx: Tenant, channelAccountId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM channel_token WHERE channel_account_id = ${channelAccountId}::uuid`;
}
