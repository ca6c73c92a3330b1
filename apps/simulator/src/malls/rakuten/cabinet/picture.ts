import sharp from 'sharp';
import { FILE_BYTES_MAX, PIXELS_MAX, RESULT, type ResultCode } from './limits.ts';

export interface Picture {
  readonly content: Buffer;
  readonly contentType: string;
  /** Extension it is kept under. */
  readonly extension: 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
}

type Format = 'jpeg' | 'gif' | 'png' | 'tiff' | 'bmp';

const SIGNATURES: readonly [Format, string][] = [
  ['jpeg', 'ffd8ff'],
  ['gif', '47494638'],
  ['png', '89504e470d0a1a0a'],
  ['tiff', '49492a00'],
  ['tiff', '4d4d002a'],
  ['bmp', '424d'],
];
/** Of the converted JPEG; the mall's own setting is unknown. */
const JPEG_QUALITY = 90;

/** Checks an upload and turns PNG, TIFF and BMP into JPEG (sheet section 6); else the result code. */
export async function readPicture(bytes: Buffer): Promise<Picture | ResultCode> {
  if (bytes.length > FILE_BYTES_MAX) return RESULT.tooManyBytes;
  const head = bytes.subarray(0, 8).toString('hex');
  const format = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0];
  if (!format) return RESULT.unsupported;
  try {
    const { width, height } = format === 'bmp' ? bmpSize(bytes) : await sharpSize(bytes);
    if (width > PIXELS_MAX || height > PIXELS_MAX) return RESULT.dimensions;
    return { ...(await keepable(bytes, format)), width, height };
  } catch {
    return RESULT.broken;
  }
}

async function sharpSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (!width || !height) throw new Error('no size');
  return { width, height };
}

function bmpSize(bytes: Buffer): { width: number; height: number } {
  const [width, height] = [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22))];
  if (width <= 0 || height === 0) throw new Error('no size');
  return { width, height };
}

async function keepable(bytes: Buffer, format: Format): Promise<Pick<Picture, 'content' | 'contentType' | 'extension'>> {
  if (format === 'gif') return { content: bytes, contentType: 'image/gif', extension: 'gif' };
  if (format === 'jpeg') return { content: bytes, contentType: 'image/jpeg', extension: 'jpg' };
  // The image library reads no BMP: its bytes stay, but the path is the mall's.
  if (format === 'bmp') return { content: bytes, contentType: 'image/bmp', extension: 'jpg' };
  const content = await sharp(bytes).flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer();
  return { content, contentType: 'image/jpeg', extension: 'jpg' };
}
