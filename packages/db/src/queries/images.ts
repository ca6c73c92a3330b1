import type { Tenant } from '../client/index.ts';

/** True when the seller's own store has this picture. */
export async function hasImage(tx: Tenant, sellerId: string, contentHash: string): Promise<boolean> {
  return (await tx.imageAsset.count({ where: { sellerId, contentHash } })) > 0;
}
