import { startTamperingProxy, type TamperingProxy } from '@narabe/testing/malls';
import { afterAll, describe, expect, it } from 'vitest';
import { rakuten, viewOf } from '../testing/mall-states.ts';
import { useWorld } from '../testing/running-world.ts';
import { family, goods, type ListingRow, listings } from '../testing/shop.ts';

const GOOD = Array.from({ length: 12 }, (_, at) => goods(at + 1));
const MANY = family(
  400,
  '花笠 クッキー',
  'flavor',
  Array.from({ length: 400 }, (_, at) => `味${at + 1}`),
);

/** What is wrong with it; the issue that must say so; whether it can be sold all the same. */
const BAD: readonly [sku: string, issue: string, state: 'live' | 'blocked', change: Readonly<Record<string, unknown>>][] = [
  ['KATAKANA', 'width_normalised', 'live', { name: '青葉園 ﾐﾄﾞﾘの煎茶 ﾃｨｰﾊﾞｯｸﾞ 30P' }],
  ['EMOJI', 'emoji_removed', 'live', { name: 'うさぎの手づくりノート🍓 A5 80枚' }],
  ['MACHINE', 'characters_replaced', 'live', { name: '㈱北星 ①番ノート 80枚 （直径7㎝）㍿' }],
  [
    'HTML',
    'html_removed',
    'live',
    {
      name: '白鷺堂 <b>方眼</b>ノート<script>alert(1)</script> A5',
      syntheticDescription: '<script>alert(1)</script><p onclick="x()">ノート</p>',
    },
  ],
  ['NUL', 'control_characters_removed', 'live', { name: '白鷺堂 方眼\u0000ノート A5\u0007 80枚' }],
  ['SURROGATE', 'control_characters_removed', 'live', { name: '白鷺堂 方眼ノート A5 \ud83d 80枚' }],
  ['LONG', 'title_shortened', 'live', { name: `白鷺堂 方眼ノート ${'とても長い名前 '.repeat(60)}` }],
  ['EMPTY', 'title_empty', 'blocked', { name: '' }],
  ['WRONG-JAN', 'barcode_invalid', 'blocked', { jan: '4580000000018' }],
  ['NO-JAN', 'barcode_invalid', 'blocked', { jan: 'バーコードなし' }],
  ['FREE', 'price_out_of_range', 'blocked', { syntheticPriceYen: 0 }],
  ['IMG-NONE', 'image_missing', 'live', { syntheticImages: 0 }],
  ['IMG-404', 'image_unavailable', 'live', { syntheticImageKind: 'missing' }],
  ['IMG-30MB', 'image_unavailable', 'live', { syntheticImageKind: 'huge' }],
  ['IMG-HALF', 'image_unavailable', 'live', { syntheticImageKind: 'broken' }],
  ['IMG-REDIRECT', 'image_unavailable', 'live', { syntheticImageKind: 'redirect' }],
  ['IMG-TEXT', 'image_unavailable', 'live', { syntheticImageKind: 'text' }],
];
/** Awkward codes that must simply work. */
const CODES = ['ノート/ＭＬ－０１ 檜', 'x'.repeat(40), 'Mixed Case/１'];

const LINES = [
  ...GOOD,
  ...BAD.map(([sku, , , change], at) => goods(101 + at, { syntheticSku: sku, ...change })),
  ...CODES.map((sku, at) => goods(201 + at, { syntheticSku: sku })),
  ...MANY,
];

let proxy: TamperingProxy;
const shop = useWorld(LINES, {
  mallsUrl: async (malls) => {
    proxy = await startTamperingProxy(malls.url);
    return proxy.url;
  },
});
afterAll(() => proxy?.close());

let rows: readonly ListingRow[] = [];
const of = (sku: string) => rows.filter((row) => row.product === sku);

/** The report says the first SKU a second time, and one line lost a tab. */
function spoilReport({ path }: { path: string }, body: Buffer): Buffer {
  if (!path.includes('/documents/')) return body;
  const lines = body.toString('latin1').split('\r\n');
  const at = lines.findIndex((line) => line.includes('SHOP-001'));
  const first = lines[at];
  if (first === undefined) return body;
  const short = first.replace('SHOP-001', 'SHOP-000').replace('\t', ' ');
  return Buffer.from([...lines.slice(0, -1), first, short, ''].join('\r\n'), 'latin1');
}

describe('a shop with everything that can be wrong', () => {
  it('is copied to its end', { timeout: 90_000 }, async () => {
    const { world } = shop();
    await world.malls.control.settings({ reportBrokenBytes: true, reportGzipAboveBytes: 10_000_000 });
    proxy.tamper = spoilReport;
    expect(await world.ended(await world.copy(), 80_000)).toBe('done');
    rows = await listings(world);
  });

  it('has all its good pages on both malls', async () => {
    for (const line of GOOD) expect(of(String(line.syntheticSku)).map(({ state }) => state)).toEqual(['live', 'live']);
    expect(Object.keys((await rakuten(shop().world)).items)).toContain('shop-012-u');
  });

  it.each(BAD)('says of %s: %s, and it is %s', (sku, issue, state) => {
    expect(of(sku).map((row) => row.state)).toEqual([state, state]);
    for (const row of of(sku)) expect(row.issues).toContain(issue);
  });

  it.each(CODES)('takes the code %s', (sku) => {
    expect(of(sku).map(({ state }) => state)).toEqual(['live', 'live']);
    expect(new Set(rows.map(({ channel, code }) => `${channel} ${code}`)).size).toBe(rows.length);
  });

  it('says of a family of 400 that it is too large', () => {
    const families = rows.filter(({ product }) => product.startsWith('SYN-PARENT'));
    expect(families.map(({ state, reason }) => [state, reason])).toEqual([
      ['blocked', 'too_many_values'],
      ['blocked', 'too_many_variants'],
    ]);
  });

  it('says which lines of the list could not be used', async () => {
    const bad = await shop().world.rows<{ reason: string; sku: string }>(
      `SELECT reason, detail ->> 'sku' AS sku FROM sync_run_item WHERE kind = 'line' AND state = 'failed' ORDER BY reason`,
    );
    expect(bad).toEqual([
      { reason: 'column_count', sku: null },
      { reason: 'sku_duplicate', sku: 'SHOP-001' },
    ]);
  });

  it('says why each picture could not be used', async () => {
    const errors = await shop().world.rows<{ kind: string; error: string }>(
      `SELECT DISTINCT split_part(split_part(url, '/source/', 2), '/', 1) AS kind, error FROM source_image WHERE state = 'failed' ORDER BY 1`,
    );
    expect(errors).toEqual([
      { kind: 'broken', error: 'image_broken' },
      { kind: 'huge', error: 'image_too_large' },
      { kind: 'missing', error: 'image_missing' },
      { kind: 'redirect', error: 'image_address_refused' },
      { kind: 'text', error: 'image_broken' },
    ]);
  });

  it('has no markup, emoji or control character in a title on a mall', async () => {
    for (const mall of ['rakuten', 'yahoo'] as const) {
      for (const title of Object.values((await viewOf(shop().world, mall)).titles)) {
        expect(title).not.toMatch(/[<>\p{Cc}\ufffd①㍿]|🍓|alert/u);
        expect(title.trim()).not.toBe('');
      }
    }
  });
});
