import { invalidInput } from '../answers.ts';
import { IDENTIFIER_TYPES } from '../catalog-items/search.ts';
import type { AmazonContext } from '../context.ts';
import { imageLinks } from '../image-links.ts';
import { listOf, oneOf, timeOf } from '../query.ts';
import type { Listing } from '../shop/listing.ts';
import { offerOfAttributes } from '../shop/offer.ts';
import { fnSkuOf, issuesOf, statusOf } from './item.ts';

const SEARCH_TYPES = [...IDENTIFIER_TYPES, 'FNSKU'];
const MAX_IDENTIFIERS = 20;
const STATUSES = ['BUYABLE', 'DISCOVERABLE'];

/** Every listing that passes the filters, in the asked order (fact sheet section 8). */
export function findListings(query: URLSearchParams, context: AmazonContext, baseUrl: string): Listing[] {
  const nowMs = context.clock.now().getTime();
  const found = candidates(query, context).filter(filterOf(query, context, baseUrl));
  const sortBy = oneOf(query, 'sortBy', ['sku', 'createdDate', 'lastUpdatedDate']) ?? 'lastUpdatedDate';
  const direction = (oneOf(query, 'sortOrder', ['ASC', 'DESC']) ?? 'DESC') === 'ASC' ? 1 : -1;
  return found.sort((one, other) => direction * (compare(sortBy, one, other, nowMs) || bySku(one, other)));
}

function candidates(query: URLSearchParams, { shop }: AmazonContext): Listing[] {
  const identifiers = listOf(query, 'identifiers');
  const parentSku = query.get('variationParentSku');
  if (identifiers.length === 0 && parentSku === null) return shop.listings();
  if (identifiers.length > 0 && parentSku !== null) throw invalidInput("'identifiers' and 'variationParentSku' exclude each other.");
  if (identifiers.length > MAX_IDENTIFIERS) throw invalidInput(`At most ${MAX_IDENTIFIERS} identifiers are allowed.`);
  const skus = parentSku === null ? skusOf(query, identifiers, shop) : (shop.listing(parentSku)?.start.childSkus ?? []);
  return [...new Set(skus)].flatMap((sku) => shop.listing(sku) ?? []);
}

function skusOf(query: URLSearchParams, identifiers: readonly string[], shop: AmazonContext['shop']): string[] {
  const type = oneOf(query, 'identifiersType', SEARCH_TYPES);
  if (type === undefined) throw invalidInput("'identifiersType' is required with 'identifiers'.");
  if (type === 'SKU') return [...identifiers];
  if (type === 'FNSKU')
    return shop
      .listings()
      .map((listing) => listing.start.sku)
      .filter((sku) => identifiers.includes(fnSkuOf(sku)));
  return identifiers.flatMap((identifier) => shop.skusOf(type === 'ASIN' ? identifier : (shop.asinOfJan(identifier) ?? '')));
}

function filterOf(query: URLSearchParams, context: AmazonContext, baseUrl: string): (listing: Listing) => boolean {
  const nowMs = context.clock.now().getTime();
  const imageUrl = imageLinks(baseUrl);
  const [createdAfter, createdBefore] = [timeOf(query, 'createdAfter'), timeOf(query, 'createdBefore')];
  const [updatedAfter, updatedBefore] = [timeOf(query, 'lastUpdatedAfter'), timeOf(query, 'lastUpdatedBefore')];
  const severities = listOf(query, 'withIssueSeverity');
  const [wanted, unwanted] = [listOf(query, 'withStatus'), listOf(query, 'withoutStatus')];
  const unknown = [...wanted, ...unwanted].find((status) => !STATUSES.includes(status));
  if (unknown !== undefined) throw invalidInput(`Invalid status provided: ${unknown}`);
  const looksInside = severities.length + wanted.length + unwanted.length > 0;
  return (listing) => {
    if (!within(listing.start.createdMs, createdAfter, createdBefore)) return false;
    if (!within(listing.lastUpdatedMs(nowMs), updatedAfter, updatedBefore)) return false;
    if (!looksInside) return true;
    const attributes = listing.attributes(nowMs, imageUrl);
    const status = statusOf(listing, offerOfAttributes(attributes));
    if (!wanted.every((each) => status.includes(each)) || unwanted.some((each) => status.includes(each))) return false;
    return severities.length === 0 || issuesOf(listing, context.shop, attributes).some((issue) => severities.includes(issue.severity));
  };
}

const within = (time: number, after = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY) => time >= after && time <= before;
const bySku = (one: Listing, other: Listing) => (one.start.sku < other.start.sku ? -1 : 1);

function compare(sortBy: string, one: Listing, other: Listing, nowMs: number): number {
  if (sortBy === 'createdDate') return one.start.createdMs - other.start.createdMs;
  return sortBy === 'lastUpdatedDate' ? one.lastUpdatedMs(nowMs) - other.lastUpdatedMs(nowMs) : 0;
}
