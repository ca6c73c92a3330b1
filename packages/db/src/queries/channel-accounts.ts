import type { Tenant } from '../client/index.ts';

const COLUMNS = {
  id: true,
  channel: true,
  name: true,
  mallSellerId: true,
  mode: true,
  state: true,
  stateReason: true,
  checkedAt: true,
  checks: true,
  credentialExpiresAt: true,
  createdAt: true,
  credentials: { select: { name: true, hint: true, updatedAt: true }, orderBy: { name: 'asc' } },
} as const;

export const listAccounts = (tx: Tenant, sellerId: string) =>
  tx.channelAccount.findMany({ where: { sellerId }, select: COLUMNS, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

export const getAccount = (tx: Tenant, sellerId: string, id: string) =>
  tx.channelAccount.findUnique({ where: { sellerId_id: { sellerId, id } }, select: COLUMNS });

export type AccountRow = NonNullable<Awaited<ReturnType<typeof getAccount>>>;

/** True when products, pages, or runs stem from the account: it can be paused, not removed. */
export async function isAccountUsed(tx: Tenant, sellerId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM listing WHERE seller_id = ${sellerId}::uuid AND channel_account_id = ${id}::uuid)
      OR EXISTS (SELECT FROM product WHERE seller_id = ${sellerId}::uuid AND source_account_id = ${id}::uuid)
      OR EXISTS (SELECT FROM sync_run WHERE seller_id = ${sellerId}::uuid AND (source_account_id = ${id}::uuid OR ${id}::uuid = ANY (target_account_ids))) AS used`;
  return rows[0]?.used ?? true;
}

/** A credential as it is kept: encrypted, with a hint by which a person recognises it. */
export interface SealedCredential {
  readonly id: string;
  readonly name: string;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  readonly hint: string;
}

/** The row ids of an account's credentials by name: a ciphertext opens only in the row it was made for. */
export async function credentialIds(tx: Tenant, sellerId: string, channelAccountId: string): Promise<Map<string, string>> {
  const rows = await tx.channelCredential.findMany({ where: { sellerId, channelAccountId }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** Keeps new credentials and forgets the token that the old ones got. */
export async function saveCredentials(
  tx: Tenant,
  sellerId: string,
  channelAccountId: string,
  sealed: readonly SealedCredential[],
): Promise<void> {
  for (const { id, ...data } of sealed) {
    await tx.channelCredential.upsert({
      where: { sellerId_id: { sellerId, id } },
      create: { sellerId, id, channelAccountId, ...data },
      update: data,
    });
  }
  await tx.channelToken.deleteMany({ where: { sellerId, channelAccountId } });
}

/** The seller's data key, wrapped. */
export async function readDataKey(tx: Tenant, sellerId: string): Promise<{ wrapped: Uint8Array<ArrayBuffer>; keyId: string }> {
  const seller = await tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { dataKey: true, dataKeyId: true } });
  return { wrapped: seller.dataKey, keyId: seller.dataKeyId };
}

/** Makes others of this company wait that take the same lock, until the transaction ends. */
export async function lockSeller(tx: Tenant, sellerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seller WHERE id = ${sellerId}::uuid FOR UPDATE`;
}
