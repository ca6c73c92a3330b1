import type { Tenant } from '@narabe/db/client';
import { getCategory } from '@narabe/db/queries';
import { unfit } from '../../http/problem.ts';

/** @throws ProblemError 422 `category_unknown`, `category_not_listable` */
export async function requireListable(tx: Tenant, channel: string, categoryId: string): Promise<void> {
  const category = await getCategory(tx, channel, categoryId);
  if (!category) throw unfit('category_unknown', 'categoryId', 'the mall has no such category');
  if (!category.listable) throw unfit('category_not_listable', 'categoryId', 'no pages may be put there');
}
