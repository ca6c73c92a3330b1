import { invalidInput, json } from './answers.ts';
import { MARKETPLACE_ID } from './catalog/attribute-shapes.ts';
import type { AmazonContext } from './context.ts';
import { imageLinks } from './image-links.ts';
import { fbaQuantity, fnSkuOf } from './listings/item.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { listOf, oneOf, requireMarketplace, timeOf } from './query.ts';
import type { Listing } from './shop/listing.ts';
import { offerOfAttributes, textOf } from './shop/offer.ts';

const PAGE_SIZE = 50;
const MAX_SKUS = 50;
/** The paging token of this operation dies quickly (fact sheet section 13). */
const TOKEN_LIFE_MS = 30_000;

/** FBA inventory v1: a wrapped answer; sellable is `fulfillableQuantity` only. */
export const getInventorySummaries: Operation = {
  name: 'getInventorySummaries',
  method: 'GET',
  path: '/fba/inventory/v1/summaries',
  handle: ({ query, baseUrl }, context) => {
    requireMarketplace(query);
    if (oneOf(query, 'granularityType', ['Marketplace']) === undefined)
      throw invalidInput('Missing required request parameter: granularityType');
    requireMarketplace(query, 'granularityId');
    const summaries = fbaListings(query, context, baseUrl).map((listing) =>
      summary(listing, query.get('details') === 'true', context, baseUrl),
    );
    const { items, pagination } = pageOf(summaries, {
      query,
      pageSize: PAGE_SIZE,
      clock: context.clock,
      tokenName: 'nextToken',
      tokenLifeMs: TOKEN_LIFE_MS,
    });
    const granularity = { granularityType: 'Marketplace', granularityId: MARKETPLACE_ID };
    const next = pagination.nextToken ? { pagination: { nextToken: pagination.nextToken } } : {};
    return json(200, { payload: { granularity, inventorySummaries: items }, ...next });
  },
};

function fbaListings(query: URLSearchParams, { shop, clock }: AmazonContext, baseUrl: string): Listing[] {
  const skus = [...listOf(query, 'sellerSkus'), ...listOf(query, 'sellerSku')];
  if (skus.length > MAX_SKUS) throw invalidInput(`At most ${MAX_SKUS} sellerSkus are allowed.`);
  const since = timeOf(query, 'startDateTime') ?? 0;
  const nowMs = clock.now().getTime();
  const asked = skus.length > 0 ? skus.flatMap((sku) => shop.listing(sku) ?? []) : shop.listings();
  return asked.filter((listing) => {
    if (listing.start.isParent || listing.lastUpdatedMs(nowMs) < since) return false;
    return offerOfAttributes(listing.attributes(nowMs, imageLinks(baseUrl))).fulfilledBy === 'amazon';
  });
}

function summary(listing: Listing, details: boolean, { clock }: AmazonContext, baseUrl: string): Record<string, unknown> {
  const nowMs = clock.now().getTime();
  const attributes = listing.attributes(nowMs, imageLinks(baseUrl));
  const quantity = fbaQuantity(listing);
  return {
    asin: listing.start.asin,
    fnSku: fnSkuOf(listing.start.sku),
    sellerSku: listing.start.sku,
    condition: 'NewItem',
    productName: textOf(attributes, 'item_name'),
    lastUpdatedTime: new Date(listing.lastUpdatedMs(nowMs)).toISOString(),
    totalQuantity: quantity,
    ...(details
      ? {
          inventoryDetails: {
            fulfillableQuantity: quantity,
            inboundWorkingQuantity: 0,
            inboundShippedQuantity: 0,
            inboundReceivingQuantity: 0,
          },
        }
      : {}),
  };
}
