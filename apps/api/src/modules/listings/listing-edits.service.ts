import type { CategoryDecision, ListingFieldKey, RequeueResult } from '@narabe/contracts/api';
import type { Tenant } from '@narabe/db/client';
import {
  chooseCategory,
  clearOverride,
  getListingParts,
  getListingRow,
  rememberCategory,
  requeueListings,
  setOverride,
  skuCodesOfListing,
  sourceClassOf,
} from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { notFound, unfit } from '../../http/problem.ts';
import { AppDatabase } from '../../infrastructure/index.ts';
import { requireListable } from '../categories/require-listable.ts';

/** What the operator decides about a page. Each decision sends the page back to be drafted again. */
@Injectable()
export class ListingEditsService {
  constructor(private readonly database: AppDatabase) {}

  /** @throws ProblemError 422 `sku_unknown` */
  setField(
    sellerId: string,
    id: string,
    given: { field: string; sku: string | null; value: string; locked: boolean },
  ): Promise<RequeueResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      await requireSku(tx, sellerId, id, given.sku);
      await setOverride(tx, sellerId, id, given);
      return { requeued: await requeueListings(tx, sellerId, { ids: [id] }) };
    });
  }

  clearField(sellerId: string, id: string, key: ListingFieldKey): Promise<RequeueResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      await requireSku(tx, sellerId, id, key.sku ?? null);
      await clearOverride(tx, sellerId, id, key.field, key.sku ?? null);
      return { requeued: await requeueListings(tx, sellerId, { ids: [id] }) };
    });
  }

  /** @throws ProblemError 422 `category_unknown`, `category_not_listable` */
  setCategory(sellerId: string, id: string, given: { categoryId: string; remember: boolean }): Promise<CategoryDecision> {
    return this.database.withTenant(sellerId, async (tx) => {
      const listing = await getListingRow(tx, sellerId, id);
      const parts = await getListingParts(tx, sellerId, id);
      if (!listing || !parts) throw notFound();
      await requireListable(tx, listing.channel, given.categoryId);
      await chooseCategory(tx, sellerId, id, given.categoryId);
      const own = await requeueListings(tx, sellerId, { ids: [id] });
      const sourceClass = given.remember ? sourceClassOf(parts.product.classification) : null;
      if (!sourceClass) return { requeued: own, remembered: false };
      const mapping = { channel: listing.channel, sourceClass: sourceClass.id, categoryId: given.categoryId };
      return { requeued: own + (await rememberCategory(tx, sellerId, mapping)), remembered: true };
    });
  }
}

async function requireSku(tx: Tenant, sellerId: string, listingId: string, sku: string | null): Promise<void> {
  const codes = await skuCodesOfListing(tx, sellerId, listingId);
  if (!codes) throw notFound();
  if (sku !== null && !codes.includes(sku)) throw unfit('sku_unknown', 'sku', 'the product has no such SKU');
}
