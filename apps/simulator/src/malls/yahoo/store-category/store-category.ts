/** One shelf of the store (ストアカテゴリ); the mall's own product categories are in `category/`. */
export interface StoreCategory {
  readonly pageKey: string;
  name: string;
  parentKey: string | null;
  display: '0' | '1';
  hidden: '0' | '1';
  metaDesc: string;
  sortOrder: number;
  updatedAt: Date;
  published: boolean;
  dirty: boolean;
}
