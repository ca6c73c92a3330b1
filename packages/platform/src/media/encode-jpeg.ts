import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { ImageError } from './image-error.ts';

/** A bomb of pixels must not reach memory: 64 megapixels are 8000 × 8000. */
const MAX_PIXELS = 64_000_000;
/** Within 楽天's 3840 × 3840 (rakuten-rms.md section 6, read 2026-11-23) and large enough for any zoom. */
const MAX_SIDE = 2_000;
/** Both target malls refuse more than 2 MB (rakuten-rms.md 6, yahoo-shopping.md 5.3, read 2026-11-23); some room is left. */
const MAX_BYTES = 1_900_000;
const QUALITIES = [88, 75, 60] as const;
const FORMATS = new Set(['jpeg', 'png', 'gif', 'webp', 'tiff', 'heif']);

export interface EncodedImage {
  readonly jpeg: Buffer;
  /** SHA-256 of the JPEG, hex: the picture's name everywhere. */
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes a JPEG that every mall takes: type by content, metadata stripped, transparent parts white, at most 2,000 px a side.
 * Decoding runs on libuv's threads, never on the event loop (R30, R48). Throws ImageError.
 */
export async function encodeJpeg(input: Uint8Array): Promise<EncodedImage> {
  const image = sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false });
  try {
    const { format } = await image.metadata();
    if (!format || !FORMATS.has(format)) throw new ImageError('image_format');
    const shaped = image
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' });
    for (const quality of QUALITIES) {
      const { data, info } = await shaped.clone().jpeg({ quality }).toBuffer({ resolveWithObject: true });
      if (data.byteLength <= MAX_BYTES) {
        return { jpeg: data, contentHash: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height };
      }
    }
    throw new ImageError('image_too_large');
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw new ImageError('image_broken', false, error);
  }
}
