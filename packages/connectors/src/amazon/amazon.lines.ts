import { ConnectorError } from '@narabe/core/channel';

/** A line that is longer is not a line of this report; the limit keeps a broken document out of memory. */
const MAX_LINE_BYTES = 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits bytes into lines (LF or CR LF), whatever the chunks are. Works on bytes because in cp932 and in UTF-8 no
 * character holds 0x0A, so even broken text cannot glue two lines together.
 */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of body) {
    const bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(LF); to !== -1; to = bytes.indexOf(LF, from)) {
      yield trimCr(bytes.subarray(from, to));
      from = to + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
    if (rest.length > MAX_LINE_BYTES) throw new ConnectorError('bug', 'line_too_long', { endpoint: 'getReportDocument' });
  }
  if (rest.length > 0) yield trimCr(rest);
}

function trimCr(line: Buffer): Buffer {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
