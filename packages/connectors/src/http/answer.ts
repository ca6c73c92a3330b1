/** What a mall answered, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body as text; broken bytes become U+FFFD. `charset` is a WHATWG label, UTF-8 unless told. */
  text(charset?: string): string;
}

/** Like HttpAnswer, but the body is still on the wire: read it to its end, or call `cancel`. */
export interface HttpStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
  cancel(): void;
}

export function createAnswer(status: number, headers: Readonly<Record<string, string>>, body: Uint8Array): HttpAnswer {
  return { status, headers, body, text: (charset = 'utf-8') => new TextDecoder(charset).decode(body) };
}

export function flattenHeaders(raw: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

/** The wait that a `Retry-After` header asks for, in ms: seconds or a date; null when absent or unreadable. */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const value = headers['retry-after']?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** Malls answer with an HTML page, at times with status 200, while they are being repaired. */
export function isHtml(answer: HttpAnswer): boolean {
  if (answer.headers['content-type']?.toLowerCase().includes('html')) return true;
  const start = new TextDecoder('latin1').decode(answer.body.subarray(0, 200)).trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html');
}
