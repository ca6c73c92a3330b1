import type { MediaTarget } from '@narabe/core/channel';
import { type DueListing, dueListings, nextDueByStep } from '@narabe/db/listings';
import { saveUploads, uploadedImages } from '@narabe/db/media';
import type { ImageStore } from '@narabe/platform/media';
import { backOffMs } from '../lanes/back-off.ts';
import { drain, type Outcome } from '../lanes/drain.ts';
import { settleStep } from '../listings/settle-step.ts';
import { mallIssuesOf, resultOf } from '../listings/step-result.ts';
import type { LaneWork, WorkContext } from '../runtime/work-context.ts';
import { OpenContainer } from './open-container.ts';
import type { SourcePictures } from './source-pictures.ts';

/** Pages whose pictures are uploaded together. */
const PAGES_PER_ROUND = 8;
/** Pages whose pictures are fetched and re-encoded meanwhile, so that the mall's quota never waits for them. */
const PAGES_AHEAD = 24;
/** A page whose pictures cannot be reached looks for them at least this often. */
const LONGEST_PAUSE_MS = 60_000;

interface Upload {
  readonly contentHash: string;
  /** The pages that wait for it. */
  readonly listings: readonly DueListing[];
}

/** Puts pages' pictures on the mall, each content once per account; a page goes on when all its pictures are there. */
export function mediaOutWork(pictures: SourcePictures, store: ImageStore): LaneWork {
  return {
    run: async (context) => {
      const target = context.connector.mediaTarget;
      if (!target) return null;
      const container = new OpenContainer(context, target);
      const goOnAt = await drain<Upload, { ref: string }>(context, {
        operation: 'put_image',
        itemsPerCall: 1,
        concurrency: 8,
        callsPerRound: 48,
        next: (limit) => missingUploads(context, target, pictures, limit),
        call: async ([upload]) => {
          if (!upload) return [];
          const jpeg = await store.get(context.lane.sellerId, upload.contentHash);
          return [await target.putImage({ contentHash: upload.contentHash, jpeg }, await container.next())];
        },
        settle: (outcomes) => settleUploads(context, outcomes),
      });
      await container.save();
      return goOnAt ?? (await context.tenant((tx) => nextDueByStep(tx, context.lane.channelAccountId, ['images']))).get('images') ?? null;
    },
  };
}

/** What is still to be uploaded for the pages that are due; pages that need nothing more are passed on. */
async function missingUploads(context: WorkContext, target: MediaTarget, pictures: SourcePictures, limit: number): Promise<Upload[]> {
  const { lane } = context;
  for (;;) {
    const due = await context.tenant((tx) => dueListings(tx, lane.channelAccountId, 'images', PAGES_PER_ROUND + PAGES_AHEAD));
    if (due.length === 0 || context.signal.aborted) return [];
    const listings = due.slice(0, PAGES_PER_ROUND);
    pictures.bringLater(lane.sellerId, due.slice(PAGES_PER_ROUND).flatMap(urlsOf));
    const states = await pictures.bring(lane.sellerId, [...new Set(listings.flatMap(urlsOf))]);
    const hashOf = (url: string) => {
      const state = states.get(url);
      return state?.state === 'stored' ? state.contentHash : null;
    };
    const hashes = [...states.values()].flatMap((state) => (state.state === 'stored' ? [state.contentHash] : []));
    const uploaded = await context.tenant((tx) => uploadedImages(tx, lane.channelAccountId, hashes));

    const waitsFor = (listing: DueListing) =>
      urlsOf(listing)
        .map(hashOf)
        .filter((hash) => hash !== null && !uploaded.has(hash)) as string[];
    const has = (listing: DueListing, wanted: 'failed' | 'pending') => urlsOf(listing).some((url) => states.get(url)?.state === wanted);
    const spoiled = listings.filter((listing) => has(listing, 'failed'));
    const unreachable = listings.filter((listing) => !has(listing, 'failed') && has(listing, 'pending'));
    const sound = listings.filter((listing) => !has(listing, 'failed') && !has(listing, 'pending'));
    const complete = sound.filter((listing) => waitsFor(listing).length === 0);
    const settleIn = (listing: DueListing) =>
      Math.max(0, ...urlsOf(listing).map((url) => target.settleMs - (uploaded.get(hashOf(url) ?? '')?.settledMs ?? target.settleMs)));
    const pauseOf = (listing: DueListing) => {
      const tries = urlsOf(listing)
        .map((url) => states.get(url))
        .map((state) => (state?.state === 'pending' ? state.attempts : 1));
      return Math.min(LONGEST_PAUSE_MS, backOffMs(Math.max(...tries)));
    };
    if (spoiled.length + unreachable.length + complete.length > 0) {
      await settleStep(context, [
        ...complete.map((listing) => ({ listing, result: { kind: 'ok' as const }, waitMs: settleIn(listing) })),
        // Drafted again without the picture that cannot be used; the draft then says so.
        ...spoiled.map((listing) => ({ listing, result: { kind: 'ok' as const }, goTo: 'draft' as const })),
        // The picture counts its own tries; the page spends none.
        ...unreachable.map((listing) => ({ listing, result: { kind: 'ok' as const }, goTo: 'images' as const, waitMs: pauseOf(listing) })),
      ]);
    }
    const uploads = new Map<string, DueListing[]>();
    for (const listing of sound) for (const hash of waitsFor(listing)) uploads.set(hash, [...(uploads.get(hash) ?? []), listing]);
    if (uploads.size > 0) return [...uploads].slice(0, limit).map(([contentHash, waiting]) => ({ contentHash, listings: waiting }));
  }
}

async function settleUploads(context: WorkContext, outcomes: readonly Outcome<Upload, { ref: string }>[]): Promise<void> {
  const { lane } = context;
  const done = outcomes.flatMap((outcome) =>
    'result' in outcome ? [{ contentHash: outcome.item.contentHash, ref: outcome.result.ref }] : [],
  );
  const failed = new Map(
    outcomes.flatMap((outcome) =>
      'error' in outcome ? outcome.item.listings.map((listing) => [listing.id, { listing, error: outcome.error }] as const) : [],
    ),
  );
  // An upload of the same content again overwrites itself, so an unknown outcome needs no reading back.
  const reports = [...failed.values()].map(({ listing, error }) => ({
    listing,
    result: error.kind === 'unknown_outcome' ? ({ kind: 'again' } as const) : resultOf(error),
    mallIssues: mallIssuesOf(error),
  }));
  await settleStep(context, reports, (tx) => saveUploads(tx, { sellerId: lane.sellerId, channelAccountId: lane.channelAccountId }, done));
}

const urlsOf = (listing: DueListing) => [...new Set([...listing.imageUrls, ...Object.values(listing.variantImageUrls)])];
