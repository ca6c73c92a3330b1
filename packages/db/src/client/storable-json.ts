/** What JSON.stringify writes for NUL and for halves of surrogate pairs; also met in harmless text, which costs a second look only. */
const SUSPECT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/**
 * JSON for a jsonb parameter. PostgreSQL stores neither NUL nor half a surrogate pair and refuses the whole statement: one
 * such title would stop all its neighbours. NUL goes, halves become U+FFFD.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!SUSPECT.test(text)) return text;
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part));
}
