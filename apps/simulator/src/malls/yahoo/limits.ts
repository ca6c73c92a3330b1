/**
 * Numbers of the mall, from the sheet `yahoo-shopping` (section and tag in brackets), read 2026-11-23.
 * "Uncertain" marks what no source settles.
 */

/** [3, DEV+OFF] 1 query per second and URL. The scope is not stated; the sheet simulates (client, call). Uncertain. */
export const CALLS_PER_SECOND = 1;
/** [13.3, ours] "Tolerate a small burst": its size is our guess. Uncertain. */
export const CALL_BURST = 3;
/** [3, DEV] Requests per Client ID and day (older copies of the help). */
export const CALLS_PER_DAY = 50_000;
/** [3, GAS] Image files per hour over all routes. */
export const IMAGES_PER_HOUR = 10_000;
export const HOUR_MS = 3_600_000;

/** [2, DEV] */
export const ACCESS_TOKEN_SECONDS = 3_600;
/** [2, DEV] Four weeks. */
export const REFRESH_TOKEN_SECONDS = 2_419_200;
/** [2, QII] The code of the authorization answer; works once. */
export const AUTHORIZATION_CODE_SECONDS = 600;

/** [5.3, OFF] Item, detail and additional images. */
export const IMAGE_MAX_BYTES = 2 * 1024 * 1024;
/** [5.3, OFF] uploadItemImagePack. */
export const IMAGE_PACK_MAX_BYTES = 25 * 1024 * 1024;
/** [5.3, KUR] A new image can be linked only after about 1.5–2 s, else it-14091. */
export const IMAGE_LINKABLE_AFTER_MS = 1_500;
/** [5.3, GAS] One main image and twenty details. */
export const IMAGES_PER_ITEM = 21;
/** [5.3, OFF] deleteItemImage. */
export const IMAGE_DELETE_MAX = 100;

/** [13.1, ours] A publish takes 1–5 s; by the simulated clock. */
export const PUBLISH_MS = 1_500;
/** [ours] A single page published by submitItem; its length is not documented. Uncertain. */
export const SUBMIT_MS = 500;
/** [5.4, OFF] A publish may be booked seven days ahead. */
export const RESERVE_AHEAD_MS = 7 * 86_400_000;

/** [6, OFF] Codes per getStock or setStock call. */
export const STOCK_CODES_MAX = 1_000;
/** [6, OFF] */
export const QUANTITY_MAX = 999_999_999;

/** [5.2, OFF] deleteItem, moveItems and updateItems take this many codes. */
export const ITEM_CODES_MAX = 100;
/** [5.2, OFF] `results` of every list; default 25. */
export const LIST_RESULTS_MAX = 100;
export const LIST_RESULTS_DEFAULT = 25;

/** [5.1, OFF] */
export const PRICE_MIN = 1;
export const PRICE_MAX = 99_999_999;
/** [5.1, OFF] Store category path: levels and full-width characters per level. */
export const PATH_LEVELS_MAX = 8;
export const PATH_NAME_FULL_WIDTH = 20;
/** [5.1, OFF] Options including inscriptions; values per option; full-width characters of a name or value; sub-codes. */
export const OPTIONS_MAX = 20;
export const OPTION_VALUES_MAX = 100;
export const OPTION_TEXT_FULL_WIDTH = 200;
export const SUBCODES_MAX = 100;
/** [5.1, OFF] Inscriptions: name and allowed answer length. */
export const INSCRIPTION_NAME_FULL_WIDTH = 28;
export const INSCRIPTION_LENGTH_MAX = 60;
/** [5.1, OFF] Delivery groups of a store. */
export const POSTAGE_SET_MAX = 20;
