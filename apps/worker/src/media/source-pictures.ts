import type { Database } from '@narabe/db/client';
import { type FetchedImage, saveSourceImages, sourceImages, storedPictureFrom } from '@narabe/db/media';
import { encodeJpeg, ImageError, type ImageStore, type SafeFetch } from '@narabe/platform/media';
import pLimit from 'p-limit';

/** Pictures fetched and re-encoded at a time; more than the cores only queue up. */
const PARALLEL_FETCHES = 6;
/** A picture that cannot be reached is given up after this many tries while others come. The next copy tries it again. */
const MAX_ATTEMPTS = 4;
/** When their host gives nothing at all, it is away: worth waiting for, a quarter of an hour or so with the pauses between. */
const MAX_ATTEMPTS_WHILE_AWAY = 24;
/** Results kept in this process, so that two malls' lanes do not fetch one picture twice. */
const REMEMBERED = 5_000;

export type PictureState =
  | { readonly state: 'stored'; readonly contentHash: string }
  | { readonly state: 'failed' }
  /** Tried in vain so often; worth trying again. */
  | { readonly state: 'pending'; readonly attempts: number };

/** Brings the source mall's pictures into our store: fetched safely, re-encoded, named by their content. */
export class SourcePictures {
  private readonly recent = new Map<string, Promise<FetchedImage>>();
  private readonly limit = pLimit(PARALLEL_FETCHES);
  private ahead = 0;
  private readonly deps: { database: Database; fetcher: SafeFetch; store: ImageStore };

  constructor(deps: { database: Database; fetcher: SafeFetch; store: ImageStore }) {
    this.deps = deps;
  }

  /** What became of these addresses; fetches those that are still to be fetched. `pending`: try again later. */
  async bring(sellerId: string, urls: readonly string[]): Promise<Map<string, PictureState>> {
    const { database } = this.deps;
    const known = await database.withTenant(sellerId, (tx) => sourceImages(tx, urls));
    const missing = urls.filter((url) => (known.get(url)?.state ?? 'pending') === 'pending');
    const fetched = await Promise.all(missing.map((url) => this.fetchOnce(sellerId, url)));
    const attemptsOf = (url: string) => (known.get(url)?.attempts ?? 0) + 1;
    const inVain = fetched.find((image) => image.state === 'pending' && attemptsOf(image.url) >= MAX_ATTEMPTS);
    const isAway = inVain !== undefined && (await this.isHostAway(sellerId, inVain.url, fetched));
    const mostAttempts = isAway ? MAX_ATTEMPTS_WHILE_AWAY : MAX_ATTEMPTS;
    const settled = fetched.map((image) =>
      image.state === 'pending' && attemptsOf(image.url) >= mostAttempts ? { ...image, state: 'failed' as const } : image,
    );
    await database.withTenant(sellerId, (tx) => saveSourceImages(tx, sellerId, settled));
    const states = new Map<string, PictureState>();
    for (const [url, { contentHash }] of known) states.set(url, contentHash ? { state: 'stored', contentHash } : { state: 'failed' });
    for (const { url, state, asset } of settled) {
      if (asset) states.set(url, { state: 'stored', contentHash: asset.contentHash });
      else states.set(url, state === 'failed' ? { state } : { state: 'pending', attempts: attemptsOf(url) });
    }
    return states;
  }

  /** Begins to bring these while others are uploaded; what becomes of them is told by `bring`. */
  bringLater(sellerId: string, urls: readonly string[]): void {
    const fresh = [...new Set(urls)].filter((url) => !this.recent.has(keyOf(sellerId, url)));
    if (fresh.length === 0 || this.ahead >= PARALLEL_FETCHES) return;
    this.ahead += 1;
    // A failure here is met again, and told, when its page's turn comes.
    this.bring(sellerId, fresh)
      .catch(() => undefined)
      .finally(() => {
        this.ahead -= 1;
      });
  }

  /** A host that gives a picture which it gave before is there: then it is the picture that is at fault. */
  private async isHostAway(sellerId: string, url: string, fetched: readonly FetchedImage[]): Promise<boolean> {
    if (fetched.some((image) => image.state === 'stored')) return false;
    const known = await this.deps.database.withTenant(sellerId, (tx) => storedPictureFrom(tx, new URL(url).origin));
    if (known === null) return true;
    return this.deps.fetcher.fetchImage(known).then(
      () => false,
      () => true,
    );
  }

  private fetchOnce(sellerId: string, url: string): Promise<FetchedImage> {
    const key = keyOf(sellerId, url);
    const known = this.recent.get(key);
    if (known) return known;
    const fetching = this.limit(() => this.fetch(sellerId, url));
    this.recent.set(key, fetching);
    fetching.then((image) => image.state === 'pending' && this.recent.delete(key)).catch(() => this.recent.delete(key));
    const oldest = this.recent.size > REMEMBERED ? this.recent.keys().next().value : undefined;
    if (oldest !== undefined) this.recent.delete(oldest);
    return fetching;
  }

  private async fetch(sellerId: string, url: string): Promise<FetchedImage> {
    try {
      const { jpeg, contentHash, width, height } = await encodeJpeg(await this.deps.fetcher.fetchImage(url));
      await this.deps.store.put(sellerId, contentHash, jpeg);
      return { url, state: 'stored', error: null, asset: { contentHash, sizeBytes: jpeg.byteLength, width, height } };
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      return { url, state: error.retry ? 'pending' : 'failed', error: error.code, asset: null };
    }
  }
}

const keyOf = (sellerId: string, url: string) => `${sellerId} ${url}`;
