/** Codes and meanings: sheet section 4 [GAS, JSP], read 2026-11-23. */
export const STOCK_CODES = {
  maintenance: 'st-02000',
  sellerId: 'st-02100',
  itemCode: 'st-02101',
  tooManyCodes: 'st-02102',
  duplicateCode: 'st-02103',
  quantity: 'st-02104',
  quantityCount: 'st-02105',
  allowOverdraft: 'st-02106',
  allowOverdraftCount: 'st-02107',
  systemError: 'st-02999',
} as const;

export type StockCode = (typeof STOCK_CODES)[keyof typeof STOCK_CODES];

/** English texts in the manner of `quantity(33.0) is invalid value`, the one that is known. */
export const STOCK_MESSAGES: Readonly<Record<string, string>> = {
  [STOCK_CODES.itemCode]: 'item_code is invalid value.',
  [STOCK_CODES.tooManyCodes]: 'item_code count is over limit.',
  [STOCK_CODES.duplicateCode]: 'item_code is duplicated.',
  [STOCK_CODES.quantity]: 'quantity is invalid value.',
  [STOCK_CODES.quantityCount]: 'quantity count is not equal to item_code count.',
  [STOCK_CODES.allowOverdraft]: 'allow_overdraft is invalid value.',
  [STOCK_CODES.allowOverdraftCount]: 'allow_overdraft count is not equal to item_code count.',
};
