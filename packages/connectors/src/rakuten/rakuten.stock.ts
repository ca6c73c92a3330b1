import {
  ConnectorError,
  type StockReading,
  type StockRef,
  type StockTarget,
  type StockWrite,
  type StockWriteResult,
} from '@narabe/core/channel';
import type { InventoryPair, InventoryWrite, RakutenClient } from './rakuten.client.ts';
import type { InventoryRow } from './rakuten.schema.ts';

/** Pairs per call (sheet section 4 [S1], 2026-11-23). */
const WRITES_PER_CALL = 400;
const READS_PER_CALL = 1_000;

/** Another line of the call was refused, so the mall applied none of it: repeat without the bad lines. */
const BATCH_REFUSED = 'batch_refused';

/** What an upsert deletes when it is not named again. */
type LeadTimes = Pick<InventoryWrite, 'operationLeadTime' | 'shipFromIds'>;

/**
 * Stock by `inventories` 2.1. Two quirks (sheet section 4 [S1]): a bulk write is all or nothing, and it wipes the lead time
 * and the shipping places of a row unless they are named. Those that `readStock` of this connector saw are named again; a
 * row that it never read loses them, so read adopted pages before the first write.
 */
export function createRakutenStock(client: RakutenClient): StockTarget {
  const leadTimes = new Map<string, LeadTimes>();

  function remember(row: InventoryRow): void {
    const { operationLeadTime, shipFromIds } = row;
    const named = { ...(operationLeadTime ? { operationLeadTime } : {}), ...(shipFromIds ? { shipFromIds } : {}) };
    if (Object.keys(named).length > 0) leadTimes.set(keyOf(row), named);
    else leadTimes.delete(keyOf(row));
  }

  return {
    writes: 'difference',
    writesPerCall: WRITES_PER_CALL,
    readsPerCall: READS_PER_CALL,

    async writeStock(updates) {
      if (updates.length === 0) return [];
      const writes = updates.map((update) => ({ ...writeOf(update), ...leadTimes.get(keyOf(pairOf(update.ref))) }));
      try {
        await client.bulkUpsertInventories(writes);
      } catch (error) {
        const refused = error instanceof ConnectorError ? perLine(updates, error) : null;
        if (refused) return refused;
        throw error;
      }
      // 204 without a body: the new quantity is not told.
      return updates.map(({ ref }) => ({ ref, accepted: true, quantity: null, code: null }));
    },

    async readStock(refs) {
      // A pair named twice is an error (IE1102).
      const pairs = new Map(refs.map(pairOf).map((pair) => [keyOf(pair), pair]));
      const rows = pairs.size === 0 ? [] : await client.bulkGetInventories([...pairs.values()]);
      for (const row of rows) remember(row);
      const byKey = new Map(rows.map((row) => [keyOf(row), row]));
      return refs.map((ref) => readingOf(ref, byKey.get(keyOf(pairOf(ref)))));
    },
  };
}

function readingOf(ref: StockRef, row: InventoryRow | undefined): StockReading {
  // bulk-get leaves unknown pairs out (sheet section 4).
  if (!row) return { ref, quantity: null, asOf: null };
  return { ref, quantity: row.quantity, asOf: row.updated ? new Date(row.updated) : null };
}

function writeOf(update: StockWrite): InventoryWrite {
  const pair = pairOf(update.ref);
  return 'set' in update ? { ...pair, mode: 'ABSOLUTE', quantity: update.set } : { ...pair, mode: 'RELATIVE', quantity: update.add };
}

/** The mall stores page codes in lower case (sheet section 3); variant codes keep theirs. */
function pairOf({ code, variantCode }: StockRef): InventoryPair {
  // Every page has at least one variant here, so a ref without one cannot name a row.
  if (variantCode === null) throw new ConnectorError('bug', 'variant_code_missing', { endpoint: 'inventories.bulk.upsert' });
  return { manageNumber: code.toLowerCase(), variantId: variantCode };
}

const keyOf = ({ manageNumber, variantId }: InventoryPair): string => `${manageNumber.toLowerCase()} ${variantId}`;

/** Results per line, when the refusal names lines (`inventories[3].quantity`); null when it speaks of the call as a whole. */
function perLine(updates: readonly StockWrite[], error: ConnectorError): StockWriteResult[] | null {
  if (error.kind !== 'rejected') return null;
  const codes = new Map<number, string>();
  for (const { code, path } of error.details.issues ?? []) {
    const index = /^inventories\[(\d+)\]/.exec(path ?? '')?.[1];
    if (index !== undefined && Number(index) < updates.length && !codes.has(Number(index))) codes.set(Number(index), code);
  }
  if (codes.size === 0 && updates.length === 1) codes.set(0, error.code);
  if (codes.size === 0) return null;
  return updates.map(({ ref }, index) => ({ ref, accepted: false, quantity: null, code: codes.get(index) ?? BATCH_REFUSED }));
}
