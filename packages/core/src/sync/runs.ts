/** What of the source shop a run takes. Filters of one selection all apply; an empty one takes everything. */
export interface IntakeSelection {
  /** Seller SKU codes, exactly as the source mall knows them. */
  readonly skus?: readonly string[];
  /** The source mall's item ids (ASINs). */
  readonly mallItemIds?: readonly string[];
  readonly fulfilledBy?: 'seller' | 'mall';
  readonly onlyActive?: boolean;
  readonly minQuantity?: number;
  /** Words that must all be in the title, compared without width and case. */
  readonly titleWords?: readonly string[];
}

export type SyncRunKind = 'intake' | 'copy';
