import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../gateway/time.ts';
import type { JsonObject } from '../json.ts';
import { colorMug, ITEM, mug, mugAttributes, type OpenShop, openShop, refusalsOf } from '../test-shop.ts';

let open: OpenShop;
const patch = (body: JsonObject) => open.call('PATCH', `${ITEM}/a`, body);

beforeEach(async () => {
  open = openShop();
  await open.put('a', { ...colorMug(), tagline: '毎朝に', productDescription: { pc: 'PC', sp: 'SP' }, tags: [5_000_001, 5_000_002] });
});

it('changes only what it names', async () => {
  const before = await open.stored('a');
  open.clock.advance(HOUR_MS);
  expect((await patch({ title: '新しい題' })).status).toBe(204);
  expect(await open.stored('a')).toEqual({ ...before, title: '新しい題', updated: '2026-11-23T13:00:00+09:00' });
});

it('merges objects, replaces arrays, clears by null', async () => {
  await patch({ productDescription: { sp: '新' }, tags: [5_000_003], tagline: null });
  const item = await open.stored('a');
  expect(item).toMatchObject({ productDescription: { pc: 'PC', sp: '新' }, tags: [5_000_003] });
  expect(item.tagline).toBeUndefined();
});

it('merges variants per key', async () => {
  await patch({ variants: { wh: { standardPrice: '1' }, nv: { shipping: { fee: '300' } } } });
  expect(await open.stored('a')).toMatchObject({
    variants: {
      wh: { standardPrice: '1', selectorValues: { color: '白' } },
      nv: { standardPrice: '1980', shipping: { fee: '300', postageIncluded: false } },
    },
  });
});

it('adds a SKU together with its selector value', async () => {
  const red = {
    selectorValues: { color: '赤' },
    standardPrice: '1980',
    articleNumber: { exemptionReason: 5 },
    attributes: mugAttributes('レッド'),
  };
  expect(refusalsOf(await patch({ variants: { red } }))).toEqual(['IE0129 variants.red.selectorValues.color']);
  const variantSelectors = [{ key: 'color', displayName: 'カラー', values: ['白', '紺', '赤'].map((displayValue) => ({ displayValue })) }];
  expect((await patch({ variantSelectors, variants: { red } })).status).toBe(204);
  expect(Object.keys((await open.stored('a')).variants as JsonObject)).toEqual(['wh', 'nv', 'red']);
});

describe('refusals change nothing', () => {
  it.each([
    ['a negative price', { variants: { wh: { standardPrice: '-100' } } }, ['IE0003 variants.wh.standardPrice']],
    ['a mandatory field cleared', { title: null }, ['IE0001 title']],
    ['an unknown field', { name: 'a' }, ['IE0002 name']],
    [
      'another selection',
      { variants: { wh: { selectorValues: { color: '紺' } } } },
      ['IE0110 variants.nv.selectorValues', 'IE0416 variants.wh.selectorValues'],
    ],
    ['a SKU set to null', { variants: { wh: null } }, ['IE0002 variants.wh']],
    [
      'free postage beside a fee',
      { variants: { wh: { shipping: { postageIncluded: true, fee: '1' } } } },
      ['IE0153 variants.wh.shipping.fee'],
    ],
    [
      'attributes are replaced whole',
      { variants: { wh: { attributes: mugAttributes().slice(0, 2) } } },
      ['IE0418 invalidMandatoryValue variants.wh.attributes'],
    ],
  ] as [string, JsonObject, string[]][])('%s', async (_, body, codes) => {
    const before = await open.stored('a');
    expect(refusalsOf(await patch(body))).toEqual(codes);
    expect(await open.stored('a')).toEqual(before);
  });
});

it('a selection is one value: half of it is refused', async () => {
  const selector = (key: string, value: string) => ({ key, displayName: key, values: [{ displayValue: value }] });
  const sku = { standardPrice: '1', articleNumber: { exemptionReason: 5 }, attributes: mugAttributes() };
  const variants = { one: { ...sku, selectorValues: { color: '白', size: 'S' } } };
  await open.put('b', { ...mug(), variantSelectors: [selector('color', '白'), selector('size', 'S')], variants });
  const half = { variants: { one: { selectorValues: { color: '白' } } } };
  expect(refusalsOf(await open.call('PATCH', `${ITEM}/b`, half))).toContain('IE0156 variants.one.selectorValues');
});

it('a single-SKU item stays one', async () => {
  await open.put('b', mug());
  const body = { variants: { second: { standardPrice: '1', articleNumber: { exemptionReason: 5 }, attributes: mugAttributes() } } };
  expect(refusalsOf(await open.call('PATCH', `${ITEM}/b`, body))).toEqual(['IE0269 variants']);
});
