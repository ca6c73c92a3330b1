import { z } from 'zod';
import { channel } from './channels.ts';
import { listOf, time } from './common.ts';

export const mallCategory = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    name: z.string(),
    /** Names root first, this one last. */
    path: z.array(z.string()),
    leaf: z.boolean(),
    /** Pages may be put here. */
    listable: z.boolean(),
  })
  .meta({ id: 'MallCategory' });
export type MallCategory = z.infer<typeof mallCategory>;

/** GET /api/categories: with `search` the best matches over the whole tree, else the children of `parentId` (absent: the roots). */
export const categoryQuery = z.object({
  channel,
  search: z.string().trim().max(100).optional(),
  parentId: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type CategoryQuery = z.input<typeof categoryQuery>;
export const categoryList = listOf(mallCategory).meta({ id: 'CategoryList' });
export type CategoryList = z.infer<typeof categoryList>;

export const categoryMapping = z
  .object({
    channel,
    sourceClass: z.string(),
    categoryId: z.string(),
    /** Empty when the mall's tree no longer has it. */
    categoryPath: z.array(z.string()),
    decidedBy: z.string(),
    updatedAt: time,
  })
  .meta({ id: 'CategoryMapping' });
export type CategoryMapping = z.infer<typeof categoryMapping>;

/** GET /api/category-mappings */
export const categoryMappingList = listOf(categoryMapping).meta({ id: 'CategoryMappingList' });
export type CategoryMappingList = z.infer<typeof categoryMappingList>;

/** PUT → RequeueResult (what waited for it is drafted again) and DELETE → 204, both /api/category-mappings/{channel}/{sourceClass}. */
export const categoryMappingKey = z.object({ channel, sourceClass: z.string().min(1).max(200) });
export type CategoryMappingKey = z.infer<typeof categoryMappingKey>;
export const putCategoryMapping = z.object({ categoryId: z.string().min(1).max(100) }).meta({ id: 'PutCategoryMapping' });
export type PutCategoryMapping = z.infer<typeof putCategoryMapping>;
