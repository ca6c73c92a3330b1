import type { SimClock } from '../../../kernel/mall.ts';
import { LIST_LAG_MS } from './limits.ts';

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

/** What the store adds to a file by itself. */
type Kept = 'id' | 'createdAt' | 'updatedAt' | 'inserted';

const FIRST_FILE_ID = 5_550_001;
const keyOf = ({ folderId, path }: Pick<CabinetFile, 'folderId' | 'path'>): string => `${folderId}/${path}`;

/** The facts of all pictures, and what the lists show of them: the state of ten seconds ago (sheet section 6). */
export class FileStore {
  readonly #clock: SimClock;
  readonly #files = new Map<number, CabinetFile>();
  readonly #idByPath = new Map<string, number>();
  readonly #countByFolder = new Map<number, number>();
  /** Files that went or changed, as they were, until the lists have caught up. */
  #ghosts: { readonly file: CabinetFile; readonly changedAt: Date }[] = [];
  #usedBytes = 0;
  #nextId = FIRST_FILE_ID;

  constructor(clock: SimClock) {
    this.#clock = clock;
  }

  get usedBytes(): number {
    return this.#usedBytes;
  }

  get nextId(): number {
    return this.#nextId;
  }

  all(): CabinetFile[] {
    return [...this.#files.values()];
  }

  countIn(folderId: number): number {
    return this.#countByFolder.get(folderId) ?? 0;
  }

  at(folderId: number, path: string): CabinetFile | undefined {
    return this.#files.get(this.#idByPath.get(keyOf({ folderId, path })) ?? 0);
  }

  /** A file with the same path in the folder is replaced and keeps its id. */
  write(facts: Omit<CabinetFile, Kept>): CabinetFile {
    const now = this.#clock.now();
    const before = this.at(facts.folderId, facts.path);
    if (before) this.#remove(before, now);
    const file = {
      ...facts,
      id: before?.id ?? this.#nextId++,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      inserted: (before?.inserted ?? 0) + 1,
    };
    this.#files.set(file.id, file);
    this.#idByPath.set(keyOf(file), file.id);
    this.#countByFolder.set(file.folderId, this.countIn(file.folderId) + 1);
    this.#usedBytes += file.bytes;
    return file;
  }

  delete(id: number): CabinetFile | undefined {
    const file = this.#files.get(id);
    if (file) this.#remove(file, this.#clock.now());
    return file;
  }

  isListed(changedAt: Date): boolean {
    return this.#clock.now().getTime() - changedAt.getTime() >= LIST_LAG_MS;
  }

  listed(): CabinetFile[] {
    this.#ghosts = this.#ghosts.filter(({ changedAt }) => !this.isListed(changedAt));
    const listed = new Map<number, CabinetFile>();
    for (const file of this.#files.values()) if (this.isListed(file.updatedAt)) listed.set(file.id, file);
    // Oldest state last: of several changes within the lag, the lists show the state before the first.
    for (const { file } of this.#ghosts.toReversed()) if (this.isListed(file.updatedAt)) listed.set(file.id, file);
    return [...listed.values()].sort((left, right) => left.id - right.id);
  }

  #remove(file: CabinetFile, now: Date): void {
    this.#files.delete(file.id);
    this.#idByPath.delete(keyOf(file));
    this.#countByFolder.set(file.folderId, this.countIn(file.folderId) - 1);
    this.#usedBytes -= file.bytes;
    this.#ghosts.push({ file, changedAt: now });
  }
}
