import { type Family, isFamily } from './attributes/families.ts';
import { GENRE_TABLES, MERGED_GENRES } from './genres/index.ts';

type Permission = 'alcohol' | 'medicine' | 'adult';

export interface Genre {
  readonly id: number;
  readonly nameJa: string;
  readonly parentId: number | null;
  readonly idPath: readonly number[];
  readonly namePath: readonly string[];
  readonly level: number;
  readonly children: number[];
  readonly family: Family;
  readonly permission: Permission | null;
  lowest: boolean;
  /** `itemRegisterFlg`: leaves only, and not all of them. */
  registrable: boolean;
}

/** Changes with the tables; `navigation/version` answers it. */
export const TREE_VERSION = { id: 40, fixedAt: '2026-11-01T22:00:37+09:00' };

const genres = new Map<number, Genre>();
const topIds: number[] = [];

for (const table of GENRE_TABLES) readTable(table);
for (const genre of genres.values()) {
  genre.lowest = genre.children.length === 0;
  genre.registrable &&= genre.lowest;
}

/**
 * One line per group: dashes for depth, id, name, marks, and after `=` its leaves, numbered from id + 1 in their order.
 * Marks: `#family`, `@permission`; a leaf ending in `!` takes no items. Marks are inherited.
 */
function readTable(table: string): void {
  const parents: Genre[] = [];
  for (const text of table.split('\n')) {
    const line = /^(-*) ?(\d{6}) (\S+)((?: [#@]\w+)*)(?: = (.+))?$/.exec(text.trim());
    if (!line) {
      if (text.trim()) throw new Error(`unreadable genre line: ${text}`);
      continue;
    }
    const [, dashes = '', id = '', name = '', marks = '', leaves = ''] = line;
    const depth = dashes.length;
    const genre = add(Number(id), name, marks, parents[depth - 1] ?? null);
    parents[depth] = genre;
    for (const [index, leaf] of leaves.split(',').filter(Boolean).entries()) {
      const [, leafName = '', closed = '', leafMarks = ''] = /^([^!\s]+)(!?)((?: [#@]\w+)*)$/.exec(leaf.trim()) ?? [];
      add(genre.id + 1 + index, leafName, leafMarks, genre).registrable = closed === '';
    }
  }
}

function add(id: number, nameJa: string, marks: string, parent: Genre | null): Genre {
  if (genres.has(id) || !nameJa) throw new Error(`genre ${id} ${nameJa}: bad or twice`);
  const family = /#(\w+)/.exec(marks)?.[1] ?? parent?.family ?? 'daily';
  if (!isFamily(family)) throw new Error(`unknown family ${family}`);
  const permission = (/@(\w+)/.exec(marks)?.[1] as Permission | undefined) ?? parent?.permission ?? null;
  const idPath = [...(parent?.idPath ?? []), id];
  const namePath = [...(parent?.namePath ?? []), nameJa];
  const base = { id, nameJa, parentId: parent?.id ?? null, idPath, namePath, level: idPath.length, children: [], family, permission };
  const genre: Genre = { ...base, lowest: true, registrable: true };
  genres.set(id, genre);
  if (parent) parent.children.push(id);
  else topIds.push(id);
  return genre;
}

export const findGenre = (id: number): Genre | undefined => genres.get(id);
export const allGenres = (): Genre[] => [...genres.values()];
export const topGenres = (): readonly number[] => topIds;
export const isMergedGenre = (id: number): boolean => Object.hasOwn(MERGED_GENRES, id);
/** The genre that took over a merged one. */
export const mergedInto = (id: number): Genre | undefined => findGenre(MERGED_GENRES[id] ?? 0);
