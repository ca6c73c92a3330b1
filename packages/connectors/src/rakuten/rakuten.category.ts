import { type CategorySource, ConnectorError } from '@narabe/core/channel';
import type { MallAttribute } from '@narabe/core/listing';
import { attributeOf, categoryOf, isSelective, ROOT_GENRE_ID } from './rakuten.category-mapper.ts';
import { DICTIONARY_PAGE, type RakutenClient } from './rakuten.client.ts';
import type { RakutenAttribute } from './rakuten.schema.ts';

/**
 * The genre tree of Navigation 2.0. The mall tells its version by a call only, and a property cannot make one: a changed
 * tree is noticed by the age of the cache, this word changes when we read the tree in another way.
 */
const TREE_VERSION = 'navigation-2.0';

/** A page past the end of a dictionary (sheet section 5 [S1], 2026-11-23). */
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
    /** One call; one more for every 10,000 values of a dictionary that is longer than a page. */
    async readAttributes(categoryId) {
      const attributes = await client.genreAttributes(categoryId);
      const filled: MallAttribute[] = [];
      for (const attribute of attributes) {
        filled.push(attributeOf(attribute, isSelective(attribute) ? await allValues(client, categoryId, attribute) : []));
      }
      return filled;
    },
  };
}

/** No source tells whether the call for all attributes cuts long dictionaries: one that fills whole pages is read to its end. */
async function allValues(client: RakutenClient, genreId: string, attribute: RakutenAttribute): Promise<string[]> {
  const values = (attribute.dictionaryValues ?? []).map(({ nameJa }) => nameJa);
  while (values.length > 0 && values.length % DICTIONARY_PAGE === 0) {
    const next = await nextPage(client, genreId, attribute.id, values.length / DICTIONARY_PAGE + 1);
    if (next.length === 0) break;
    values.push(...next);
  }
  return values;
}

async function nextPage(client: RakutenClient, genreId: string, attributeId: string, page: number): Promise<string[]> {
  try {
    return await client.dictionaryPage(genreId, attributeId, page);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === NO_MORE_VALUES) return [];
    throw error;
  }
}
