import type { ImageStore, SimClock } from '../../../kernel/mall.ts';
import { type CabinetFile, FileStore } from './file-store.ts';
import { ROOT_FOLDER_ID } from './limits.ts';

export interface Folder {
  readonly id: number;
  readonly name: string;
  /** `path1/path2`; empty for the root. */
  readonly path: string;
  readonly level: number;
  readonly createdAt: Date;
}

interface Owner {
  readonly shopUrl: string;
  readonly clock: SimClock;
  readonly imageStore: ImageStore;
}

interface Content {
  readonly bytes: Buffer;
  readonly type: string;
}

const FIRST_FOLDER_ID = 12_345;
/** Digits of a directory that the mall names after the folder's id. */
const DIRECTORY_DIGITS = 8;

/** The shop's picture folders. Bytes live in the image store under `rakuten/<shop>/cabinet/...`. */
export class Cabinet {
  readonly files: FileStore;
  readonly #owner: Owner;
  readonly #folders = new Map<number, Folder>();
  #nextFolderId = FIRST_FOLDER_ID;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.files = new FileStore(owner.clock);
    // The shop had its root folder long before.
    this.#folders.set(ROOT_FOLDER_ID, { id: ROOT_FOLDER_ID, name: '基本フォルダ', path: '', level: 1, createdAt: new Date(0) });
  }

  folder(id: number): Folder | undefined {
    return this.#folders.get(id);
  }

  folders(): Folder[] {
    return [...this.#folders.values()];
  }

  listedFolders(): Folder[] {
    return this.folders().filter(({ createdAt }) => this.files.isListed(createdAt));
  }

  addFolder(name: string, directoryName: string | null, parent: Folder | null): Folder {
    const id = this.#nextFolderId++;
    const own = directoryName ?? String(id).padStart(DIRECTORY_DIGITS, '0');
    const path = parent ? `${parent.path}/${own}` : own;
    const folder = { id, name, path, level: (parent?.level ?? 0) + 1, createdAt: this.#owner.clock.now() };
    this.#folders.set(id, folder);
    return folder;
  }

  writeFile(facts: Pick<CabinetFile, 'folderId' | 'name' | 'path' | 'width' | 'height'>, content: Content): CabinetFile {
    const file = this.files.write({ ...facts, bytes: content.bytes.length });
    this.#owner.imageStore.put(this.#storePath(this.location(file)), content.bytes, content.type);
    return file;
  }

  deleteFile(id: number): boolean {
    const file = this.files.delete(id);
    if (file) this.#owner.imageStore.delete(this.#storePath(this.location(file)));
    return file !== undefined;
  }

  /** Where items name the picture: `/folder/file.jpg`. */
  location({ folderId, path }: Pick<CabinetFile, 'folderId' | 'path'>): string {
    const folder = this.#folders.get(folderId)?.path ?? '';
    return folder === '' ? `/${path}` : `/${folder}/${path}`;
  }

  hasLocation(location: string): boolean {
    return this.#owner.imageStore.get(this.#storePath(location)) !== undefined;
  }

  publicUrl(file: CabinetFile): string {
    return `https://image.rakuten.co.jp/${this.#owner.shopUrl}/cabinet${this.location(file)}`;
  }

  /** Takes the pictures out of the image store. */
  clear(): void {
    for (const file of this.files.all()) this.deleteFile(file.id);
  }

  #storePath(location: string): string {
    return `rakuten/${this.#owner.shopUrl}/cabinet${location}`;
  }
}
