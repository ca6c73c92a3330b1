/** Who shares a bucket: everybody on our application, or one channel account. */
export type QuotaScope = 'app' | 'account';

/** One documented limit of a mall, as data (R22). */
export interface QuotaRule {
  /** The mall's own name of the endpoint or group, for example `editItem`. */
  readonly endpoint: string;
  readonly scope: QuotaScope;
  readonly ratePerSecond: number;
  /** Calls that may be made at once after a rest. At least 1. */
  readonly burst: number;
  /** Where the number was read, with its confidence tag. */
  readonly source: string;
  /** ISO date on which it was read. */
  readonly asOf: string;
  readonly confidence: 'documented' | 'observed' | 'assumed';
}

/** The calls that workers make, one HTTP request each; a connector names the quota endpoints each of them uses. */
export type Operation =
  | 'probe'
  | 'request_sku_list'
  | 'sku_list_state'
  | 'read_sku_list'
  | 'read_own_items'
  | 'read_catalog_items'
  | 'read_categories'
  | 'read_attributes'
  | 'open_media_container'
  | 'put_image'
  | 'put_listing'
  | 'read_listings'
  | 'delete_listing'
  | 'write_stock'
  | 'read_stock'
  | 'publish'
  | 'publish_state'
  | 'publish_pending';
