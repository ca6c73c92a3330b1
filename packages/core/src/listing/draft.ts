/** A page as it should be on one mall: already within that mall's rules, in our words. Connectors translate it, nothing more. */
export interface ListingDraft {
  /** The page's code on the mall: derived from our product code, unique on the account, stable. */
  readonly code: string;
  readonly title: string;
  readonly tagline: string | null;
  /** Safe subset of HTML for this mall, or '' . */
  readonly descriptionHtml: string;
  /** The mall's narrow form for phones, same rules. */
  readonly mobileHtml: string;
  /** Plain text without HTML, or ''. */
  readonly plainText: string;
  readonly categoryId: string;
  /** Names of the seller's own store category, root first. */
  readonly storePath: readonly string[];
  /** References on the mall (locations or URLs), main image first. */
  readonly imageRefs: readonly string[];
  /** Percent, 8 or 10; null = the shop's own setting. */
  readonly taxPercent: 8 | 10 | null;
  readonly modelNumber: string | null;
  /** Axes in order; empty when the page has exactly one variant. */
  readonly selectors: readonly Selector[];
  /** At least one. */
  readonly variants: readonly DraftVariant[];
  /** false: the page is put but not on sale. */
  readonly onSale: boolean;
}

export interface Selector {
  /** ASCII key, for example `color`. */
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
}

export interface DraftVariant {
  /** The variant's code on the mall, unique as that mall demands. */
  readonly code: string;
  /** The seller's raw SKU code. */
  readonly sku: string;
  /** Selector key → value; empty when the page has no selectors. */
  readonly options: Readonly<Record<string, string>>;
  readonly priceYen: number;
  readonly barcode: { readonly value: string } | { readonly exemption: 'set' | 'own_brand' | 'no_barcode' };
  readonly attributes: readonly DraftAttribute[];
  readonly imageRef: string | null;
}

export interface DraftAttribute {
  /** The mall's name of it. */
  readonly name: string;
  readonly values: readonly string[];
  readonly unit: string | null;
}
