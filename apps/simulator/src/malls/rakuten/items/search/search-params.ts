import type { ApiError } from '../../gateway/answers.ts';

const HITS_MAX = 100;
export const HITS_DEFAULT = 10;
const OFFSET_MAX = 10_000;

const TEXTS = [
  'title',
  'tagline',
  'manageNumber',
  'itemNumber',
  'articleNumber',
  'variantId',
  'merchantDefinedSkuId',
  'genreId',
  'categoryId',
];
const FLAGS = [
  ...['isVariantStockout', 'isItemStockout', 'isHiddenItem', 'isHiddenVariant', 'isSearchable', 'isYamiichi', 'isBackOrder'],
  ...['isPostageIncluded', 'isCategoryIncluded', 'isReviewIncluded', 'isInventoryIncluded'],
];
const DAYS = ['createdFrom', 'createdTo', 'updatedFrom', 'updatedTo', 'purchasablePeriodFrom', 'purchasablePeriodTo'];
const NUMBERS: Record<string, readonly [number, number]> = {
  standardPriceFrom: [0, 999_999_999],
  standardPriceTo: [0, 999_999_999],
  offset: [0, OFFSET_MAX],
  hits: [1, HITS_MAX],
};
const CHOICES: Record<string, readonly string[]> = {
  itemType: ['NORMAL', 'PRE_ORDER', 'BUYING_CLUB'],
  sortKey: ['updated', 'created', 'itemDisplaySequence', 'manageNumber', 'purchasablePeriodStart', 'purchasablePeriodEnd'],
  sortOrder: ['asc', 'desc'],
};

/** Faults of a search's query: unknown names IE1005, values IE0002 and IE0003, clashes IE1003 and IE1004 (sheet section 3). */
export function searchFaults(query: URLSearchParams): ApiError[] {
  const faults: ApiError[] = [];
  const fault = (code: string, name: string, message: string) => faults.push({ code, message, metadata: { propertyPath: name } });
  for (const [name, value] of query) {
    const range = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (range) {
      if (!/^\d+$/.test(value)) fault('IE0002', name, `${name} has an invalid value.`);
      else if (Number(value) < range[0] || Number(value) > range[1])
        fault('IE0003', name, `${name} must be between ${range.join(' and ')}.`);
    } else if (choices) {
      if (!choices.includes(value)) fault('IE0007', name, `Invalid choice selected for ${name}.`);
    } else if (FLAGS.includes(name)) {
      if (value !== 'true' && value !== 'false') fault('IE0002', name, `${name} has an invalid value.`);
    } else if (DAYS.includes(name)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) fault('IE0002', name, `${name} has an invalid value.`);
    } else if (!TEXTS.includes(name) && name !== 'cursorMark') fault('IE1005', name, 'Invalid request parameter.');
  }
  if (query.has('cursorMark')) {
    if (query.has('offset')) fault('IE1003', 'cursorMark', 'Only one of offset and cursorMark can be registered.');
    for (const name of ['sortKey', 'sortOrder'])
      if (query.has(name)) fault('IE1004', name, `When cursorMark is set, ${name} cannot be registered.`);
  }
  return faults;
}
