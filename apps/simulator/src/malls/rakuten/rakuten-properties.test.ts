import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { ITEM, mug, mugAttributes, openShop } from './test-shop.ts';
import { byteLength } from './text/byte-length.ts';

const word = (maxBytes: number) =>
  fc
    .string({ unit: fc.constantFrom(...'あいうえおマグカップ陶器abcXYZ019 -'), minLength: 1, maxLength: maxBytes })
    .filter((text) => text.trim() !== '' && byteLength(text) <= maxBytes);

const variant = fc.record({
  standardPrice: fc.nat(999_999_999).map(String),
  merchantDefinedSkuId: word(40),
  orderQuantityLimit: fc.integer({ min: 0, max: 400 }),
  hidden: fc.boolean(),
});
const item = fc.record({
  title: word(255),
  tagline: word(174),
  hideItem: fc.boolean(),
  itemDisplaySequence: fc.integer({ min: 1, max: 999_999_999 }),
  payment: fc.record({ taxRate: fc.constantFrom('0', '0.08', '0.1'), taxIncluded: fc.boolean() }),
  variants: fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), variant, { minKeys: 1, maxKeys: 5 }),
});
type SomeItem = typeof item extends fc.Arbitrary<infer T> ? T : never;

/** The random parts on top of what an item needs; as many colours as SKUs. */
function whole({ variants, ...rest }: SomeItem): JsonObject {
  const ids = Object.keys(variants);
  const skus = ids.map((id, index) => {
    const selectorValues = { n: String(index) };
    return [id, { selectorValues, articleNumber: { exemptionReason: 5 }, attributes: mugAttributes(), ...variants[id] }];
  });
  const selector = { key: 'n', displayName: '番号', values: ids.map((_, index) => ({ displayValue: String(index) })) };
  return { ...mug(rest), variantSelectors: [selector], variants: Object.fromEntries(skus) };
}

it('what was PUT is what GET answers', () =>
  fc.assert(
    fc.asyncProperty(item, async (some) => {
      const { put, stored } = openShop();
      const body = whole(some);
      expect((await put('a', body)).status).toBe(201);
      const answer = await stored('a');
      expect(answer).toMatchObject(body);
      expect(Object.keys(answer.variants as JsonObject)).toEqual(Object.keys(body.variants as JsonObject));
    }),
    { numRuns: 60 },
  ));

it('PUT twice and PATCH by its own content change nothing but the time', () =>
  fc.assert(
    fc.asyncProperty(item, async (some) => {
      const { put, call, stored } = openShop();
      await put('a', whole(some));
      const before = await stored('a');
      expect((await put('a', whole(some))).status).toBe(204);
      expect(await stored('a')).toEqual(before);
      const { manageNumber, created, updated, ...own } = before;
      expect((await call('PATCH', `${ITEM}/a`, own)).status).toBe(204);
      expect(await stored('a')).toEqual({ ...own, manageNumber, created, updated });
    }),
    { numRuns: 40 },
  ));

it('a PATCH of some fields leaves all others alone', () =>
  fc.assert(
    fc.asyncProperty(
      item,
      fc.subarray(['title', 'tagline', 'hideItem', 'itemDisplaySequence', 'payment'], { minLength: 1 }),
      item,
      async (some, names, other) => {
        const { put, call, stored } = openShop();
        await put('a', whole(some));
        const before = await stored('a');
        const change = Object.fromEntries(names.map((name) => [name, whole(other)[name] ?? null]));
        expect((await call('PATCH', `${ITEM}/a`, change)).status).toBe(204);
        expect(await stored('a')).toEqual({
          ...before,
          ...change,
          payment: names.includes('payment') ? expect.objectContaining(change.payment as object) : before.payment,
        });
      },
    ),
    { numRuns: 40 },
  ));

it('differences add up, and a refused one changes nothing', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(99_999), fc.array(fc.integer({ min: -60_000, max: 60_000 }), { maxLength: 12 }), async (start, steps) => {
      const { call } = openShop();
      const path = '/es/2.1/inventories/manage-numbers/a/variants/b';
      await call('PUT', path, { mode: 'ABSOLUTE', quantity: start });
      let expected = start;
      for (const quantity of steps) {
        const fits = expected + quantity >= 0 && expected + quantity <= 99_999;
        expect((await call('PUT', path, { mode: 'RELATIVE', quantity })).status).toBe(fits ? 204 : 400);
        if (fits) expected += quantity;
      }
      expect((await call('GET', path)).json()).toMatchObject({ quantity: expected });
    }),
    { numRuns: 60 },
  ));

const writes = [
  ['PUT', `${ITEM}/a`],
  ['PATCH', `${ITEM}/known`],
  ['POST', '/es/2.0/items/bulk-get'],
  ['PUT', '/es/2.0/items/inventory-related-settings/manage-numbers/known'],
  ['PUT', '/es/2.1/inventories/manage-numbers/a/variants/b'],
  ['POST', '/es/2.1/inventories/bulk-upsert'],
  ['POST', '/es/2.1/inventories/bulk-get'],
  ['PUT', '/es/2.0/categories/item-mappings/manage-numbers/a'],
  ['POST', '/es/2.0/categories/shop-categories'],
  ['PUT', '/es/2.0/categories/shop-category-trees/category-set-ids/0'],
] as const;
const names = [
  'variants',
  'images',
  'attributes',
  'variantSelectors',
  'inventories',
  'manageNumber',
  'categoryIds',
  'rootNode',
  'features',
  'pointCampaign',
];
const nearlyJson = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), fc.jsonValue(), { maxKeys: 4 }),
  fc.record({
    variants: fc.dictionary(
      fc.constantFrom('mug-1', '__proto__', 'x'),
      fc.dictionary(fc.constantFrom('attributes', 'articleNumber', 'shipping', 'selectorValues'), fc.jsonValue()),
    ),
  }),
  fc.record({ inventories: fc.array(fc.jsonValue(), { maxLength: 3 }) }),
);

it.each(writes)('%s %s never crashes and never half applies', (method, path) =>
  fc.assert(
    fc.asyncProperty(nearlyJson, async (body) => {
      const { mall, put, call } = openShop();
      await put('known', mug());
      const before = JSON.stringify(mall.state());
      const answer = await call(method, path, JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
      expect([200, 201, 204, 400, 404]).toContain(answer.status);
      if (answer.status >= 400) expect(JSON.stringify(mall.state())).toBe(before);
    }),
    { numRuns: 60 },
  ),
);

it('random bytes never crash an upload', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, framed) => {
      const { call } = openShop();
      const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
      const body = Buffer.concat([...(framed ? [head] : []), Buffer.from(bytes), Buffer.from('\r\n--b--')]);
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      expect((await call('POST', '/es/1.0/cabinet/file/insert', body, { headers })).status).toBe(400);
    }),
    { numRuns: 60 },
  ));
