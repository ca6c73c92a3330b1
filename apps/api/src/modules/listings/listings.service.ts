import type { ListingCounts, ListingDetail, ListingPage, ListingQuery, RedraftListings, RequeueResult } from '@narabe/contracts/api';
import { countListings, getCategory, getListingParts, getListingRow, hashesOf, listListings, requeueListings } from '@narabe/db/queries';
import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '../../http/problem.ts';
import { wire } from '../../http/wire.ts';
import { AppDatabase } from '../../infrastructure/index.ts';
import { listingView } from './listing-view.ts';

/** Reads pages, and sends them back to be made again. */
@Injectable()
export class ListingsService {
  constructor(private readonly database: AppDatabase) {}

  async list(sellerId: string, query: ListingQuery): Promise<ListingPage> {
    return wire(await this.database.withTenant(sellerId, (tx) => listListings(tx, sellerId, query)));
  }

  counts(sellerId: string, channelAccountId?: string): Promise<ListingCounts> {
    return this.database.withTenant(sellerId, (tx) => countListings(tx, sellerId, channelAccountId));
  }

  get(sellerId: string, id: string): Promise<ListingDetail> {
    return this.database.withTenant(sellerId, async (tx) => {
      const row = await getListingRow(tx, sellerId, id);
      const parts = await getListingParts(tx, sellerId, id);
      if (!row || !parts) throw notFound();
      const category = row.categoryId && (await getCategory(tx, row.channel, row.categoryId));
      const known = row.categoryId ? { id: row.categoryId, path: category ? category.path : [] } : null;
      return listingView(row, parts, known, await hashesOf(tx, sellerId, parts.imageUrls));
    });
  }

  /** @throws ProblemError 409 `listing_ended` */
  retry(sellerId: string, id: string): Promise<RequeueResult> {
    return this.database.withTenant(sellerId, async (tx) => {
      const row = await getListingRow(tx, sellerId, id);
      if (!row) throw notFound();
      if (row.state === 'ended') throw conflict('listing_ended');
      return { requeued: await requeueListings(tx, sellerId, { ids: [id] }) };
    });
  }

  async redraft(sellerId: string, choice: RedraftListings): Promise<RequeueResult> {
    return { requeued: await this.database.withTenant(sellerId, (tx) => requeueListings(tx, sellerId, choice)) };
  }
}
