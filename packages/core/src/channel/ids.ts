declare const brand: unique symbol;
/** A string that only counts as its own kind of id, so that a SKU id cannot pass for a listing id. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type SellerId = Branded<'SellerId'>;
export type ChannelAccountId = Branded<'ChannelAccountId'>;
export type ProductId = Branded<'ProductId'>;
export type SkuId = Branded<'SkuId'>;
export type ListingId = Branded<'ListingId'>;
export type OfferId = Branded<'OfferId'>;
export type SyncRunId = Branded<'SyncRunId'>;
export type LaneId = Branded<'LaneId'>;

/** A mall in code, for example `amazon`. The connector registry knows which ones exist; generic code never compares it. */
export type Channel = string;
