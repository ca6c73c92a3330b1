// 53 bits fit a double; in base 36 that is eleven letters. Two codes out of 100,000 meet with a chance of one in two million.
export const SHORT_HASH_LENGTH = 11;

/** A stable 53-bit hash of a text in eleven letters of 0–9a–z. To tell codes apart, not for security. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
    high = (high << 13) | (high >>> 19);
    low = (low << 17) | (low >>> 15);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const value = (high >>> 11) * 0x100000000 + (low >>> 0);
  return value.toString(36).padStart(SHORT_HASH_LENGTH, '0');
}
