import { Prisma, type Tenant } from '../client/index.ts';
import { containing } from './cursor.ts';

export interface CategoryRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly path: string[];
  readonly leaf: boolean;
  readonly listable: boolean;
}

const COLUMNS = Prisma.sql`id, parent_id AS "parentId", name, path, leaf, listable`;

/** The children of a node; null: the roots. */
export function childCategories(tx: Tenant, channel: string, parentId: string | null, limit: number): Promise<CategoryRow[]> {
  return tx.$queryRaw`
    SELECT ${COLUMNS} FROM mall_category WHERE channel = ${channel} AND parent_id IS NOT DISTINCT FROM ${parentId} ORDER BY name, id LIMIT ${limit}`;
}

/** Places for pages whose path has all the words, compared without width and case; the closest name first. */
export function searchCategories(tx: Tenant, channel: string, search: string, limit: number): Promise<CategoryRow[]> {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).map(containing);
  if (words.length === 0) return Promise.resolve([]);
  const text = Prisma.sql`lower(normalize(array_to_string(path, ' '), NFKC))`;
  const all = Prisma.join(
    words.map((word) => Prisma.sql`${text} LIKE ${word}`),
    ' AND ',
  );
  return tx.$queryRaw`
    SELECT ${COLUMNS} FROM mall_category WHERE channel = ${channel} AND listable AND ${all}
    ORDER BY (lower(normalize(name, NFKC)) LIKE ${words.at(-1)}) DESC, array_length(path, 1), length(name), id LIMIT ${limit}`;
}

export const getCategory = (tx: Tenant, channel: string, id: string) =>
  tx.mallCategory.findUnique({ where: { channel_id: { channel, id } } });
