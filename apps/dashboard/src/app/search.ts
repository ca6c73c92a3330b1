import {
  type ListingState,
  listingState,
  type SyncRunItemState,
  type SyncRunState,
  syncRunItemState,
  syncRunState,
} from '@narabe/contracts/api';
import type { z } from 'zod';

type Given = Record<string, unknown>;

/** What an address may say; anything else is left out, so a mistyped address shows the plain list. */
const text = (value: unknown, longest = 200): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value) !== '' ? String(value).slice(0, longest) : undefined;

const oneOf = <Value extends string>(schema: z.ZodType<Value>, value: unknown): Value | undefined => schema.safeParse(value).data;

interface Place {
  cursor?: string;
  page?: number;
}

const place = (given: Given): Place => ({
  cursor: text(given.cursor, 500),
  page: Number(given.page) > 1 ? Math.floor(Number(given.page)) : undefined,
});

export const signInSearch = (given: Given): { ended?: boolean; from?: string } => ({
  ended: given.ended === true || undefined,
  // Only a path of our own: an address must not lead away after the sign-in.
  from: typeof given.from === 'string' && /^\/(?!\/)/.test(given.from) ? given.from : undefined,
});

export interface ProductsSearch extends Place {
  search?: string;
  state?: 'archived';
}

export const productsSearch = (given: Given): ProductsSearch => ({
  ...place(given),
  search: text(given.search),
  state: given.state === 'archived' ? 'archived' : undefined,
});

export interface ListingsSearch extends Place {
  search?: string;
  state?: ListingState;
  channelAccountId?: string;
  reason?: string;
  issue?: string;
}

export const listingsSearch = (given: Given): ListingsSearch => ({
  ...place(given),
  search: text(given.search),
  state: oneOf(listingState, given.state),
  channelAccountId: text(given.channelAccountId, 36),
  reason: text(given.reason, 100),
  issue: text(given.issue, 100),
});

export interface RunsSearch extends Place {
  state?: SyncRunState;
}

export const runsSearch = (given: Given): RunsSearch => ({ ...place(given), state: oneOf(syncRunState, given.state) });

const KINDS = ['listing', 'sku', 'line'] as const;

export interface RunSearch extends Place {
  kind?: (typeof KINDS)[number];
  state?: SyncRunItemState;
  channelAccountId?: string;
  reason?: string;
}

export const runSearch = (given: Given): RunSearch => ({
  ...place(given),
  kind: KINDS.find((kind) => kind === given.kind),
  state: oneOf(syncRunItemState, given.state),
  channelAccountId: text(given.channelAccountId, 36),
  reason: text(given.reason, 100),
});
