import { createHash } from 'node:crypto';
import { newId } from '@narabe/platform/ids';

const KEY = /^[\x21-\x7e]{1,255}$/;

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);

/**
 * A run's id. With an Idempotency-Key it follows from the key (UUID version 8), so that a repeat meets the row of the first
 * try: the primary key is the memory, and it forgets nothing.
 */
export function runIdFor(sellerId: string, idempotencyKey: string | undefined): string {
  if (idempotencyKey === undefined) return newId();
  const bytes = createHash('sha256')
    .update(JSON.stringify(['sync-run', sellerId, idempotencyKey]))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
