import type { MallOptions } from '../../kernel/mall.ts';
import { type Accounts, practiceAccounts } from './auth/accounts.ts';
import type { ItemImage, LibImage } from './images/image.ts';
import type { ItemRecord } from './items/item.ts';
import { idlePublisher, type Publisher } from './publish/publisher-state.ts';
import type { StockRow } from './stock/stock-row.ts';
import type { StoreCategory } from './store-category/store-category.ts';

/** All that the practice store holds. Orders get their own member beside these. */
export interface YahooState {
  readonly sellerId: string;
  readonly accounts: Accounts;
  /** By item code. */
  readonly items: Map<string, ItemRecord>;
  /** By `code` or `code:sub`. */
  readonly stock: Map<string, StockRow>;
  /** By page key. */
  readonly storeCategories: Map<string, StoreCategory>;
  /** By image id, `seller_code` or `seller_code_n`. */
  readonly itemImages: Map<string, ItemImage>;
  /** By file name. */
  readonly libImages: Map<string, LibImage>;
  /** When images were taken in, over all routes, in milliseconds; oldest first. */
  readonly imageUploadTimes: number[];
  readonly publisher: Publisher;
}

/** The store of the sheet's examples (section 12). */
const PRACTICE_SELLER_ID = 'hinode-zakka';

export function emptyState({ clock }: Pick<MallOptions, 'clock'>): YahooState {
  return {
    sellerId: PRACTICE_SELLER_ID,
    accounts: practiceAccounts(clock.now()),
    items: new Map(),
    stock: new Map(),
    storeCategories: new Map(),
    itemImages: new Map(),
    libImages: new Map(),
    imageUploadTimes: [],
    publisher: idlePublisher(),
  };
}
