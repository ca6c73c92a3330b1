import { randomBytes } from 'node:crypto';

/** A body together with the content type that describes it. */
export interface EncodedBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** `application/x-www-form-urlencoded` in UTF-8: a space becomes `+`, a plus `%2B`. Undefined values are left out. */
export function form(fields: Readonly<Record<string, string | number | undefined>>): EncodedBody {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) encoded.append(name, String(value));
  return { contentType: 'application/x-www-form-urlencoded; charset=utf-8', bytes: Buffer.from(encoded.toString()) };
}

/** JSON in UTF-8. */
export function json(value: unknown): EncodedBody {
  return { contentType: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(value)) };
}

/** One part of a multipart body: a field, or a file when `filename` is there. */
export interface MultipartPart {
  readonly name: string;
  readonly value: string | Uint8Array;
  readonly filename?: string;
  readonly contentType?: string;
}

/** Malls accept 0-9 a-z A-Z and `-` in a boundary, 70 characters at most (rakuten sheet, cabinet; yahoo sheet, item images). */
const BOUNDARY_PREFIX = 'narabe-';

/** `multipart/form-data`. Names and file names must not hold quotes or line breaks: the caller makes them, so that is a bug. */
export function multipart(parts: readonly MultipartPart[]): EncodedBody {
  const boundary = BOUNDARY_PREFIX + randomBytes(16).toString('hex');
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    if (/["\r\n]/.test(part.name + (part.filename ?? '') + (part.contentType ?? ''))) throw new RangeError('multipart: bad name');
    const filename = part.filename === undefined ? '' : `; filename="${part.filename}"`;
    const type = part.contentType === undefined ? '' : `Content-Type: ${part.contentType}\r\n`;
    chunks.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${filename}\r\n${type}\r\n`));
    chunks.push(typeof part.value === 'string' ? Buffer.from(part.value) : part.value, Buffer.from('\r\n'));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat(chunks) };
}

/** The value of an `Authorization` header. */
export function basicAuth(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
