/** A stream of work of one channel account. `_in` reads from the mall, `_out` writes to it. */
export const LANE_KINDS = ['probe', 'catalog_in', 'category_in', 'media_out', 'listing_out', 'stock_out'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];
