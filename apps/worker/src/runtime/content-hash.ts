import { createHash } from 'node:crypto';
import { canonicalJson } from '@narabe/core/mapping';

/** SHA-256 of a value's canonical JSON, hex: equal values have equal hashes, whatever the order of their keys. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
