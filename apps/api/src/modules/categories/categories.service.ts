import type { CategoryList, CategoryMappingKey, CategoryMappingList, RequeueResult } from '@narabe/contracts/api';
import { childCategories, listCategoryMappings, rememberCategory, searchCategories } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';
import { requireListable } from './require-listable.ts';

@Injectable()
export class CategoriesService {
  constructor(private readonly database: AppDatabase) {}

  /** The tree is public knowledge; the seller is asked for because everything but sign-in is read as one. */
  async list(sellerId: string, query: { channel: string; search?: string; parentId?: string; limit: number }): Promise<CategoryList> {
    const { channel, search, parentId, limit } = query;
    const items = await this.database.withTenant(sellerId, (tx) =>
      search ? searchCategories(tx, channel, search, limit) : childCategories(tx, channel, parentId ?? null, limit),
    );
    return { items };
  }

  async listMappings(sellerId: string): Promise<CategoryMappingList> {
    return { items: wire(await this.database.withTenant(sellerId, (tx) => listCategoryMappings(tx, sellerId))) };
  }

  putMapping(sellerId: string, key: CategoryMappingKey, categoryId: string): Promise<RequeueResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      await requireListable(tx, key.channel, categoryId);
      return { requeued: await rememberCategory(tx, sellerId, { ...key, categoryId }) };
    });
  }

  /** Pages that are made already keep their category. */
  async deleteMapping(sellerId: string, key: CategoryMappingKey): Promise<void> {
    const { count } = await this.database.withTenant(sellerId, (tx) => tx.categoryMapping.deleteMany({ where: { sellerId, ...key } }));
    if (count === 0) throw notFound();
  }
}
