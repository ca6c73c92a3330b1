import { type CategorySource, ConnectorError } from '@narabe/core/channel';
import { attributeOf, categoryOf, isSelective, ROOT_GENRE_ID } from './rakuten.category-mapper.ts';
import { DICTIONARY_PAGE, type RakutenClient } from './rakuten.client.ts';

/**
 * The genre tree of Navigation 2.0. The mall tells its version by a call only, and a property cannot make one: a changed
 * tree is noticed by the age of the cache, this word changes when we read the tree in another way.
 */
const TREE_VERSION = 'navigation-2.0';

/** A page past the end, or a genre without any dictionary (sheet section 5 [S1], 2026-11-23). */
const NO_MORE_VALUES = 'notDictionaryValueFound';

export function createRakutenCategories(client: RakutenClient): CategorySource {
  return {
    treeVersion: TREE_VERSION,
    /** One level per call: the children of `parentId`. */
    async readCategories(parentId) {
      const parent = parentId ?? ROOT_GENRE_ID;
      const children = await client.genreChildren(parent);
      return { nodes: children.map((genre) => categoryOf(genre, parent)), whole: false };
    },
    /** One call, and where the genre has selective attributes a second one; a third for dictionaries above 10,000 values. */
    async readAttributes(categoryId) {
      const attributes = await client.genreAttributes(categoryId);
      const dictionaries = attributes.some(isSelective) ? await readDictionaries(client, categoryId) : new Map<string, string[]>();
      return attributes.map((attribute) => attributeOf(attribute, isSelective(attribute) ? (dictionaries.get(attribute.id) ?? []) : []));
    },
  };
}

/**
 * All dictionaries of a genre. The sheet does not say whether a page counts values per attribute or in all, so a page is
 * taken for the last one only when it holds fewer values in all, or nothing new.
 */
async function readDictionaries(client: RakutenClient, genreId: string): Promise<Map<string, string[]>> {
  const all = new Map<string, Set<string>>();
  for (let page = 1; ; page += 1) {
    const found = await dictionaryPage(client, genreId, page);
    let values = 0;
    let fresh = 0;
    for (const [id, names] of found) {
      const known = all.get(id) ?? new Set();
      const before = known.size;
      for (const name of names) known.add(name);
      all.set(id, known);
      values += names.length;
      fresh += known.size - before;
    }
    if (values < DICTIONARY_PAGE || fresh === 0) return new Map([...all].map(([id, known]) => [id, [...known]]));
  }
}

async function dictionaryPage(client: RakutenClient, genreId: string, page: number): Promise<Map<string, readonly string[]>> {
  try {
    return await client.dictionaryValues(genreId, page);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === NO_MORE_VALUES) return new Map();
    throw error;
  }
}
