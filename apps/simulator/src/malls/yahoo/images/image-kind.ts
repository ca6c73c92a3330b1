const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);

/** The content type by the first bytes; undefined for everything that the mall does not take. */
export function imageContentType(bytes: Buffer): 'image/gif' | 'image/jpeg' | 'image/png' | undefined {
  if (/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return 'image/gif';
  if (bytes.subarray(0, JPEG_SIGNATURE.length).equals(JPEG_SIGNATURE)) return 'image/jpeg';
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'image/png';
  return undefined;
}

/** Width and height in pixels where they stand at a fixed place (PNG, GIF); '' for JPEG, whose size lies behind other segments. */
export function imageSize(bytes: Buffer): string {
  const kind = imageContentType(bytes);
  if (kind === 'image/png' && bytes.length >= 24) return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}px`;
  if (kind === 'image/gif' && bytes.length >= 10) return `${bytes.readUInt16LE(6)}×${bytes.readUInt16LE(8)}px`;
  return '';
}
