/** The part of a live page that we manage, in one form for all malls: what is put is compared with what is read. */
export interface PageView {
  readonly code: string;
  readonly title: string;
  readonly categoryId: string;
  readonly imageRefs: readonly string[];
  readonly onSale: boolean;
  /** Visible to buyers, not only saved as an edit. */
  readonly published: boolean;
  readonly variants: readonly {
    readonly code: string;
    readonly priceYen: number;
    /** Left out: the mall keeps none per variant, so there is nothing to compare. */
    readonly barcode?: string | null;
    readonly options: Readonly<Record<string, string>>;
  }[];
}
