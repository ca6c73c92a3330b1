import type { SimClock } from '../../../kernel/mall.ts';
import type { Attributes } from '../catalog/attribute-shapes.ts';
import { parentSellerAttributes, sellerAttributes } from '../catalog/seller-attributes.ts';
import type { GeneratedCatalog, SyntheticFamily, SyntheticSku } from '../catalog/synthetic.ts';
import { type CatalogEntry, entryOfFamily, entryOfSku } from './entry.ts';
import { Listing } from './listing.ts';
import { OFFER_ATTRIBUTES } from './offer.ts';

/** The seller's listings and the part of Amazon's catalogue they stand on. */
export class Shop {
  readonly #clock: SimClock;
  readonly #listings = new Map<string, Listing>();
  readonly #entries = new Map<string, CatalogEntry>();
  readonly #asinsByJan = new Map<string, string>();
  readonly #skusByAsin = new Map<string, string[]>();

  constructor(clock: SimClock) {
    this.#clock = clock;
  }

  clear(): void {
    for (const map of [this.#listings, this.#entries, this.#asinsByJan, this.#skusByAsin]) map.clear();
  }

  load(catalog: GeneratedCatalog): void {
    this.clear();
    for (const family of catalog.families) this.addEntry(entryOfFamily(family), listingOfFamily(family));
    for (const sku of catalog.skus) this.addEntry(entryOfSku(sku), listingOfSku(sku));
  }

  addEntry(entry: CatalogEntry, listing: Listing): void {
    this.#entries.set(entry.asin, entry);
    if (entry.jan !== null) this.#asinsByJan.set(entry.jan, entry.asin);
    this.addListing(listing);
  }

  addListing(listing: Listing): void {
    const { sku, asin } = listing.start;
    this.#listings.set(sku, listing);
    if (asin !== null) this.#skusByAsin.set(asin, [...(this.#skusByAsin.get(asin) ?? []), sku]);
  }

  removeListing(sku: string): boolean {
    const asin = this.#listings.get(sku)?.start.asin;
    if (asin)
      this.#skusByAsin.set(
        asin,
        this.skusOf(asin).filter((other) => other !== sku),
      );
    return this.#listings.delete(sku);
  }

  listing(sku: string): Listing | undefined {
    return this.#listings.get(sku);
  }

  listings(): Listing[] {
    return [...this.#listings.values()];
  }

  entry(asin: string): CatalogEntry | undefined {
    return this.#entries.get(asin);
  }

  entries(): CatalogEntry[] {
    return [...this.#entries.values()];
  }

  asinOfJan(jan: string): string | undefined {
    return this.#asinsByJan.get(jan);
  }

  skusOf(asin: string): readonly string[] {
    return this.#skusByAsin.get(asin) ?? [];
  }

  /** The catalogue's facts, with what the seller has changed since: the practice seller owns the brands. */
  factsOf(entry: CatalogEntry): Attributes {
    const facts = { ...entry.baseAttributes() };
    const nowMs = this.#clock.now().getTime();
    for (const sku of this.skusOf(entry.asin)) {
      for (const [name, value] of this.#listings.get(sku)?.changes(nowMs) ?? []) {
        if (OFFER_ATTRIBUTES.has(name) || name.includes('_image_locator')) continue;
        if (value === null) delete facts[name];
        else facts[name] = value;
      }
    }
    return facts;
  }
}

function listingOfSku(sku: SyntheticSku): Listing {
  return new Listing({
    sku: sku.syntheticSku,
    asin: sku.syntheticAsin,
    productType: sku.syntheticLeaf.productType,
    createdMs: Date.parse(sku.syntheticListedAt),
    isParent: false,
    parentSku: sku.family?.syntheticSku ?? null,
    childSkus: [],
    synthetic: sku,
    baseAttributes: (imageUrl) => sellerAttributes(sku, imageUrl),
  });
}

function listingOfFamily(family: SyntheticFamily): Listing {
  return new Listing({
    sku: family.syntheticSku,
    asin: family.syntheticAsin,
    productType: family.syntheticLeaf.productType,
    createdMs: Date.parse(family.syntheticListedAt),
    isParent: true,
    parentSku: null,
    childSkus: family.members.map((member) => member.syntheticSku),
    synthetic: null,
    baseAttributes: () => parentSellerAttributes(family),
  });
}
