// Limits of the inventory API 2.1 (sheet section 4 [S1], read 2026-11-23).
export const QUANTITY_MAX = 99_999;
export const BULK_UPSERT_MAX = 400;
export const BULK_GET_MAX = 1000;
export const RANGE_RESULTS_MAX = 1000;
export const VARIANTS_PER_ITEM_MAX = 400;
/** A row without an item goes this long after its last change. */
export const ORPHAN_LIFETIME_HOURS = 24;
