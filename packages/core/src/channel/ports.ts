import type { CatalogItem, OwnItem, SkuRow } from '../catalog/source.ts';
import type { MallAttribute, MallCategory } from '../listing/category.ts';
import type { ListingDraft } from '../listing/draft.ts';
import type { PageView } from '../listing/page.ts';
import type { Channel } from './ids.ts';
import type { Operation, QuotaRule } from './quota.ts';

/**
 * What a mall can do, as small ports: a missing ability is a missing member, so no method ever throws "not implemented".
 * Every method makes exactly one HTTP call (token refresh aside) unless its comment says otherwise; the caller has taken
 * the quota named by `costOf` before. Every failure is a ConnectorError.
 */
export interface Connector {
  readonly channel: Channel;
  readonly quotas: readonly QuotaRule[];
  /** The quota endpoints that one call of this operation uses; empty when the mall makes no call for it. */
  costOf(operation: Operation): readonly string[];
  /** Live check of the credentials. May make a few calls. */
  probe(): Promise<ProbeResult>;
  readonly catalogSource?: CatalogSource;
  readonly categorySource?: CategorySource;
  readonly mediaTarget?: MediaTarget;
  readonly listingTarget?: ListingTarget;
  readonly stockTarget?: StockTarget;
  readonly publisher?: Publisher;
}

export interface ProbeResult {
  /** The mall's id of the seller or shop; unique per mall. */
  readonly mallSellerId: string;
  readonly shopName: string;
  /** When the credential that was used dies, if the mall tells. */
  readonly credentialExpiresAt: Date | null;
  readonly checks: readonly ProbeCheck[];
}

export interface ProbeCheck {
  /** Stable name such as `items`, `inventory`, `images`. */
  readonly ability: string;
  readonly ok: boolean;
  /** The mall's code when not ok. */
  readonly code: string | null;
}

/** Reads the seller's own catalogue. The state between the calls is kept by the caller, so a crash resumes where it was. */
export interface CatalogSource {
  /** Asks for the list of all the seller's SKUs; the mall prepares it. Returns its id. */
  requestSkuList(): Promise<string>;
  skuListState(requestId: string): Promise<SkuListState>;
  /** Streams the rows of a prepared list; bad rows come as `{ error }` and do not stop the stream. Two calls. */
  readSkuList(documentId: string): AsyncIterable<SkuRow | SkuRowError>;
  readonly itemsPerRead: number;
  /** What the seller submitted for these SKUs, at most `itemsPerRead`; a missing SKU is left out. */
  readOwnItems(skus: readonly string[]): Promise<OwnItem[]>;
  /** The mall's shared catalogue for these item ids (ASINs), at most `itemsPerRead`; a missing one is left out. */
  readCatalogItems(mallItemIds: readonly string[]): Promise<CatalogItem[]>;
}

export type SkuListState =
  | { readonly state: 'pending'; readonly retryAfterMs: number }
  | { readonly state: 'ready'; readonly documentId: string }
  /** The mall refused to make it (nothing to list, or asked again too soon). */
  | { readonly state: 'failed'; readonly code: string };

export interface SkuRowError {
  /** 1-based line in the document. */
  readonly line: number;
  readonly error: string;
  readonly sku: string | null;
}

export interface CategorySource {
  /** Changes when the mall changed its tree; part of the cache key. */
  readonly treeVersion: string;
  /** The nodes below `parentId` (null = from the root); `whole` means the answer is the whole tree below. */
  readCategories(parentId: string | null): Promise<{ nodes: MallCategory[]; whole: boolean }>;
  /** What a page in this leaf category must or may say. */
  readAttributes(categoryId: string): Promise<MallAttribute[]>;
}

/** A place of the mall that takes images, with room left. */
export interface MediaContainer {
  readonly id: string;
  readonly path: string;
  /** Images that still fit. */
  readonly room: number;
}

export interface MediaTarget {
  /** How long after an upload the mall needs before a page may name the image, in ms. */
  readonly settleMs: number;
  /** Finds or makes a container with room. Up to three calls where the mall has containers, none elsewhere. */
  openContainer(): Promise<MediaContainer>;
  /** Uploads one JPEG under a name made of its content hash: a repeat overwrites itself, so it is idempotent. */
  putImage(image: { readonly contentHash: string; readonly jpeg: Uint8Array }, container: MediaContainer): Promise<{ ref: string }>;
}

/** A page as the mall holds it: `raw` for merging, `view` for comparing. */
export interface ChannelPage {
  readonly code: string;
  readonly raw: unknown;
  readonly view: PageView;
}

export interface ListingTarget {
  readonly listingsPerRead: number;
  /** One entry per code in the same order; null where the mall has no such page. */
  readListings(codes: readonly string[]): Promise<(ChannelPage | null)[]>;
  /**
   * Creates the page, or replaces what we manage on it: where the mall replaces whole pages, everything else is carried
   * over from `current` (the page read just before). Idempotent. Returns the mall's warnings.
   */
  putListing(draft: ListingDraft, current: ChannelPage | null): Promise<{ warnings: readonly { code: string; message: string }[] }>;
  deleteListing(code: string): Promise<void>;
}

/** A countable thing on the mall: the page's code and the variant's code in it (null where the page has no variants). */
export interface StockRef {
  readonly code: string;
  readonly variantCode: string | null;
}

/** `set` writes the number, `add` a difference; architecture section 5 says when which. */
export type StockWrite = { readonly ref: StockRef } & ({ readonly set: number } | { readonly add: number });

export interface StockWriteResult {
  readonly ref: StockRef;
  readonly accepted: boolean;
  /** The new quantity where the mall's answer carries it, else null. */
  readonly quantity: number | null;
  readonly code: string | null;
}

export interface StockReading {
  readonly ref: StockRef;
  /** null: the mall has no stock row, or does not count ("unlimited"). */
  readonly quantity: number | null;
  /** The mall's own time of that row, or null. */
  readonly asOf: Date | null;
}

export interface StockTarget {
  readonly writes: 'difference' | 'absolute';
  readonly writesPerCall: number;
  readonly readsPerCall: number;
  writeStock(updates: readonly StockWrite[]): Promise<StockWriteResult[]>;
  readStock(refs: readonly StockRef[]): Promise<StockReading[]>;
}

/** Malls where edits stay invisible until the whole store is published. */
export interface Publisher {
  /** Publishes everything edited so far. `nothing_pending` counts as success. */
  publish(): Promise<'started' | 'nothing_pending'>;
  publishState(): Promise<'running' | 'idle'>;
  /** Pages whose edits buyers do not see yet, everybody's. */
  pendingPages(): Promise<number>;
}

/** Shares one access token between parallel callers and processes; exactly one of them refreshes (R24). */
export interface TokenCache {
  /** A token that is still good for at least a minute, else the result of `refresh`, run by one caller at a time. */
  get(refresh: RefreshToken): Promise<string>;
  /** After a mall refused `token`: forget it, unless somebody already replaced it. */
  forget(token: string): Promise<void>;
}

export type RefreshToken = () => Promise<{ readonly token: string; readonly expiresInSeconds: number; readonly refreshToken?: string }>;
