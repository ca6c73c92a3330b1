/** One line of the seller's SKU list as the source mall reports it. Strings are already decoded; nothing is repaired. */
export interface SkuRow {
  readonly line: number;
  readonly sku: string;
  /** The mall's id of the catalogue entry (ASIN). */
  readonly mallItemId: string;
  readonly title: string;
  /** Tax included; null on parents and incomplete rows. */
  readonly priceYen: number | null;
  /** Own stock; null when the mall ships (FBA). */
  readonly quantity: number | null;
  readonly fulfilledBy: 'seller' | 'mall';
  readonly condition: 'new' | 'used' | 'unknown';
  readonly status: 'active' | 'inactive' | 'incomplete';
  /** Product tax code of the source mall, or null. */
  readonly taxCode: string | null;
  readonly raw: Readonly<Record<string, string>>;
}

/** A fact about a product: our canonical name, its values, and the unit where it is a measure. */
export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
  readonly unit: string | null;
}

/** What the seller submitted for one SKU. */
export interface OwnItem {
  readonly sku: string;
  readonly mallItemId: string | null;
  readonly title: string | null;
  readonly brand: string | null;
  readonly bullets: readonly string[];
  readonly description: string | null;
  readonly productType: string | null;
  readonly conditionNew: boolean | null;
  readonly priceYen: number | null;
  readonly quantity: number | null;
  readonly listPriceYen: number | null;
  /** JAN, EAN or UPC digits as submitted. */
  readonly barcode: string | null;
  readonly parentSku: string | null;
  /** Canonical facts, see `catalog/facts.ts`. */
  readonly facts: readonly Fact[];
  readonly imageUrls: readonly string[];
  readonly raw: unknown;
}

/** One entry of the source mall's shared catalogue. */
export interface CatalogItem {
  readonly mallItemId: string;
  readonly title: string | null;
  readonly brand: string | null;
  readonly bullets: readonly string[];
  readonly description: string | null;
  readonly productType: string | null;
  /** Root first: `['食品・飲料・お酒', '調味料', '醤油']`. */
  readonly classification: readonly { readonly id: string; readonly name: string }[];
  readonly isParent: boolean;
  readonly parentIds: readonly string[];
  readonly childIds: readonly string[];
  /** Canonical names of the attributes that tell the children apart, in order (`color`, `size`, `flavor`). */
  readonly variationAxes: readonly string[];
  readonly barcodes: readonly string[];
  readonly facts: readonly Fact[];
  /** Main image first, the largest of each variant. */
  readonly imageUrls: readonly string[];
  readonly adult: boolean;
  readonly raw: unknown;
}
