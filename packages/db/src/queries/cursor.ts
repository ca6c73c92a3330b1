/** A place in an ordered list, as one opaque string. */
export const encodeCursor = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The values of a cursor that we gave out; null for the first page and for one that is not ours. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) && place.length === length && place.every((each) => typeof each === 'string') ? place : null;
  } catch {
    return null;
  }
}

export interface PageOf<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<Row>(rows: Row[], limit: number, placeOf: (row: Row) => readonly string[]): PageOf<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(placeOf(last)) : null };
}

/** A LIKE pattern for text that contains these characters, whatever they are. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
