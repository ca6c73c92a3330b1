import { byteLength } from '../text/byte-length.ts';
import { machineDependentIn } from '../text/machine-dependent.ts';
import { DIRECTORY_NAME_BYTES, FILE_NAME_BYTES, FILE_PATH_BYTES } from './limits.ts';

const HALF_WIDTH_KANA = /[\uff61-\uff9f]/;
/** The mall's own numbering, closed to shops (sheet section 6). */
const RESERVED = /^(img\d{8}|imgrc\d{10})$/;

/** A display name as it is kept: tags out, wide blanks narrowed, trimmed. Null when the mall refuses it. */
export function cleanName(text: string, maxBytes = FILE_NAME_BYTES): string | null {
  const name = text
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replaceAll('\u3000', ' ')
    .trim();
  const refused = name === '' || byteLength(name) > maxBytes || HALF_WIDTH_KANA.test(name) || machineDependentIn(name, 'cp932') !== null;
  return refused || /[\r\n]/.test(name) ? null : name;
}

/** A file path without its extension, or null. The extension is the stored picture's, whatever was written. */
export function pathStem(text: string): string | null {
  const trimmed = text.trim();
  const stem = trimmed.replace(/\.(jpe?g|gif|png|tiff?|bmp)$/, '');
  return byteLength(trimmed) <= FILE_PATH_BYTES && /^[a-z0-9_-]+$/.test(stem) && !RESERVED.test(stem) ? stem : null;
}

export const isDirectoryName = (text: string): boolean => /^[a-z0-9_-]+$/.test(text) && byteLength(text) <= DIRECTORY_NAME_BYTES;
