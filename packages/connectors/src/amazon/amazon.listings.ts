import { ConnectorError } from '@narabe/core/channel';
import type { AmazonClient, ListingsBlock } from './amazon.client.ts';
import type { ListingsItemWire } from './amazon.schema.ts';

/**
 * The listings of these SKUs, at most 20, by SKU; a SKU that Amazon does not have is left out. One search, except that
 * every SKU which cannot stand in a comma-joined list costs a call of its own.
 */
export async function readListings(
  client: AmazonClient,
  skus: readonly string[],
  blocks: ListingsBlock[],
): Promise<Map<string, ListingsItemWire>> {
  const wanted = [...new Set(skus)];
  const joinable = wanted.filter(isJoinable);
  const found = new Map<string, ListingsItemWire>();
  if (joinable.length > 0) {
    // Compared raw: Amazon may answer with a SKU that only looks the same (sheet section 21.11).
    for (const item of await client.searchListingsItems(joinable, blocks)) if (joinable.includes(item.sku)) found.set(item.sku, item);
  }
  for (const sku of wanted.filter((each) => !isJoinable(each))) {
    const item = await readOne(client, sku, blocks);
    if (item) found.set(sku, item);
  }
  return found;
}

/** A comma would cut the SKU in two, and outer spaces may be trimmed away by the server. */
function isJoinable(sku: string): boolean {
  return !sku.includes(',') && sku === sku.trim();
}

async function readOne(client: AmazonClient, sku: string, blocks: ListingsBlock[]): Promise<ListingsItemWire | null> {
  try {
    return await client.getListingsItem(requirePath(sku), blocks);
  } catch (error) {
    if (error instanceof ConnectorError && error.details.status === 404) return null;
    throw error;
  }
}

/** URLs drop the segments `.` and `..` however they are encoded, so a listing with such a SKU cannot be named in a path. */
export function requirePath(sku: string): string {
  if (sku === '' || sku === '.' || sku === '..') throw new ConnectorError('rejected', 'sku_not_addressable', {});
  return sku;
}
