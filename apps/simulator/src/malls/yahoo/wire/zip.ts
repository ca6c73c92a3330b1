import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

// Numbers of the ZIP format (PKWARE APPNOTE 4.3): signatures, sizes of the fixed parts, methods.
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** The files of an archive, or undefined when it cannot be read. `limitBytes` bounds what one file may unpack to. */
export function readZip(archive: Buffer, limitBytes: number): ZipEntry[] | undefined {
  try {
    const end = findEnd(archive);
    if (end === undefined) return undefined;
    const entries: ZipEntry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) return undefined;
      const nameLength = archive.readUInt16LE(at + 28);
      const name = archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
      if (!name.endsWith('/')) entries.push({ name, bytes: unpack(archive, at, limitBytes) });
      at += CENTRAL_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
  } catch {
    return undefined;
  }
}

function findEnd(archive: Buffer): number | undefined {
  const last = archive.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}

function unpack(archive: Buffer, central: number, limitBytes: number): Buffer {
  const method = archive.readUInt16LE(central + 10);
  const packedSize = archive.readUInt32LE(central + 20);
  const local = archive.readUInt32LE(central + 42);
  const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new RangeError('file data ends early');
  if (method === STORED) return Buffer.from(packed);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: limitBytes });
  throw new RangeError(`unknown method ${method}`);
}
