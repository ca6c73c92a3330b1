import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { callMall } from '../../kernel/test-harness.ts';
import { allCategories } from './category/catalog.ts';
import { FIELDS } from './items/fields.ts';
import { openTestShop, parsed, SELLER, status, type TestShop } from './test-shop.ts';
import { printable } from './wire/xml.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const lines = (value: string) => value.replace(/\r\n?/g, '\n');
/** Text with what XML, forms and CDATA could trip over; no tags, no control characters. */
const plainText = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom('<', '>', '&', ']]>', '"', "'", '%', '+', ';', '=', 'a', '商', 'ｱ', '𠮷', ' '), maxLength })
    .filter((value) => !/<[/!]?[A-Za-z-]/.test(value));
const leaf = fc.constantFrom(...allCategories().filter(({ isLeaf }) => isLeaf)).map(({ code }) => code);
const code = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);

describe('editItem then getItem', () => {
  it('brings back what was written', async () => {
    const page = fc.record({
      item_code: code,
      name: plainText(30).filter((value) => value !== ''),
      product_category: leaf,
      price: fc.integer({ min: 1, max: 99_999_999 }).map(String),
      headline: plainText(12),
      explanation: plainText(100),
      caption: plainText(100),
      meta_desc: plainText(30),
      jan: fc.stringMatching(/^[0-9]{13}$/),
      display: fc.constantFrom('0', '1'),
      postage_set: fc.integer({ min: 1, max: 20 }).map(String),
      taxrate_type: fc.constantFrom('0.1', '0.08'),
      path: fc.array(fc.stringMatching(/^[a-z商品]{1,10}$/), { minLength: 1, maxLength: 8 }).map((names) => names.join(':')),
    });
    await fc.assert(
      fc.asyncProperty(page, async (fields) => {
        expect(status(await shop.post('editItem', fields))).toBe('OK');
        const item = (await shop.get('getItem', { item_code: fields.item_code })).xml.ResultSet.Result[0];
        expect(item).toMatchObject({
          ItemCode: fields.item_code,
          ProductCategory: fields.product_category,
          Price: fields.price,
          Jan: fields.jan,
          Display: fields.display,
          PostageSet: fields.postage_set,
          TaxrateType: fields.taxrate_type,
        });
        const texts = [item.Name, item.Headline, item.Explanation, item.Caption, item.MetaDesc].map(lines);
        expect(texts).toEqual([fields.name, fields.headline, fields.explanation, fields.caption, fields.meta_desc].map(lines));
        expect(item.PathList.Path[0]['#text']).toBe(fields.path);
      }),
      { numRuns: 150 },
    );
  });

  it('brings back any grid of options and sub-codes', async () => {
    const axis = (name: string) =>
      fc.uniqueArray(fc.stringMatching(/^[a-z赤青]{1,6}$/), { minLength: 1, maxLength: 5 }).map((values) => ({ name, values }));
    await fc.assert(
      fc.asyncProperty(axis('色'), axis('サイズ'), async (colour, size) => {
        const cells = colour.values.flatMap((one) => size.values.map((other) => [one, other] as const));
        const options = [colour, size].map(({ name, values }) => `${name}#${values.join(',')}`).join('|');
        const subcodes = cells.map(([one, other], index) => `サイズ:${other}#色:${one}=sub-${index}`).join('|');
        const subcode_param = cells.map((_, index) => `sub-${index}=price:${index + 1}`).join('|');
        expect(status(await shop.edit({ options, subcodes, subcode_param }))).toBe('OK');
        const { SubCodes, Price } = (await shop.get('getItem', { item_code: 'hnz-1' })).xml.ResultSet.Result[0];
        expect([SubCodes.SubCode.length, Price]).toEqual([cells.length, String(cells.length)]);
        if (cells.length > 1) {
          const withoutLast = subcodes.split('|').slice(0, -1).join('|');
          expect(status(await shop.edit({ options, subcodes: withoutLast }))).toBe('NG');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('no request breaks the mall', () => {
  const names = [
    ...FIELDS.map(({ name }) => name),
    'item_code',
    'path',
    'options',
    'subcodes',
    'subcode_param',
    'subcode_images',
    'inscriptions',
  ].concat([
    'item_image_urls',
    'spec1',
    'quantity',
    'allow_overdraft',
    'stock_close',
    'item1',
    'query',
    'stcat_key',
    'page_key',
    'parent_page_key',
    'image_id',
    'file_name',
    'mode',
    'reserve_time',
    'publish_id',
    'start',
    'results',
    'sort',
    'category_code',
  ]);
  const grammar = fc.string({
    unit: fc.constantFrom('#', '|', ':', ',', '=', ';', '<', '>', '{', '}', '"', '1', '0', '-', '+', 'a', '商', ' ', '\\', '%'),
  });
  const value = fc.oneof(grammar, fc.string(), fc.constantFrom('hnz-1', 'hnz-1,hnz-1', '__proto__', 'constructor', '1', '2275', SELLER));
  const form = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength: 12, selector: ([name]) => name });

  it('answers well-formed XML, or the CSV, whatever the fields hold', async () => {
    await shop.edit();
    const calls = shop.mall.endpoints.filter(({ path }) => path.startsWith('/Shopping'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), form, async (endpoint, pairs) => {
        const fields = Object.fromEntries(pairs);
        const answer = endpoint.method === 'GET' ? await shop.get(endpoint.name, fields) : await shop.post(endpoint.name, fields);
        expect([200, 207, 400]).toContain(answer.status);
        if (endpoint.name !== 'downloadShopCategories')
          expect(answer.xml.ResultSet !== undefined || answer.xml.Error !== undefined).toBe(true);
        shop.clock.advance(1_500);
        JSON.stringify(shop.mall.state());
      }),
      { numRuns: 800 },
    );
  });

  it('answers random bytes', async () => {
    const contentTypes = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', 'application/json', ''];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shop.mall.endpoints.filter(({ method }) => method === 'POST')),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...contentTypes),
        async ({ path }, bytes, contentType) => {
          const headers = { 'content-type': contentType, authorization: 'Bearer AT-0-nobody' };
          const answer = parsed(await callMall(shop.mall, { method: 'POST', path, headers, body: Buffer.from(bytes) }));
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps nothing that XML cannot carry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (name) => {
        await shop.edit({ name: `x${name}` });
        const item = (await shop.get('getItem', { item_code: 'hnz-1' })).xml.ResultSet?.Result[0];
        if (item) expect(printable(item.Name)).toBe(item.Name);
      }),
      { numRuns: 200 },
    );
  });
});
