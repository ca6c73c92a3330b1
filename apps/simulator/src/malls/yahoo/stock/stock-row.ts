export interface StockRow {
  /** null = unlimited: answered as an empty Quantity. No API call can write it (sheet section 6). */
  quantity: number | null;
  allowOverdraft: boolean;
  /** 1 on the wire: selling stopped by the store or the mall; setStock can only reopen. */
  closed: boolean;
  updatedAt: Date;
}

/** `code`, or `code:sub` for an item with sub-codes. */
export const stockKey = (itemCode: string, subCode: string): string => (subCode === '' ? itemCode : `${itemCode}:${subCode}`);
