/**
 * Error codes of item calls. `SEEN` are known from sheet section 4 (read 2026-11-23). For many rules no source names the code:
 * `OURS` stands in for them in the block it-019xx, so that no connector can grow to depend on a guess that looks real.
 */
export const SEEN = {
  externalLinkRemoved: 'it-00001',
  tagNotClosed: 'it-00002',
  brandNotLinkable: 'it-00012',
  pathTooDeep: 'it-01001',
  pathNameTooLong: 'it-01002',
  itemCode: 'it-01004',
  price: 'it-01023',
  productCategory: 'it-01089',
  noUpdateItem: 'it-02001',
  updateName: 'it-02004',
  updatePrice: 'it-02008',
  itemMissing: 'it-05002',
  /** Not retryable; its meaning is unknown, "no such page" is our reading. Uncertain. */
  submitRefused: 'it-07002',
  submitNewPage: 'it-07004',
  imageNotLinkable: 'it-14091',
  publishRunning: 'ed-00006',
} as const;

export const OURS = {
  field: 'it-01900',
  path: 'it-01901',
  html: 'it-01902',
  itemImageInHtml: 'it-01903',
  options: 'it-01911',
  tooManyOptions: 'it-01912',
  inscriptions: 'it-01913',
  optionSpec: 'it-01914',
  subcodes: 'it-01921',
  tooManySubcodes: 'it-01922',
  missingCombination: 'it-01923',
  subcodeTaken: 'it-01924',
  itemCodeTaken: 'it-01925',
  subcodeParam: 'it-01931',
  subcodeImages: 'it-01941',
  tooManyImages: 'it-01942',
  spec: 'it-01951',
  reservePrices: 'it-01961',
  updateTarget: 'it-02901',
  updatePriceAlone: 'it-02902',
  listCondition: 'it-04901',
  listPosition: 'it-04902',
  listResults: 'it-04903',
  listSort: 'it-04904',
  deleteTarget: 'it-06901',
  tooManyCodes: 'it-06902',
  moveTarget: 'it-08901',
} as const;
