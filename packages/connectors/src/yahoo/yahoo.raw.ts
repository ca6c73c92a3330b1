// Readers of the loosely typed rest of an item: the parser makes an empty element '', a lone one a text and several a list.

/** The text of an element, with or without attributes; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = record(value)['#text'];
  return typeof inner === 'string' ? inner : '';
}

/** The children of an element; none for a text. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The texts of an element that may stand once or several times. */
export function listText(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** Answers write `2013-06-25T10:00:00+09:00`, requests want `201306251000` in Japan's time (sheet section 5.1); '' stays ''. */
export function carriedTime(rfc3339: string): string {
  const at = Date.parse(rfc3339);
  if (Number.isNaN(at)) return '';
  const japan = new Date(at + JAPAN_OFFSET_MS).toISOString();
  return japan.slice(0, 16).replaceAll(/[-T:]/g, '');
}

/** Japan has no summer time. */
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1_000;
