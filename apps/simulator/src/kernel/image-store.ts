import type { ImageStore, StoredImage } from './mall.ts';

/** Uploaded pictures in memory; the practice malls keep nothing on disk. */
export class MemoryImageStore implements ImageStore {
  readonly #images = new Map<string, StoredImage>();

  put(path: string, bytes: Buffer, contentType: string): void {
    this.#images.set(path, { bytes, contentType });
  }

  get(path: string): StoredImage | undefined {
    return this.#images.get(path);
  }

  delete(path: string): void {
    this.#images.delete(path);
  }

  list(prefix: string): string[] {
    return [...this.#images.keys()].filter((path) => path.startsWith(prefix)).sort();
  }

  clear(): void {
    this.#images.clear();
  }
}
