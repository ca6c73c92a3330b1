export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly bytes: Buffer;
}

const HEADER_END = Buffer.from('\r\n\r\n');
const LINE_END_LENGTH = 2;

/** The parts of a multipart/form-data body; empty when the boundary is missing or nothing is well formed. */
export function readMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\/form-data/i.test(contentType) || mark === undefined) return [];
  return pieces(body, Buffer.from(`--${mark}`)).flatMap((piece) => readPart(piece) ?? []);
}

function pieces(body: Buffer, mark: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let start = body.indexOf(mark);
  while (start !== -1) {
    const next = body.indexOf(mark, start + mark.length);
    if (next === -1) break;
    found.push(body.subarray(start + mark.length + LINE_END_LENGTH, next - LINE_END_LENGTH));
    start = next;
  }
  return found;
}

function readPart(piece: Buffer): Part | undefined {
  const headerEnd = piece.indexOf(HEADER_END);
  if (headerEnd === -1) return undefined;
  const disposition = /^content-disposition:(.*)$/im.exec(piece.subarray(0, headerEnd).toString('utf8'))?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) return undefined;
  return { name, filename: parameter(disposition, 'filename'), bytes: piece.subarray(headerEnd + HEADER_END.length) };
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(disposition);
  return found?.[1] ?? found?.[2];
}
