/** Beside the repository; absent on most machines. */
export const MODELS_FOLDER = new URL('../../../../../../../shared/sp-api-models/', import.meta.url);
export const SHARED_PRODUCTS = new URL('../../../../../../../shared/data/off-japan-products.jsonl', import.meta.url);

export const MODEL_FILES = [
  'sellers',
  'catalogItems_2022-04-01',
  'listingsItems_2021-08-01',
  'listingsRestrictions_2021-08-01',
  'reports_2021-06-30',
  'feeds_2021-06-30',
  'definitionsProductTypes_2020-09-01',
  'fbaInventory',
];
