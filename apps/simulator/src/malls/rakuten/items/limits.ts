// Limits of the item API (sheet section 3 [S1], read 2026-11-23).
export const MANAGE_NUMBER_BYTES = 32;
export const VARIANT_ID_BYTES = 32;
export const VARIANTS_MAX = 400;
export const SELECTORS_MAX = 6;
export const SELECTOR_VALUES_MAX = 40;
export const IMAGES_MAX = 20;
export const BULK_GET_MAX = 50;
export const YEN_MAX = 999_999_999;
/** Days ahead that a release date may be. */
export const RELEASE_DAYS_MAX = 365;
export const POINT_START_HOURS_MIN = 2;
export const POINT_START_DAYS_MAX = 60;
/** Price below which no point campaign is taken (IE0104). */
export const POINT_PRICE_MIN_YEN = 100;
export const ITEM_TYPES = ['NORMAL', 'PRE_ORDER', 'BUYING_CLUB'] as const;
/** Reason 4 (option stock) has not been taken since 2025-10-15. */
export const EXEMPTION_REASONS = [1, 2, 3, 5, 6] as const;
export const TAX_RATES = ['0', '0.08', '0.1'] as const;
