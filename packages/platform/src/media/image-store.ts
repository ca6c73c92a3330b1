import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../ids/index.ts';

/** Pictures on disk, one folder per seller, named by content hash: a picture is written once and never changed. */
export interface ImageStore {
  put(sellerId: string, contentHash: string, jpeg: Uint8Array): Promise<void>;
  /** Throws ENOENT when it is not there. */
  get(sellerId: string, contentHash: string): Promise<Buffer>;
}

export function createImageStore(dataDir: string): ImageStore {
  const folder = (sellerId: string) => path.join(dataDir, 'images', plainName(sellerId));
  const file = (sellerId: string, hash: string) => path.join(folder(sellerId), `${plainName(hash)}.jpg`);
  return {
    put: async (sellerId, hash, jpeg) => {
      await mkdir(folder(sellerId), { recursive: true });
      // Written beside and renamed, so that a crash never leaves half a picture under its name.
      const half = path.join(folder(sellerId), `.${newId()}`);
      await writeFile(half, jpeg);
      await rename(half, file(sellerId, hash));
    },
    get: (sellerId, hash) => readFile(file(sellerId, hash)),
  };
}

function plainName(text: string): string {
  if (!/^[0-9a-zA-Z-]+$/.test(text)) throw new RangeError('not a name of a picture or a seller');
  return text;
}
