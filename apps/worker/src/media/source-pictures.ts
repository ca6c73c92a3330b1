import type { Database } from '@narabe/db/client';
import { type FetchedImage, saveSourceImages, sourceImages } from '@narabe/db/media';
import { encodeJpeg, ImageError, type ImageStore, type SafeFetch } from '@narabe/platform/media';
import pLimit from 'p-limit';

/** Pictures fetched and re-encoded at a time; more than the cores only queue up. */
const PARALLEL_FETCHES = 6;
/** A picture that cannot be reached is given up after this many tries. */
const MAX_ATTEMPTS = 4;
/** Results kept in this process, so that two malls' lanes do not fetch one picture twice. */
const REMEMBERED = 5_000;

export type PictureState = { readonly state: 'stored'; readonly contentHash: string } | { readonly state: 'pending' | 'failed' };

/** Brings the source mall's pictures into our store: fetched safely, re-encoded, named by their content. */
export class SourcePictures {
  private readonly recent = new Map<string, Promise<FetchedImage>>();
  private readonly limit = pLimit(PARALLEL_FETCHES);
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
    const settled = fetched.map((image) =>
      image.state === 'pending' && (known.get(image.url)?.attempts ?? 0) + 1 >= MAX_ATTEMPTS
        ? { ...image, state: 'failed' as const }
        : image,
    );
    await database.withTenant(sellerId, (tx) => saveSourceImages(tx, sellerId, settled));
    const states = new Map<string, PictureState>();
    for (const [url, { state, contentHash }] of known)
      states.set(url, contentHash ? { state: 'stored', contentHash } : { state: state === 'failed' ? 'failed' : 'pending' });
    for (const image of settled) {
      states.set(
        image.url,
        image.asset
          ? { state: 'stored', contentHash: image.asset.contentHash }
          : { state: image.state === 'failed' ? 'failed' : 'pending' },
      );
    }
    return states;
  }

  private fetchOnce(sellerId: string, url: string): Promise<FetchedImage> {
    const key = `${sellerId} ${url}`;
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
