import type { Attributes } from '../catalog/attribute-shapes.ts';
import type { BrowseLeaf } from '../catalog/browse-tree.ts';
import { catalogAttributes, parentAttributes } from '../catalog/catalog-attributes.ts';
import type { SyntheticFamily, SyntheticSku } from '../catalog/synthetic.ts';

/** One page of Amazon's shared catalogue. */
export interface CatalogEntry {
  readonly asin: string;
  /** null on parents and on what was listed without a barcode. */
  readonly jan: string | null;
  readonly isParent: boolean;
  readonly leaf: BrowseLeaf | null;
  readonly productType: string;
  readonly family: SyntheticFamily | null;
  /** Of the member itself; empty on parents and singles. */
  readonly options: Readonly<Record<string, string>>;
  /** Paths below `/images`. */
  images: readonly string[];
  /** Built anew each time: 50,000 of them would fill the memory. */
  readonly baseAttributes: () => Attributes;
}

export const entryOfSku = (sku: SyntheticSku): CatalogEntry => ({
  asin: sku.syntheticAsin,
  jan: sku.line.jan,
  isParent: false,
  leaf: sku.syntheticLeaf,
  productType: sku.syntheticLeaf.productType,
  family: sku.family,
  options: sku.syntheticOptions,
  images: sku.syntheticImages,
  baseAttributes: () => catalogAttributes(sku),
});

/** A parent shows the main picture of its first member. */
export const entryOfFamily = (family: SyntheticFamily): CatalogEntry => ({
  asin: family.syntheticAsin,
  jan: null,
  isParent: true,
  leaf: family.syntheticLeaf,
  productType: family.syntheticLeaf.productType,
  family,
  options: {},
  images: family.members[0]?.syntheticImages.slice(0, 1) ?? [],
  baseAttributes: () => parentAttributes(family),
});
