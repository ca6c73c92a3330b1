/** What tests may change about the practice Amazon; times in milliseconds of the simulated clock. */
export interface AmazonSettings {
  /** From ACCEPTED until the quantity shows. */
  quantityDelayMs: number;
  /** From ACCEPTED until a price shows: later than stock (fact sheet section 21, trap 6). */
  priceDelayMs: number;
  /** IN_QUEUE and IN_PROGRESS together. */
  reportDelayMs: number;
  /** A report of the same type asked for again within this time ends CANCELLED; 0 = never. */
  reportRepeatWindowMs: number;
  /** Report documents above this size come as GZIP. */
  reportGzipAboveBytes: number;
  /** Puts bytes into report documents which are no valid cp932. */
  reportBrokenBytes: boolean;
  feedDelayMs: number;
}

export const DEFAULT_SETTINGS: Readonly<AmazonSettings> = {
  quantityDelayMs: 2_000,
  priceDelayMs: 5_000,
  reportDelayMs: 1_500,
  reportRepeatWindowMs: 0,
  reportGzipAboveBytes: 65_536,
  reportBrokenBytes: false,
  feedDelayMs: 1_500,
};
