import type { PlannedFault } from '@narabe/testing/malls';
import { until } from '@narabe/testing/until';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, meantFor, rakuten, viewOf, yahoo } from '../testing/mall-states.ts';
import { useWorld } from '../testing/running-world.ts';
import { goods, listings } from '../testing/shop.ts';

const MALLS = ['rakuten', 'yahoo'] as const;
/** What puts a picture, a page and a stock row on each mall, and what reads pages. */
const PICTURE: readonly Pick<PlannedFault, 'mall' | 'endpoint'>[] = [
  { mall: 'rakuten', endpoint: 'cabinet.file.insert' },
  { mall: 'yahoo', endpoint: 'uploadLibImage' },
];
const PAGE: typeof PICTURE = [
  { mall: 'rakuten', endpoint: 'items.upsert' },
  { mall: 'yahoo', endpoint: 'editItem' },
];
const STOCK: typeof PICTURE = [
  { mall: 'rakuten', endpoint: 'inventories.bulk.upsert' },
  { mall: 'yahoo', endpoint: 'setStock' },
];
const READ: typeof PICTURE = [
  { mall: 'rakuten', endpoint: 'items.bulk.get' },
  { mall: 'yahoo', endpoint: 'getItem' },
];
const source = (...endpoints: readonly string[]): typeof PICTURE => endpoints.map((endpoint) => ({ mall: 'amazon', endpoint }));
const LIST = source('createReport', 'getReport', 'getReportDocument');
const ITEMS = source('downloadDocument', 'searchListingsItems', 'searchCatalogItems');
const IN_FLIGHT_MS = 30;
const LONG_MS = 60_000;

const shop = useWorld(Array.from({ length: 80 }, (_, at) => goods(at + 1)));
afterEach(async () => {
  await shop()?.world.malls.control.removeFaults();
});

let used = 0;
/** SKUs that no test has copied yet. */
function fresh(count: number): string[] {
  used += count;
  return Array.from({ length: count }, (_, at) => `SHOP-${String(used - count + at + 1).padStart(3, '0')}`);
}

const plan = (faults: readonly PlannedFault[]) => Promise.all(faults.map((fault) => shop().world.malls.control.addFault(fault)));
const allFired = async (ids: readonly string[]) => Promise.all(ids.map((id) => shop().world.malls.control.fired(id)));

/** Copies new SKUs to both malls; afterwards everything copied so far is live, once, and with the right numbers. */
async function copyThrough(skus: readonly string[], channels?: readonly string[]): Promise<void> {
  const { world } = shop();
  expect(await world.endedInTime(await world.copy(channels, { skus }), LONG_MS)).toBe('done');
  await expectAllRight();
}

async function expectAllRight(): Promise<void> {
  const { world } = shop();
  expect((await listings(world)).filter(({ state }) => state !== 'live')).toEqual([]);
  for (const mall of MALLS) expect(await viewOf(world, mall)).toEqual(await meantFor(world, mall));
}

describe('a copy comes through', () => {
  it.each<[string, readonly PlannedFault[]]>([
    [
      'answers that are lost before anything happened',
      [...PICTURE, ...PAGE, ...STOCK].map((at) => ({ ...at, kind: 'timeout_before', delayMs: IN_FLIGHT_MS, times: 1 })),
    ],
    [
      'answers that are lost after it happened',
      [...PICTURE, ...PAGE, ...STOCK].map((at) => ({ ...at, kind: 'timeout_after', delayMs: IN_FLIGHT_MS, times: 1 })),
    ],
    ['malls that say "too fast"', [...PICTURE, ...PAGE, ...STOCK, ...READ].map((at) => ({ ...at, kind: 'throttle', times: 1 }))],
    ['errors of the malls’ servers', [...PICTURE, ...PAGE, ...STOCK, ...READ].map((at) => ({ ...at, kind: 'server_error', times: 1 }))],
    ['answers that nobody can read', [...PICTURE, ...PAGE, ...STOCK, ...READ].map((at) => ({ ...at, kind: 'malformed', times: 1 }))],
    [
      'a publish whose answer is lost',
      [{ mall: 'yahoo', endpoint: 'reservePublish', kind: 'timeout_after', delayMs: IN_FLIGHT_MS, times: 1 }],
    ],
    [
      'a publish that never reached the mall',
      [{ mall: 'yahoo', endpoint: 'reservePublish', kind: 'timeout_before', delayMs: IN_FLIGHT_MS, times: 1 }],
    ],
    ['keys that expire and are renewed without anybody', ['amazon', 'yahoo'].map((mall) => ({ mall, kind: 'expired_access' }))],
    ['a source that is throttled', LIST.map((at) => ({ ...at, kind: 'throttle', times: 1 }))],
    ['a source with errors', ITEMS.map((at) => ({ ...at, kind: 'server_error', times: 1 }))],
    ['a source whose answers are lost', LIST.map((at) => ({ ...at, kind: 'timeout_after', delayMs: IN_FLIGHT_MS, times: 1 }))],
    ['a source whose answers nobody can read', ITEMS.map((at) => ({ ...at, kind: 'malformed', times: 1 }))],
  ])('%s', { timeout: LONG_MS }, async (name, faults) => {
    const ids = await plan(faults);
    await copyThrough(fresh(3), name.includes('source') ? ['rakuten'] : undefined);
    if (!faults.some(({ kind }) => kind === 'expired_access')) expect((await allFired(ids)).every((times) => times > 0)).toBe(true);
  });

  it('with no page and no picture twice', async () => {
    const { world } = shop();
    const { cabinet } = await rakuten(world);
    // What was in flight when its answer was lost was put again over itself: same place, no second file.
    expect(new Set(cabinet.files.map((file) => file.path)).size).toBe(cabinet.files.length);
    const pictures = await world.rows<{ n: number }>('SELECT count(DISTINCT content_hash)::int AS n FROM uploaded_image');
    expect(cabinet.files).toHaveLength(pictures[0]?.n ?? 0);
    expect(Object.keys((await yahoo(world)).libImages)).toHaveLength(
      (await world.rows(`SELECT FROM uploaded_image u JOIN channel_account a ON a.id = u.channel_account_id WHERE a.channel = 'yahoo'`))
        .length,
    );
  });
});

describe('a mall under maintenance', () => {
  it('holds up nobody else, blames no page, and is filled when it is back', { timeout: LONG_MS }, async () => {
    const { world } = shop();
    const skus = fresh(3);
    const id = (await plan([{ mall: 'rakuten', kind: 'maintenance' }]))[0] ?? '';
    const run = await world.copy(undefined, { skus });
    const pages = async (channel: string) =>
      (await listings(world)).filter((page) => page.channel === channel && skus.includes(page.product));
    await until(
      'the other mall',
      async () => (await pages('yahoo')).filter(({ state }) => state === 'live').length === skus.length,
      30_000,
    );
    await until('some refusals', async () => (await world.malls.control.fired(id)) > 0);
    const held = await pages('rakuten');
    expect(held.map(({ attempts }) => attempts)).toEqual(skus.map(() => 0));
    expect(held.filter(({ state }) => state !== 'draft' && state !== 'publishing')).toEqual([]);
    await world.malls.control.removeFaults(id);
    expect(await world.endedInTime(run, LONG_MS)).toBe('done');
    await expectAllRight();
  });
});

describe('a key that is revoked in the middle', () => {
  const state = async (channel: string) =>
    (
      await shop().world.rows<{ state: string; reason: string }>(
        'SELECT state::text, state_reason AS reason FROM channel_account WHERE channel = $1',
        [channel],
      )
    )[0];

  it.each([
    ['rakuten', 'items.upsert'],
    ['yahoo', 'editItem'],
    ['amazon', 'createReport'],
  ])('stops the shop on %s, and the copy goes on when it was renewed', { timeout: LONG_MS }, async (mall, endpoint) => {
    const { world } = shop();
    const skus = fresh(4);
    // The first answer is slow: the key dies while work is under way.
    await world.malls.control.resetCounters();
    await plan([{ mall, endpoint, kind: 'slow', delayMs: 200, times: 1 }]);
    const run = await world.copy(undefined, { skus });
    await until('work under way', async () => ((await callsOf(world, mall))[endpoint] ?? 0) > 0, 30_000);
    await plan([
      { mall, kind: 'revoked_grant' },
      { mall, kind: 'revoked_access' },
    ]);

    await until('the stop', async () => (await state(mall))?.state === 'needs_reauthorization', 30_000);
    expect((await state(mall))?.reason).not.toBeNull();
    expect((await listings(world)).filter(({ state }) => state === 'failed' || state === 'blocked')).toEqual([]);
    expect(await world.rows(`SELECT FROM sync_run WHERE id = $1 AND state IN ('queued', 'running')`, [run])).toHaveLength(1);

    await world.malls.control.removeFaults();
    const account = world.accounts[mall];
    if (account) await world.given.check(account);
    expect(await world.endedInTime(run, LONG_MS)).toBe('done');
    expect((await state(mall))?.state).toBe('active');
    await expectAllRight();
  });
});

describe('a store that publishes', () => {
  it('takes no edits meanwhile: they wait and are published afterwards', { timeout: LONG_MS }, async () => {
    const { world } = shop();
    const first = await world.copy(['yahoo'], { skus: fresh(2) });
    await until('a publish under way', async () => (await yahoo(world)).publishing, 30_000);
    const second = await world.copy(['yahoo'], { skus: fresh(2) });
    expect([await world.ended(first, LONG_MS), await world.ended(second, LONG_MS)]).toEqual(['done', 'done']);
    await expectAllRight();
  });
});
