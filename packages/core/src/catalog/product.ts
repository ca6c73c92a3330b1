import type { Fact } from './source.ts';

/** The seller's own product: a family of SKUs, or one SKU. Built from the source, then ours: it works without the source mall. */
export interface Product {
  readonly title: string;
  readonly brand: string | null;
  readonly bullets: readonly string[];
  readonly description: string | null;
  readonly productType: string | null;
  readonly classification: readonly { readonly id: string; readonly name: string }[];
  readonly adult: boolean;
  readonly facts: readonly Fact[];
  /** Canonical names of the axes that tell the SKUs apart; empty when there is one SKU. */
  readonly variationAxes: readonly string[];
  readonly imageUrls: readonly string[];
  readonly skus: readonly Sku[];
  /** Stable code of the product, from the parent SKU where there is one, else the SKU. */
  readonly code: string;
}

export interface Sku {
  /** The seller's own code, raw. */
  readonly code: string;
  readonly title: string;
  readonly condition: 'new' | 'used' | 'unknown';
  /** Source price, tax included; null: not known. */
  readonly priceYen: number | null;
  /** As given by the source, not checked. */
  readonly barcode: string | null;
  /** Set by the operator only; never guessed. */
  readonly barcodeExemption: 'set' | 'own_brand' | 'no_barcode' | null;
  readonly taxCode: string | null;
  readonly facts: readonly Fact[];
  /** Value per axis. */
  readonly options: Readonly<Record<string, string>>;
  readonly imageUrls: readonly string[];
}
