import {
  ConnectorError,
  type StockReading,
  type StockRef,
  type StockTarget,
  type StockWrite,
  type StockWriteResult,
} from '@narabe/core/channel';
import type { YahooClient } from './yahoo.client.ts';
import type { StockRow } from './yahoo.schema.ts';

/** Codes per call, both ways (sheet section 6 [OFF], 2026-11-23). */
const CODES_PER_CALL = 1_000;

/** The number was stored, only reading it back failed (sheet section 4 [GAS], 2026-11-23). */
const STORED_UNREAD = 'ed-10002';

/** Stock acts at once, without a publish (sheet section 6 [memory]). */
export function createYahooStock(client: YahooClient): StockTarget {
  return {
    writes: 'difference',
    writesPerCall: CODES_PER_CALL,
    readsPerCall: CODES_PER_CALL,

    async writeStock(updates) {
      if (updates.length === 0) return [];
      const codes = updates.map(({ ref }) => codeOf(ref));
      try {
        const rows = rowsByCode(await client.setStock(codes, updates.map(quantityOf)));
        return updates.map(({ ref }) => resultOf(ref, rows.get(codeOf(ref))));
      } catch (error) {
        // With one code a refusal speaks of that line (HTTP 400); with several it speaks of the call (sheet section 4).
        const [only] = updates;
        if (!(updates.length === 1 && only && error instanceof ConnectorError && error.kind === 'rejected')) throw error;
        return [{ ref: only.ref, accepted: false, quantity: null, code: error.code }];
      }
    },

    async readStock(refs) {
      // A code named twice is an error (st-02103).
      const codes = [...new Set(refs.map(codeOf))];
      const rows = rowsByCode(codes.length === 0 ? [] : await client.getStock(codes));
      return refs.map((ref) => readingOf(ref, rows.get(codeOf(ref))));
    },
  };
}

/** `code` or `code:sub-code`. */
const codeOf = ({ code, variantCode }: StockRef): string => (variantCode === null ? code : `${code}:${variantCode}`);

function quantityOf(update: StockWrite): string {
  if ('set' in update) return String(update.set);
  return update.add < 0 ? String(update.add) : `+${update.add}`;
}

function rowsByCode(rows: readonly StockRow[]): Map<string, StockRow> {
  return new Map(rows.map((row) => [row.SubCode ? `${row.ItemCode}:${row.SubCode}` : row.ItemCode, row]));
}

function resultOf(ref: StockRef, row: StockRow | undefined): StockWriteResult {
  // A line that the answer leaves out may have been stored: the caller must read it back.
  if (!row) return { ref, accepted: false, quantity: null, code: 'no_answer_for_line' };
  const codes = (row.ErrorCode ?? '').split(',').filter((code) => code !== '');
  const refused = codes.find((code) => code !== STORED_UNREAD);
  if (refused) return { ref, accepted: false, quantity: null, code: refused };
  return { ref, accepted: true, quantity: wholeNumber(row.Quantity), code: codes[0] ?? null };
}

/** Status 0: no row. An empty quantity is "unlimited", never zero (sheet sections 6 and 10). */
function readingOf(ref: StockRef, row: StockRow | undefined): StockReading {
  if (!row || row.Status === '0') return { ref, quantity: null, asOf: null };
  const at = Date.parse(row.UpdateTime ?? '');
  return { ref, quantity: wholeNumber(row.Quantity), asOf: Number.isNaN(at) ? null : new Date(at) };
}

const wholeNumber = (text: string | undefined): number | null => (text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null);
