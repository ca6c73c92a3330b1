import { ConnectorError, type StockReading, type StockTarget, type StockWriteResult } from '@narabe/core/channel';
import { type AmazonClient, SEARCH_SIZE } from './amazon.client.ts';
import { readListings, requirePath } from './amazon.listings.ts';
import { SELLER_SHIPS, toStockReading } from './amazon.mapper.listing.ts';
import type { SubmissionWire } from './amazon.schema.ts';

/** Stands for any product type as long as only the offer is patched (sheet section 8, tags D and C). */
const ANY_PRODUCT_TYPE = 'PRODUCT';

/**
 * Stock of seller-shipped listings; absolute, one SKU per call. ACCEPTED is a receipt: the number shows up later, at
 * times never, so read it back (sheet section 21.5). Never write the stock of a SKU that Amazon ships: it would turn the
 * offer into a seller-shipped one (sheet section 8, [?]).
 */
export function createStockTarget(client: AmazonClient): StockTarget {
  return {
    writes: 'absolute',
    writesPerCall: 1,
    readsPerCall: SEARCH_SIZE,

    async writeStock(updates): Promise<StockWriteResult[]> {
      const [update, ...more] = updates;
      if (!update) return [];
      if (more.length > 0 || !('set' in update))
        throw new ConnectorError('bug', 'stock_write_unsupported', { endpoint: 'patchListingsItem' });
      const value = [{ fulfillment_channel_code: SELLER_SHIPS, quantity: update.set }];
      // merge keeps the handling time and restock date that stand in the same entry (sheet section 8, tag D).
      const patches = [{ op: 'merge' as const, path: '/attributes/fulfillment_availability', value }];
      const answer = await client.patchListingsItem(requirePath(update.ref.code), { productType: ANY_PRODUCT_TYPE, patches });
      requireAccepted(answer);
      return [{ ref: update.ref, accepted: true, quantity: null, code: null }];
    },

    async readStock(refs): Promise<StockReading[]> {
      const found = await readListings(
        client,
        refs.map(({ code }) => code),
        ['fulfillmentAvailability'],
      );
      return refs.map((ref) => toStockReading(ref, found.get(ref.code)));
    },
  };
}

/** A refusal comes with status 200 and the word INVALID. */
function requireAccepted(answer: SubmissionWire): void {
  if (answer.status === 'ACCEPTED') return;
  const issues = (answer.issues ?? []).map(({ code, message, attributeNames }) => ({ code, message, path: attributeNames?.[0] ?? null }));
  const blocking = answer.issues?.find(({ severity }) => severity === 'ERROR') ?? answer.issues?.[0];
  throw new ConnectorError('rejected', blocking?.code ?? 'invalid', { endpoint: 'patchListingsItem', status: 200, issues });
}
