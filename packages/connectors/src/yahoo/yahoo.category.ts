import { type CategorySource, ConnectorError } from '@narabe/core/channel';
import type { MallCategory } from '@narabe/core/listing';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { YahooClient } from './yahoo.client.ts';

/** The file carries no version, only a date per row: a changed tree is noticed by the age of the cache. */
const TREE_VERSION = 'product-category-csv';

/** In this order: text in Shift_JIS is never valid EUC, while the reverse often passes. Which one is sent is not documented. */
const CHARSETS = ['utf-8', 'euc-jp', 'shift_jis'];

const row = z.looseObject({ id: z.string().min(1), name: z.string(), path_name: z.string() });

export function createYahooCategories(client: YahooClient): CategorySource {
  return {
    treeVersion: TREE_VERSION,
    /** The whole tree is one file; what is below `parentId` is cut out of it. */
    async readCategories(parentId) {
      const nodes = categoriesOf(await client.downloadShopCategories());
      return { nodes: parentId === null ? nodes : below(nodes, parentId), whole: true };
    },
    /**
     * A category has optional specs, whose values are ids of a file of its own; no attribute is ever asked for, so none is
     * offered. Specs that the shop entered itself survive every edit.
     */
    async readAttributes() {
      return [];
    },
  };
}

/** The rows of `downloadShopCategories` as a tree. A node is a leaf, and takes pages, when no other path goes through it. */
export function categoriesOf(csv: Uint8Array): MallCategory[] {
  const rows = z.array(row).safeParse(readRows(csv));
  if (!rows.success) throw new ConnectorError('bug', 'unexpected_answer', { endpoint: 'downloadShopCategories' });
  const paths = rows.data.map(({ path_name }) => splitPath(path_name));
  const idByPath = new Map(rows.data.map(({ id }, index) => [keyOf(paths[index] ?? []), id]));
  const parents = new Set(paths.map((path) => keyOf(path.slice(0, -1))));
  return rows.data.map(({ id, name }, index) => {
    const path = paths[index] ?? [name];
    const leaf = !parents.has(keyOf(path));
    return { id, parentId: idByPath.get(keyOf(path.slice(0, -1))) ?? null, name, path, leaf, listable: leaf };
  });
}

function readRows(csv: Uint8Array): unknown {
  const text = decode(csv);
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    throw cutFile();
  }
}

function decode(csv: Uint8Array): string {
  for (const charset of CHARSETS) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(csv);
    } catch {
      // Not this one: the next is tried.
    }
  }
  throw cutFile();
}

const cutFile = () => new ConnectorError('unavailable', 'malformed_answer', { endpoint: 'downloadShopCategories' });

/** `A > B > C`; names hold no `>` (html is not allowed in them). */
const splitPath = (path: string): string[] => path.split('>').map((name) => name.trim());

const keyOf = (path: readonly string[]): string => path.join('>');

function below(nodes: readonly MallCategory[], parentId: string): MallCategory[] {
  const start = nodes.find(({ id }) => id === parentId)?.path;
  return start ? nodes.filter(({ path }) => path.length > start.length && start.every((name, level) => path[level] === name)) : [];
}
