import type { SyncRunItem } from '@narabe/contracts/api';
import { expect, it } from 'vitest';
import { groupReasons } from './group-reasons.ts';

function page(id: string, reason: string | null, state: 'blocked' | 'failed' | 'live', channelAccountId = 'a'): SyncRunItem {
  return {
    kind: 'listing',
    target: id,
    state: state === 'live' ? 'done' : state,
    reason,
    detail: {},
    mallItemId: null,
    attempts: 1,
    updatedAt: '2026-11-23T00:00:00Z',
    listing: { id, channelAccountId, code: id, title: id, state, step: 'draft', reason },
  };
}
const sku = (target: string, reason: string): SyncRunItem => ({ ...page(target, reason, 'failed'), kind: 'sku', listing: null });

it('puts the largest group first and keeps shops and kinds apart', () => {
  const groups = groupReasons([
    page('1', 'barcode_missing', 'blocked'),
    page('2', 'category_unsure', 'blocked'),
    page('3', 'category_unsure', 'blocked'),
    page('4', 'category_unsure', 'blocked', 'b'),
    sku('S', 'not_in_shop'),
  ]);
  expect(groups.map(({ kind, code, channelAccountId, count }) => [kind, code, channelAccountId, count])).toEqual([
    ['listing', 'category_unsure', 'a', 2],
    ['listing', 'barcode_missing', 'a', 1],
    ['listing', 'category_unsure', 'b', 1],
    ['sku', 'not_in_shop', null, 1],
  ]);
});

it('leaves out a page that was mended since', () => {
  const mended = page('1', null, 'live');
  expect(groupReasons([{ ...mended, state: 'blocked', reason: 'category_unsure' }])).toEqual([]);
});
