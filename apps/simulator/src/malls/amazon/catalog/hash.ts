/** FNV-1a with a final mix: 32 bits that depend on every character. The same text and salt always give the same number. */
export function hash32(text: string, salt = ''): number {
  let hash = 0x811c9dc5;
  for (const part of [salt, '\u0000', text]) {
    for (let at = 0; at < part.length; at += 1) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In [0, 1). */
export const fraction = (text: string, salt: string): number => hash32(text, salt) / 4_294_967_296;

/** An integer from `from` to `to`, both included. */
export const between = (text: string, salt: string, from: number, to: number): number =>
  from + Math.floor(fraction(text, salt) * (to - from + 1));

export function pick<T>(text: string, salt: string, choices: readonly T[]): T {
  const choice = choices[hash32(text, salt) % choices.length];
  if (choice === undefined) throw new Error('nothing to pick from');
  return choice;
}
