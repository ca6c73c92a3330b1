/** One part of a form: `fileName` is null when the part is not a file. */
interface FormPart {
  readonly name: string;
  readonly fileName: string | null;
  readonly content: Buffer;
}

/** Letters of a boundary: 0-9 a-z A-Z and "-", at most 70 (sheet section 6). */
const BOUNDARY = /^[0-9a-zA-Z-]{1,70}$/;
const HEADER_END = Buffer.from('\r\n\r\n');

/** Reads multipart/form-data; null when type, boundary or framing are wrong. */
export function parseMultipart(contentType: string | undefined, body: Buffer): FormPart[] | null {
  const boundary = /^multipart\/form-data\s*;.*?boundary="?([^";]+)"?/i.exec(contentType ?? '')?.[1]?.trim();
  if (!boundary || !BOUNDARY.test(boundary)) return null;
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: FormPart[] = [];
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start);
    if (next < 0) return null;
    const part = readPart(body.subarray(start + 2, next));
    if (!part) return null;
    parts.push(part);
    at = next + 2;
  }
  return null;
}

function readPart(text: Buffer): FormPart | null {
  const headerEnd = text.indexOf(HEADER_END);
  if (headerEnd < 0) return null;
  const headers = text.subarray(0, headerEnd).toString('utf8');
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(headers)?.[1];
  const name = /(?:^|;|\s)name="([^"]*)"/.exec(disposition ?? '')?.[1];
  if (disposition === undefined || name === undefined) return null;
  const fileName = /filename="([^"]*)"/.exec(disposition)?.[1] ?? null;
  return { name, fileName, content: text.subarray(headerEnd + HEADER_END.length) };
}
