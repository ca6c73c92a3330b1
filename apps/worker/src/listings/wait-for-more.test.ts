import type { DueListing } from '@narabe/db/listings';
import { describe, expect, it } from 'vitest';
import type { WorkContext } from '../runtime/work-context.ts';
import { waitForMore } from './wait-for-more.ts';

const due = (...waited: number[]) => waited.map((waitedMs) => ({ waitedMs }) as DueListing);
/** `coming`: whether pages are on their way. */
const shop = (coming: boolean) => ({ lane: { channelAccountId: 'a' }, tenant: async () => coming }) as unknown as WorkContext;

describe('a call that takes a hundred', () => {
  it.each([
    ['is made for one page when no other is coming', due(0), false, null],
    ['waits for pages that are coming', due(0, 200), true, { waitMs: 1_000 }],
    ['is made when it is full', due(...Array.from({ length: 100 }, () => 0)), true, null],
    ['is made when a page has waited ten seconds', due(0, 10_000, 3), true, null],
    ['is not made for nothing', [], true, null],
  ])('%s', async (_name, pages, coming, wait) => {
    expect(await waitForMore(shop(coming), pages, 100, ['draft'])).toEqual(wait);
  });
});
