import type { BrowseLeaf } from './browse-tree.ts';
import type { CatalogLine } from './line.ts';

/** One SKU of the practice shop: what its line says and what was derived from the barcode. */
export interface SyntheticSku {
  readonly line: CatalogLine;
  /** Barcode from which facts that a whole family shares are drawn: the family's first, or its own. */
  readonly origin: string;
  readonly syntheticSku: string;
  readonly syntheticAsin: string;
  readonly syntheticPriceYen: number;
  /** null: Amazon ships it. */
  readonly syntheticQuantity: number | null;
  /** Stock in Amazon's warehouses; 0 for what the seller ships. */
  readonly syntheticFbaQuantity: number;
  readonly syntheticBrand: string;
  readonly syntheticLeaf: BrowseLeaf;
  readonly syntheticCondition: string;
  readonly syntheticWeightGrams: number | null;
  readonly syntheticCountry: string | null;
  readonly syntheticSeries: string | null;
  /** Paths below `/images`. */
  readonly syntheticImages: readonly string[];
  readonly syntheticOptions: Readonly<Record<string, string>>;
  readonly syntheticListedAt: string;
  /** The seller submitted the offer only; texts live in the catalogue alone. */
  readonly syntheticOfferOnly: boolean;
  readonly family: SyntheticFamily | null;
}

/** The page above the members: an ASIN and a SKU of its own, no price, no stock. */
export interface SyntheticFamily {
  readonly key: string;
  readonly title: string;
  readonly axes: readonly string[];
  readonly origin: string;
  readonly syntheticSku: string;
  readonly syntheticAsin: string;
  readonly syntheticBrand: string;
  readonly syntheticLeaf: BrowseLeaf;
  readonly syntheticListedAt: string;
  readonly members: readonly SyntheticSku[];
}

export interface GeneratedCatalog {
  readonly skus: readonly SyntheticSku[];
  readonly families: readonly SyntheticFamily[];
  /** Families and items without a family. */
  readonly products: number;
}
