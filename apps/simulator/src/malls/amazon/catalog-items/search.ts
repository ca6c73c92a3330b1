import { ApiError, invalidInput } from '../answers.ts';
import { PRACTICE } from '../auth/credentials.ts';
import { listOf, oneOf } from '../query.ts';
import type { CatalogEntry } from '../shop/entry.ts';
import { textOf } from '../shop/offer.ts';
import type { Shop } from '../shop/shop.ts';

export const IDENTIFIER_TYPES = ['ASIN', 'EAN', 'GTIN', 'ISBN', 'JAN', 'MINSAN', 'SKU', 'UPC'];
const BARCODE_TYPES = ['EAN', 'GTIN', 'JAN', 'UPC'];
/** Identifiers and keywords per request (fact sheet section 7). */
const MAX_TERMS = 20;

/** Exactly one of identifiers and keywords. */
export function findEntries(query: URLSearchParams, shop: Shop): CatalogEntry[] {
  const identifiers = listOf(query, 'identifiers');
  const keywords = listOf(query, 'keywords');
  if (identifiers.length > 0 === keywords.length > 0) throw invalidInput("Exactly one of 'identifiers' and 'keywords' is required.");
  if (identifiers.length > MAX_TERMS || keywords.length > MAX_TERMS)
    throw invalidInput(`At most ${MAX_TERMS} identifiers or keywords are allowed.`);
  return identifiers.length > 0 ? byIdentifiers(query, identifiers, shop) : byKeywords(query, keywords, shop);
}

function byIdentifiers(query: URLSearchParams, identifiers: readonly string[], shop: Shop): CatalogEntry[] {
  const type = oneOf(query, 'identifiersType', IDENTIFIER_TYPES);
  if (type === undefined) throw invalidInput("'identifiersType' is required with 'identifiers'.");
  if (type === 'SKU' && query.get('sellerId') !== PRACTICE.sellerId) {
    throw query.has('sellerId')
      ? new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.')
      : invalidInput("'sellerId' is required for SKU.");
  }
  const found = new Map<string, CatalogEntry>();
  for (const identifier of identifiers) {
    const entry = shop.entry(asinOf(type, identifier, shop) ?? '');
    if (entry) found.set(entry.asin, entry);
  }
  return [...found.values()];
}

function asinOf(type: string, identifier: string, shop: Shop): string | undefined | null {
  if (type === 'ASIN') return identifier;
  if (type === 'SKU') return shop.listing(identifier)?.start.asin;
  return BARCODE_TYPES.includes(type) ? shop.asinOfJan(identifier) : undefined;
}

function byKeywords(query: URLSearchParams, keywords: readonly string[], shop: Shop): CatalogEntry[] {
  const wanted = keywords.map((keyword) => keyword.toLowerCase());
  const brands = listOf(query, 'brandNames');
  const nodes = listOf(query, 'classificationIds');
  return shop.entries().filter((entry) => {
    if (nodes.length > 0 && !nodes.includes(entry.leaf?.id ?? '')) return false;
    const facts = shop.factsOf(entry);
    const brand = textOf(facts, 'brand') ?? '';
    if (brands.length > 0 && !brands.includes(brand)) return false;
    const words = `${textOf(facts, 'item_name') ?? ''} ${brand} ${entry.leaf?.name ?? ''}`.toLowerCase();
    return wanted.every((keyword) => words.includes(keyword));
  });
}

/** How the results spread over brands and nodes. */
export function refinementsOf(entries: readonly CatalogEntry[], shop: Shop): Record<string, unknown> {
  const brands = new Map<string, number>();
  const nodes = new Map<string, { displayName: string; numberOfResults: number }>();
  for (const entry of entries) {
    const brand = textOf(shop.factsOf(entry), 'brand');
    if (brand) brands.set(brand, (brands.get(brand) ?? 0) + 1);
    if (entry.leaf)
      nodes.set(entry.leaf.id, { displayName: entry.leaf.name, numberOfResults: (nodes.get(entry.leaf.id)?.numberOfResults ?? 0) + 1 });
  }
  return {
    brands: [...brands].map(([brandName, numberOfResults]) => ({ brandName, numberOfResults })),
    classifications: [...nodes].map(([classificationId, node]) => ({ classificationId, ...node })),
  };
}
