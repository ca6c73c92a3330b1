import type { MallAttribute, MallCategory } from '@narabe/core/listing';
import type { Database } from '../client/index.ts';

/** Keeps nodes of a mall's tree. `whole`: their children are among them, so nothing is left to be read below. */
export async function saveCategories(database: Database, channel: string, nodes: readonly MallCategory[], whole: boolean): Promise<void> {
  await database.shared.$executeRaw`
    INSERT INTO mall_category AS c (channel, id, parent_id, name, path, leaf, listable, expanded_at)
    SELECT ${channel}, x.id, x."parentId", x.name, x.path, x.leaf, x.listable, CASE WHEN ${whole} OR x.leaf THEN now() END
    FROM jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) AS x(id text, "parentId" text, name text, path text[], leaf boolean, listable boolean)
    ON CONFLICT (channel, id) DO UPDATE SET parent_id = EXCLUDED.parent_id, name = EXCLUDED.name, path = EXCLUDED.path, leaf = EXCLUDED.leaf,
      listable = EXCLUDED.listable, expanded_at = coalesce(c.expanded_at, EXCLUDED.expanded_at)`;
}

/** The children of this node are known now. */
export async function markExpanded(database: Database, channel: string, id: string): Promise<void> {
  await database.shared.$executeRaw`UPDATE mall_category SET expanded_at = now() WHERE channel = ${channel} AND id = ${id}`;
}

export type TreeState =
  | { readonly state: 'empty' }
  | { readonly state: 'open'; readonly next: readonly string[] }
  | { readonly state: 'whole' };

/** Whether a mall's tree is known, and which nodes are to be read next. */
export async function treeState(database: Database, channel: string, limit: number): Promise<TreeState> {
  const rows = await database.shared.$queryRaw<{ id: string; expanded: boolean }[]>`
    SELECT id, expanded_at IS NOT NULL AS expanded FROM mall_category WHERE channel = ${channel} ORDER BY expanded_at NULLS FIRST, id LIMIT ${limit}`;
  if (rows.length === 0) return { state: 'empty' };
  const next = rows.filter((row) => !row.expanded).map((row) => row.id);
  return next.length > 0 ? { state: 'open', next } : { state: 'whole' };
}

export async function readTree(database: Database, channel: string): Promise<MallCategory[]> {
  return database.shared.$queryRaw`
    SELECT id, parent_id AS "parentId", name, path, leaf, listable FROM mall_category WHERE channel = ${channel} ORDER BY id`;
}

/** The attributes of these categories, as far as they are known. */
export async function readAttributeSets(
  database: Database,
  channel: string,
  categoryIds: readonly string[],
): Promise<Map<string, MallAttribute[]>> {
  const rows = await database.shared.$queryRaw<{ id: string; attributes: MallAttribute[] }[]>`
    SELECT category_id AS id, attributes FROM mall_attribute_set WHERE channel = ${channel} AND category_id = ANY (${[...categoryIds]}::text[])`;
  return new Map(rows.map((row) => [row.id, row.attributes]));
}

export async function saveAttributeSet(
  database: Database,
  channel: string,
  categoryId: string,
  attributes: readonly MallAttribute[],
): Promise<void> {
  await database.shared.$executeRaw`
    INSERT INTO mall_attribute_set (channel, category_id, attributes, fetched_at) VALUES (${channel}, ${categoryId}, ${JSON.stringify(attributes)}::jsonb, now())
    ON CONFLICT (channel, category_id) DO UPDATE SET attributes = EXCLUDED.attributes, fetched_at = now()`;
}
