export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const JST_OFFSET_MS = 9 * HOUR_MS;

const jstFields = (at: Date): string => new Date(at.getTime() + JST_OFFSET_MS).toISOString().slice(0, 19);

/** `2026-11-23T12:00:00+09:00`, the item and inventory APIs' form (sheet section 10.4). */
export const jstIso = (at: Date): string => `${jstFields(at)}+09:00`;

/** `2026-11-23T12:00:00`, the licence API's form without zone. */
export const jstWithoutZone = (at: Date): string => jstFields(at);

/** `2026-11-23 12:00:00`, cabinet's form. */
export const jstPlain = (at: Date): string => jstFields(at).replace('T', ' ');

export const jstDate = (at: Date): string => jstFields(at).slice(0, 10);

/** 23:59:59 JST of the day `days` after `from`. */
export function endOfJstDay(from: Date, days: number): Date {
  return new Date(Date.parse(`${jstDate(new Date(from.getTime() + days * DAY_MS))}T23:59:59+09:00`));
}

const ISO_JST = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?\+09:00$/;

/** A JST time with its offset written out, or null. */
export function parseJstIso(text: string): Date | null {
  if (!ISO_JST.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || jstIso(at).slice(0, 16) !== text.slice(0, 16) ? null : at;
}
