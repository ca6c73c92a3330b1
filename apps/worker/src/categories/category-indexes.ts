import { buildCategoryIndex, type CategoryIndex } from '@narabe/core/mapping';
import { readTree, treeState } from '@narabe/db/categories';
import type { Database } from '@narabe/db/client';

/** Search indexes over the malls' category trees, built once per process from what was read. */
export class CategoryIndexes {
  private readonly built = new Map<string, Promise<CategoryIndex>>();
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Null: the mall's tree is not read yet. */
  async get(channel: string): Promise<CategoryIndex | null> {
    const known = this.built.get(channel);
    if (known) return known;
    if ((await treeState(this.database, channel, 1)).state !== 'whole') return null;
    const building = readTree(this.database, channel).then(buildCategoryIndex);
    this.built.set(channel, building);
    return building;
  }
}
