import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readSkuList } from './amazon.sku-list.ts';

const HEADER = [
  '商品名',
  '出品者SKU',
  '価格',
  '数量',
  'ASIN 1',
  'コンディション',
  'フルフィルメント・チャンネル',
  '商品税コード',
  'ステータス',
  '謎の列',
];
const CELLS = ['醤油 ①', 'S-1', '980', '5', 'B001', '11', 'DEFAULT', 'A_FOOD_GEN', 'Active', 'x'];

function table(rows: readonly (readonly string[])[], end = '\r\n'): Buffer {
  return iconv.encode([HEADER, ...rows].map((row) => row.join('\t') + end).join(''), 'cp932');
}

async function read(bytes: Uint8Array, chunkSize = 7, contentType?: string) {
  async function* chunks() {
    for (let from = 0; from < bytes.length; from += chunkSize) yield bytes.subarray(from, from + chunkSize);
  }
  const rows = [];
  for await (const row of readSkuList(chunks(), contentType)) rows.push(row);
  return rows;
}

const cells = (changes: Record<number, string>) => CELLS.map((cell, index) => changes[index] ?? cell);

describe('listings report', () => {
  it('reads a Japanese report', async () => {
    expect(await read(table([CELLS]))).toEqual([
      {
        line: 2,
        sku: 'S-1',
        mallItemId: 'B001',
        title: '醤油 ①',
        priceYen: 980,
        quantity: 5,
        fulfilledBy: 'seller',
        condition: 'new',
        status: 'active',
        taxCode: 'A_FOOD_GEN',
        raw: expect.objectContaining({ 'seller-sku': 'S-1', 謎の列: 'x' }),
      },
    ]);
  });

  it('reads an English report in UTF-8', async () => {
    const bytes = Buffer.from('\uFEFFitem-name\tseller-sku\tprice\tasin1\n醤油🍶\tS\t1\tB1');
    expect(await read(bytes, 5, 'text/plain; charset=UTF-8')).toMatchObject([
      { line: 2, title: '醤油🍶', priceYen: 1, quantity: null, status: 'active' },
    ]);
  });

  it.each([
    [
      { 6: 'AMAZON_JP', 3: '' },
      { fulfilledBy: 'mall', quantity: null },
    ],
    [{ 5: '2' }, { condition: 'used' }],
    [{ 5: '' }, { condition: 'unknown' }],
    [
      { 8: 'Incomplete', 2: '' },
      { status: 'incomplete', priceYen: null },
    ],
    [{ 7: '' }, { taxCode: null }],
    [{ 1: 'A,"B ＆' }, { sku: 'A,"B ＆' }],
    [{ 0: '"quoted' }, { title: '"quoted' }],
    [{ 2: '980.00' }, { priceYen: 980 }],
  ])('cells %j are read as %j', async (changes, expected) => {
    expect(await read(table([cells(changes)]))).toMatchObject([expected]);
  });

  it.each([
    [{ 1: '' }, 'sku_missing', null],
    [{ 4: '' }, 'asin_missing', 'S-1'],
    [{ 2: '9.8' }, 'price_invalid', 'S-1'],
    [{ 3: '-1' }, 'quantity_invalid', 'S-1'],
    [{ 8: '?' }, 'status_unknown', 'S-1'],
    [{ 0: 'a\tb' }, 'column_count', null],
  ])('cells %j are an error of the line, and the next line is read', async (changes, error, sku) => {
    const [bad, good] = await read(table([cells(changes), cells({ 1: 'S-2' })]));
    expect(bad).toEqual({ line: 2, error, sku });
    expect(good).toMatchObject({ line: 3, sku: 'S-2' });
  });

  it('a SKU that comes twice is told at its second line', async () => {
    expect((await read(table([CELLS, CELLS])))[1]).toEqual({ line: 3, error: 'sku_duplicate', sku: 'S-1' });
  });

  it.each([1, 2, 4])('half a character in a needed field (%i) breaks that line only', async (index) => {
    const bytes = table([cells({ [index]: 'XY' }), cells({ 1: 'S-2' })]);
    bytes[bytes.indexOf('XY') + 1] = 0x81;
    const [bad, good] = await read(bytes);
    expect(bad).toMatchObject({ line: 2, error: expect.stringMatching(/^broken_bytes:/) });
    expect(good).toMatchObject({ line: 3, sku: 'S-2' });
  });

  it('half a character in the title leaves a mark and the row goes on', async () => {
    const bytes = table([cells({ 0: 'XY' })]);
    bytes[bytes.indexOf('XY') + 1] = 0x81;
    expect(await read(bytes)).toMatchObject([{ title: 'X\uFFFD', sku: 'S-1', priceYen: 980 }]);
  });

  it.each([
    ['no SKU column', '商品名\t価格\tASIN 1\nx\t1\ty'],
    ['an error page', '<html>'],
    ['nothing at all', ''],
  ])('stops loudly at %s', async (_name, text) => {
    await expect(read(iconv.encode(text, 'cp932'))).rejects.toMatchObject({ kind: 'bug', code: 'sku_list_header' });
  });

  it('gives the same rows however the bytes are cut', async () => {
    const word = fc.stringMatching(/^[ぁ-んァ-ヶa-z0-9一二三ソ表 ]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), fc.integer({ min: 1, max: 64 }), fc.boolean(), async (titles, size, crlf) => {
        const bytes = table(
          titles.map((title, index) => cells({ 0: title, 1: `S-${index}` })),
          crlf ? '\r\n' : '\n',
        );
        expect((await read(bytes, size)).map((row) => ('title' in row ? row.title : row))).toEqual(titles);
      }),
      { numRuns: 60 },
    );
  });

  it('reads 50,000 rows holding little of them', async () => {
    const row = iconv.encode(`${cells({ 0: 'あ'.repeat(200), 1: 'SKU' }).join('\t')}\r\n`, 'cp932');
    const at = row.indexOf('SKU');
    async function* body() {
      yield table([]);
      for (let index = 0; index < 50_000; index += 1)
        yield Buffer.concat([row.subarray(0, at), Buffer.from(`S-${index}`), row.subarray(at + 3)]);
    }
    let rows = 0;
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const _ of readSkuList(body(), undefined)) {
      rows += 1;
      if (rows % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    expect(rows).toBe(50_000);
    expect(peak).toBeLessThan(120 * 1024 * 1024);
  });
});
