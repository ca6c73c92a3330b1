import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../gateway/time.ts';
import type { JsonObject } from '../json.ts';
import { codesOf, colorMug, ITEM, mug, type OpenShop, openShop, refusalsOf } from '../test-shop.ts';

const ROOT = '/es/2.1/inventories';
const one = (manageNumber: string, variantId: string): string => `${ROOT}/manage-numbers/${manageNumber}/variants/${variantId}`;
const row = (variantId: string, mode: string, quantity: unknown, more: JsonObject = {}) => ({
  manageNumber: 'a',
  variantId,
  mode,
  quantity,
  ...more,
});

let open: OpenShop;
const upsert = (...inventories: unknown[]) => open.call('POST', `${ROOT}/bulk-upsert`, { inventories });
const read = (...variantIds: string[]) =>
  open.call('POST', `${ROOT}/bulk-get`, { inventories: variantIds.map((variantId) => ({ manageNumber: 'a', variantId })) });
const quantities = async (...variantIds: string[]) =>
  (await read(...variantIds)).json<{ inventories: { quantity: number }[] }>().inventories.map(({ quantity }) => quantity);

beforeEach(async () => {
  open = openShop();
  await open.put('a', colorMug());
});

it('takes the sample of the sheet, once the second SKU has stock', async () => {
  const body = {
    inventories: [
      {
        manageNumber: 'mh-mug-001',
        variantId: 'mug001-wh',
        mode: 'ABSOLUTE',
        quantity: 12,
        operationLeadTime: { normalDeliveryTimeId: 1 },
      },
      { manageNumber: 'mh-mug-001', variantId: 'mug001-nv', mode: 'RELATIVE', quantity: -1 },
    ],
  };
  expect(codesOf(await open.call('POST', `${ROOT}/bulk-upsert`, body))).toEqual(['IE0500 inventories[1].mode']);
  await open.call('PUT', one('mh-mug-001', 'mug001-nv'), { mode: 'ABSOLUTE', quantity: 0 });
  expect(codesOf(await open.call('POST', `${ROOT}/bulk-upsert`, body))).toEqual(['IE0117 inventories[1].quantity']);
  await open.call('PUT', one('mh-mug-001', 'mug001-nv'), { mode: 'ABSOLUTE', quantity: 1 });
  const answer = await open.call('POST', `${ROOT}/bulk-upsert`, body);
  expect([answer.status, answer.text()]).toEqual([204, '']);
});

it('answers rows with their times and leaves unknown pairs out', async () => {
  await upsert(
    row('wh', 'ABSOLUTE', 12, { operationLeadTime: { normalDeliveryTimeId: 1, backOrderDeliveryTimeId: null }, shipFromIds: [1, 2] }),
  );
  open.clock.advance(HOUR_MS);
  await upsert(row('wh', 'RELATIVE', -2, { operationLeadTime: { normalDeliveryTimeId: 2 } }));
  expect((await read('wh', 'none')).json()).toEqual({
    inventories: [
      {
        manageNumber: 'a',
        variantId: 'wh',
        quantity: 10,
        operationLeadTime: { normalDeliveryTimeId: 2 },
        created: '2026-11-23T12:00:00+09:00',
        updated: '2026-11-23T13:00:00+09:00',
      },
    ],
  });
});

it('a write without lead times wipes them', async () => {
  await upsert(row('wh', 'ABSOLUTE', 5, { operationLeadTime: { normalDeliveryTimeId: 1 }, shipFromIds: [1] }));
  await upsert(row('wh', 'RELATIVE', 1));
  const stored = (await open.call('GET', one('a', 'wh'))).json();
  expect(stored).toMatchObject({ quantity: 6 });
  expect(Object.keys(stored)).not.toContain('operationLeadTime');
  expect(Object.keys(stored)).not.toContain('shipFromIds');
});

it('one bad row refuses all', async () => {
  await upsert(row('wh', 'ABSOLUTE', 5), row('nv', 'ABSOLUTE', 5));
  expect(codesOf(await upsert(row('wh', 'ABSOLUTE', 9), row('nv', 'RELATIVE', -6)))).toEqual(['IE0117 inventories[1].quantity']);
  expect(await quantities('wh', 'nv')).toEqual([5, 5]);
});

it('refuses a 401st SKU of an item (IE0121)', async () => {
  const rows = Array.from({ length: 400 }, (_, index) => row(`v${index}`, 'ABSOLUTE', 1));
  expect((await upsert(...rows)).status).toBe(204);
  expect(codesOf(await upsert(row('one-more', 'ABSOLUTE', 1)))).toEqual(['IE0121 inventories[0].variantId']);
  expect((await upsert(row('v0', 'ABSOLUTE', 2))).status).toBe(204);
});

describe('refused writes', () => {
  const cases: [string, unknown[], string[]][] = [
    ['none', [], ['IE0001 inventories']],
    [
      '401 rows',
      Array.from({ length: 401 }, (_, index) => ({ ...row('v', 'ABSOLUTE', 1), manageNumber: `m${index}` })),
      ['IE1101 inventories'],
    ],
    ['quantity missing', [row('wh', 'ABSOLUTE', null)], ['IE0001 inventories[0].quantity']],
    ['quantity in words', [row('wh', 'ABSOLUTE', '5')], ['IE0002 inventories[0].quantity']],
    ['half a piece', [row('wh', 'ABSOLUTE', 0.5)], ['IE0002 inventories[0].quantity']],
    ['minus one', [row('wh', 'ABSOLUTE', -1)], ['IE0003 inventories[0].quantity']],
    ['100,000', [row('wh', 'ABSOLUTE', 100_000)], ['IE0003 inventories[0].quantity']],
    ['a new row by difference', [row('wh', 'RELATIVE', 1)], ['IE0500 inventories[0].mode']],
    ['unknown mode', [row('wh', 'ADD', 1)], ['IE0002 inventories[0].mode']],
    ['mode missing', [row('wh', '', 1)], ['IE0002 inventories[0].mode']],
    ['unknown field', [row('wh', 'ABSOLUTE', 1, { stock: 1 })], ['IE0002 inventories[0].stock']],
    [
      'unknown lead time',
      [row('wh', 'ABSOLUTE', 1, { operationLeadTime: { normalDeliveryTimeId: 9 } })],
      ['IE0118 inventories[0].operationLeadTime.normalDeliveryTimeId'],
    ],
    ['unknown ship-from', [row('wh', 'ABSOLUTE', 1, { shipFromIds: [1, 9] })], ['IE0118 inventories[0].shipFromIds[1]']],
    ['letters', [row('w h', 'ABSOLUTE', 1)], ['IE0002 inventories[0].variantId']],
    ['33 bytes', [row('w'.repeat(33), 'ABSOLUTE', 1)], ['IE0004 inventories[0].variantId']],
    [
      'the same pair twice',
      [row('wh', 'ABSOLUTE', 1), { ...row('wh', 'ABSOLUTE', 2), manageNumber: 'A' }],
      ['IE1102 inventories[1].variantId'],
    ],
    ['no object', ['wh'], ['IE0002 inventories[0]']],
  ];
  it.each(cases)('%s', async (_, rows, codes) => {
    expect(refusalsOf(await upsert(...rows))).toEqual([...codes].sort());
    expect(open.mall.state()).toMatchObject({ inventory: {} });
  });

  it('more than 99,999 after an addition', async () => {
    await upsert(row('wh', 'ABSOLUTE', 99_999));
    expect(codesOf(await upsert(row('wh', 'RELATIVE', 1)))).toEqual(['IE0117 inventories[0].quantity']);
    expect((await upsert(row('wh', 'RELATIVE', -99_999))).status).toBe(204);
  });
});

describe('one row', () => {
  it('is put, read and deleted', async () => {
    expect((await open.call('GET', one('a', 'wh'))).status).toBe(404);
    expect((await open.call('PUT', one('A', 'wh'), { mode: 'ABSOLUTE', quantity: 7 })).status).toBe(204);
    expect((await open.call('GET', one('a', 'wh'))).json()).toMatchObject({ manageNumber: 'a', variantId: 'wh', quantity: 7 });
    expect((await open.call('DELETE', one('a', 'wh'))).status).toBe(204);
    expect(codesOf(await open.call('DELETE', one('a', 'wh')))).toEqual(['GE0014 ']);
  });

  it.each([
    [{ mode: 'RELATIVE', quantity: 1 }, 'IE0500 mode'],
    [{ mode: 'ABSOLUTE', quantity: -1 }, 'IE0003 quantity'],
    [{ manageNumber: 'a', mode: 'ABSOLUTE', quantity: 1 }, 'IE0002 manageNumber'],
  ])('%j is refused', async (body, code) => {
    expect(codesOf(await open.call('PUT', one('a', 'wh'), body))).toEqual([code]);
  });

  it('SKUs differ by case, items do not', async () => {
    await open.call('PUT', one('a', 'WH'), { mode: 'ABSOLUTE', quantity: 1 });
    expect((await open.call('GET', one('a', 'wh'))).status).toBe(404);
  });
});

describe('reading many', () => {
  it.each([
    ['1001 pairs', Array.from({ length: 1001 }, (_, index) => ({ manageNumber: 'a', variantId: `v${index}` })), ['IE1101 inventories']],
    [
      'the same pair twice',
      [
        { manageNumber: 'a', variantId: 'wh' },
        { manageNumber: 'A', variantId: 'wh' },
      ],
      ['IE1102 inventories[1].variantId'],
    ],
    ['a pair without SKU', [{ manageNumber: 'a' }], ['IE0001 inventories[0].variantId']],
  ])('%s: refused', async (_, inventories, codes) => {
    expect(refusalsOf(await open.call('POST', `${ROOT}/bulk-get`, { inventories }))).toEqual(codes);
  });

  it('by quantity, newest change first', async () => {
    for (const [variantId, quantity] of [
      ['wh', 3],
      ['nv', 5],
      ['x', 9],
    ] as const) {
      await upsert(row(variantId, 'ABSOLUTE', quantity));
      open.clock.advance(1000);
    }
    const range = async (query: string) => {
      const answer = await open.call('GET', `${ROOT}/bulk-get/range?${query}`);
      return answer.status === 200
        ? answer.json<{ inventories: { variantId: string }[] }>().inventories.map(({ variantId }) => variantId)
        : codesOf(answer);
    };
    expect(await range('minQuantity=4')).toEqual(['x', 'nv']);
    expect(await range('maxQuantity=5')).toEqual(['nv', 'wh']);
    expect(await range('minQuantity=4&maxQuantity=6')).toEqual(['nv']);
    expect(await range('')).toEqual(['IE0105 minQuantity']);
    expect(await range('minQuantity=5&maxQuantity=5')).toEqual(['IE0113 minQuantity']);
    expect(await range('minQuantity=-1')).toEqual(['IE0002 minQuantity']);
    expect(await range('minQuantity=100000')).toEqual(['IE0003 minQuantity']);
  });

  it('refuses more than 1000 hits (IE0116)', async () => {
    for (const manageNumber of ['m1', 'm2', 'm3']) {
      const rows = Array.from({ length: 340 }, (_, index) => ({ ...row(`v${index}`, 'ABSOLUTE', 1), manageNumber }));
      await upsert(...rows);
    }
    expect(codesOf(await open.call('GET', `${ROOT}/bulk-get/range?minQuantity=0`))).toEqual(['IE0116 minQuantity']);
  });

  it('lists the SKUs of an item that have stock', async () => {
    await upsert(row('wh', 'ABSOLUTE', 3));
    open.clock.advance(HOUR_MS);
    await upsert(row('nv', 'ABSOLUTE', 3));
    expect((await open.call('GET', `${ROOT}/variant-lists/manage-numbers/A`)).json()).toEqual({
      manageNumber: 'a',
      variantList: ['wh', 'nv'],
      created: '2026-11-23T12:00:00+09:00',
      updated: '2026-11-23T13:00:00+09:00',
    });
    expect((await open.call('GET', `${ROOT}/variant-lists/manage-numbers/none`)).status).toBe(404);
  });
});

describe('rows without an item', () => {
  it('are taken silently and go 24 h after their last change', async () => {
    expect((await upsert(row('typo', 'ABSOLUTE', 5), row('wh', 'ABSOLUTE', 5))).status).toBe(204);
    open.clock.advance(23 * HOUR_MS);
    await upsert(row('typo', 'RELATIVE', 1));
    open.clock.advance(23 * HOUR_MS);
    expect(await quantities('typo', 'wh')).toEqual([6, 5]);
    open.clock.advance(HOUR_MS);
    expect(await quantities('typo', 'wh')).toEqual([5]);
    expect(codesOf(await upsert(row('typo', 'RELATIVE', 1)))).toEqual(['IE0500 inventories[0].mode']);
    expect(open.mall.state()).toMatchObject({ inventory: { 'a/wh': 5 } });
  });

  it('stay when the item comes in time', async () => {
    await open.call('PUT', one('later', 'mug-1'), { mode: 'ABSOLUTE', quantity: 5 });
    open.clock.advance(12 * HOUR_MS);
    await open.put('later', mug());
    open.clock.advance(24 * HOUR_MS);
    expect((await open.call('GET', one('later', 'mug-1'))).status).toBe(200);
  });

  it('appear when an item is deleted', async () => {
    await upsert(row('wh', 'ABSOLUTE', 5));
    await open.call('DELETE', `${ITEM}/a`);
    expect(await quantities('wh')).toEqual([5]);
    open.clock.advance(24 * HOUR_MS);
    expect(await quantities('wh')).toEqual([]);
  });
});
