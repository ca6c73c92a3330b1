import type { SimClock } from '../../../kernel/mall.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { Documents } from '../documents.ts';
import { dueMsOf, type FinalStatus, statusAt, timesAt } from '../processing.ts';
import type { AmazonSettings } from '../settings.ts';

export const JSON_LISTINGS_FEED = 'JSON_LISTINGS_FEED';

export interface Feed {
  readonly id: string;
  readonly type: string;
  readonly inputDocumentId: string;
  readonly baseUrl: string;
  readonly createdMs: number;
  readonly delayMs: number;
  cancelled: boolean;
  final?: { readonly status: FinalStatus; readonly resultDocumentId?: string };
}

/** Makes a feed's messages true and returns its processing report; undefined = the document is unusable. */
export type FeedProcessor = (bytes: Buffer, feed: Feed, atMs: number) => Record<string, unknown> | undefined;

/** The seller's feeds; each is processed once its time has come, before anything else is read. */
export class Feeds {
  readonly #clock: SimClock;
  readonly #documents: Documents;
  readonly #settings: AmazonSettings;
  readonly #feeds = new Map<string, Feed>();
  #lastId = 0;
  #processor: FeedProcessor = () => undefined;

  constructor(parts: { clock: SimClock; documents: Documents; settings: AmazonSettings }) {
    this.#clock = parts.clock;
    this.#documents = parts.documents;
    this.#settings = parts.settings;
  }

  processWith(processor: FeedProcessor): void {
    this.#processor = processor;
  }

  reset(): void {
    this.#feeds.clear();
  }

  create(type: string, inputDocumentId: string, baseUrl: string): Feed {
    this.#lastId += 1;
    const createdMs = this.#clock.now().getTime();
    const id = String(60_000_000_000 + this.#lastId);
    const feed: Feed = { id, type, inputDocumentId, baseUrl, createdMs, delayMs: this.#settings.feedDelayMs, cancelled: false };
    this.#feeds.set(id, feed);
    return feed;
  }

  get(id: string): Feed | undefined {
    return this.#feeds.get(id);
  }

  /** Newest first. */
  list(): Feed[] {
    return [...this.#feeds.values()].reverse();
  }

  cancel(feed: Feed): boolean {
    if (statusAt(feed, 'DONE', this.#clock.now().getTime()) !== 'IN_QUEUE') return false;
    feed.cancelled = true;
    return true;
  }

  view(feed: Feed): Record<string, unknown> {
    const nowMs = this.#clock.now().getTime();
    return {
      feedId: feed.id,
      feedType: feed.type,
      marketplaceIds: [MARKETPLACE_ID],
      processingStatus: feed.cancelled ? 'CANCELLED' : statusAt(feed, feed.final?.status ?? 'DONE', nowMs),
      ...timesAt(feed, nowMs),
      ...(feed.final?.resultDocumentId ? { resultFeedDocumentId: feed.final.resultDocumentId } : {}),
    };
  }

  /** Processes what is due, oldest first. */
  settle(): void {
    const nowMs = this.#clock.now().getTime();
    for (const feed of this.#feeds.values()) {
      if (!feed.final && !feed.cancelled && dueMsOf(feed) <= nowMs) this.#process(feed);
    }
  }

  /** Listing, price and stock feeds of the old kind end FATAL since 2025-07-31 (fact sheet section 10). */
  #process(feed: Feed): void {
    const input = this.#documents.get(feed.inputDocumentId);
    const result = feed.type === JSON_LISTINGS_FEED && input ? this.#processor(input.bytes, feed, dueMsOf(feed)) : undefined;
    if (!result) {
      feed.final = { status: 'FATAL' };
      return;
    }
    const resultDocumentId = `amzn1.tortuga.4.fe.${feed.id}`;
    this.#documents.store(resultDocumentId, { contentType: 'application/json; charset=UTF-8', bytes: Buffer.from(JSON.stringify(result)) });
    feed.final = { status: 'DONE', resultDocumentId };
  }
}
