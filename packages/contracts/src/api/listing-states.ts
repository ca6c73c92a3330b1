import { z } from 'zod';

export const listingState = z.enum(['draft', 'blocked', 'publishing', 'live', 'failed', 'ended']);
export type ListingState = z.infer<typeof listingState>;

export const listingStep = z.enum(['draft', 'check', 'images', 'page', 'stock', 'publish', 'read_back', 'done']);
export type ListingStep = z.infer<typeof listingStep>;

/** How many listings are in each state; every state is there. */
export const listingStateCounts = z.record(listingState, z.int()).meta({ id: 'ListingStateCounts' });
export type ListingStateCounts = z.infer<typeof listingStateCounts>;
