import type { ImageStore, SimClock } from '../../../kernel/mall.ts';
import type { ShopSettings } from '../shop/settings.ts';
import { LIST_LAG_MS, ROOT_FOLDER_ID } from './limits.ts';

export interface Folder {
  readonly id: number;
  readonly name: string;
  /** `path1/path2`; empty for the root. */
  readonly path: string;
  readonly level: number;
  readonly parentId: number | null;
  readonly createdAt: Date;
}

export interface CabinetFile {
  readonly id: number;
  readonly folderId: number;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Times that this picture was written, the first included. */
  readonly inserted: number;
}

interface Owner {
  readonly shopUrl: string;
  readonly clock: SimClock;
  readonly imageStore: ImageStore;
  readonly settings: ShopSettings;
}

export interface NewFile {
  readonly folderId: number;
  readonly name: string;
  readonly path: string;
  readonly content: Buffer;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

const FIRST_FOLDER_ID = 12_345;
const FIRST_FILE_ID = 5_550_001;

/** The shop's picture folders. Bytes live in the image store under `rakuten/<shop>/cabinet/...`. */
export class Cabinet {
  readonly #owner: Owner;
  readonly #folders = new Map<number, Folder>();
  readonly #files = new Map<number, CabinetFile>();
  /** What lists still show: files that went or changed less than the lag ago, as they were. */
  #ghosts: { readonly file: CabinetFile; readonly changedAt: Date }[] = [];
  #nextFolderId = FIRST_FOLDER_ID;
  #nextFileId = FIRST_FILE_ID;

  constructor(owner: Owner) {
    this.#owner = owner;
    // The shop had its root folder long before.
    this.#folders.set(ROOT_FOLDER_ID, {
      id: ROOT_FOLDER_ID,
      name: '基本フォルダ',
      path: '',
      level: 1,
      parentId: null,
      createdAt: new Date(0),
    });
  }

  folder(id: number): Folder | undefined {
    return this.#folders.get(id);
  }

  folders(): Folder[] {
    return [...this.#folders.values()];
  }

  files(): CabinetFile[] {
    return [...this.#files.values()];
  }

  addFolder(name: string, directoryName: string | null, parent: Folder | null): Folder {
    const id = this.#nextFolderId++;
    const own = directoryName ?? String(id).padStart(8, '0');
    const path = parent ? `${parent.path}/${own}` : own;
    const folder = { id, name, path, level: (parent?.level ?? 0) + 1, parentId: parent?.id ?? null, createdAt: this.#owner.clock.now() };
    this.#folders.set(id, folder);
    return folder;
  }

  filesIn(folderId: number): number {
    return this.files().filter((file) => file.folderId === folderId).length;
  }

  fileAt(folderId: number, path: string): CabinetFile | undefined {
    return this.files().find((file) => file.folderId === folderId && file.path === path);
  }

  /** Stores a picture; one with the same path in the folder is replaced and keeps its id. */
  writeFile({ content, contentType, ...facts }: NewFile): CabinetFile {
    const now = this.#owner.clock.now();
    const before = this.fileAt(facts.folderId, facts.path);
    if (before) this.#ghosts.push({ file: before, changedAt: now });
    const file: CabinetFile = {
      ...facts,
      id: before?.id ?? this.#nextFileId++,
      bytes: content.length,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      inserted: (before?.inserted ?? 0) + 1,
    };
    this.#files.set(file.id, file);
    this.#owner.imageStore.put(this.#storePath(file), content, contentType);
    return file;
  }

  deleteFile(id: number): boolean {
    const file = this.#files.get(id);
    if (!file) return false;
    this.#files.delete(id);
    this.#ghosts.push({ file, changedAt: this.#owner.clock.now() });
    this.#owner.imageStore.delete(this.#storePath(file));
    return true;
  }

  nextFileId(): number {
    return this.#nextFileId;
  }

  /** Where items name the picture: `/folder/file.jpg`. */
  location({ folderId, path }: Pick<CabinetFile, 'folderId' | 'path'>): string {
    const folder = this.#folders.get(folderId)?.path ?? '';
    return folder === '' ? `/${path}` : `/${folder}/${path}`;
  }

  hasLocation(location: string): boolean {
    return this.#owner.imageStore.get(`rakuten/${this.#owner.shopUrl}/cabinet${location}`) !== undefined;
  }

  publicUrl(file: CabinetFile): string {
    return `https://image.rakuten.co.jp/${this.#owner.shopUrl}/cabinet${this.location(file)}`;
  }

  usedBytes(): number {
    return this.files().reduce((sum, file) => sum + file.bytes, 0);
  }

  /** Files as the lists show them now: ten seconds behind (sheet section 6). */
  listedFiles(): CabinetFile[] {
    this.#ghosts = this.#ghosts.filter(({ changedAt }) => !this.#isListed(changedAt));
    const listed = new Map<number, CabinetFile>();
    for (const file of this.#files.values()) if (this.#isListed(file.updatedAt)) listed.set(file.id, file);
    // Oldest state first: of several changes within the lag, the lists show the state before the first.
    for (const { file } of [...this.#ghosts].reverse()) if (this.#isListed(file.updatedAt)) listed.set(file.id, file);
    return [...listed.values()].sort((left, right) => left.id - right.id);
  }

  listedFolders(): Folder[] {
    return this.folders().filter(({ createdAt }) => this.#isListed(createdAt));
  }

  /** Removes the pictures from the image store, too. */
  clear(): void {
    for (const file of this.#files.values()) this.#owner.imageStore.delete(this.#storePath(file));
    this.#files.clear();
  }

  #isListed(changedAt: Date): boolean {
    return this.#owner.clock.now().getTime() - changedAt.getTime() >= LIST_LAG_MS;
  }

  #storePath(file: CabinetFile): string {
    return `rakuten/${this.#owner.shopUrl}/cabinet${this.location(file)}`;
  }
}
