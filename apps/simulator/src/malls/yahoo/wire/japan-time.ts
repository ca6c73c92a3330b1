const JAPAN_OFFSET_MS = 9 * 3_600_000;

const shifted = (at: Date) => new Date(at.getTime() + JAPAN_OFFSET_MS).toISOString();

/** `2026-11-23T10:31:00+09:00` */
export const rfc3339 = (at: Date): string => `${shifted(at).slice(0, 19)}+09:00`;

/** `20261123103100`: the mark that item image URLs carry. */
export const digits14 = (at: Date): string => shifted(at).slice(0, 19).replace(/\D/g, '');

/** `2026-11-23` */
export const japanDay = (at: Date): string => shifted(at).slice(0, 10);

/** The moment meant by YYYYMMDDHH, YYYYMMDDHHmm or YYYYMMDD in Japan time; undefined when there is no such moment. */
export function parseJapanDigits(digits: string): Date | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})?)?$/.exec(digits);
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00'] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:00`;
  const at = new Date(`${iso}+09:00`);
  return !Number.isNaN(at.getTime()) && rfc3339(at).startsWith(iso) ? at : undefined;
}
