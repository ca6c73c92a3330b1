import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const set = (item_code: string, quantity: string, more: Record<string, string> = {}) =>
  shop.post('setStock', { item_code, quantity, ...more });
const quantity = (key: string) => shop.state().stock[key]?.quantity;
const list = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(',');

describe('setStock', () => {
  it('creates missing rows, sets and adds', async () => {
    await set('a,b:s-1', '5,0');
    await set('a,b:s-1', '+2,-3');
    expect([quantity('a'), quantity('b:s-1')]).toEqual([7, -3]);
    await set('new', '-1');
    expect(quantity('new')).toBe(-1);
  });

  it('acts at once, without a publish', async () => {
    await shop.edit({ item_code: 'a' });
    await shop.publish();
    await set('a', '3');
    expect([quantity('a'), shop.state().items.a?.dirty]).toEqual([3, false]);
  });

  it.each([
    ['a bad code', 'a_b', '1', {}, 'st-02101'],
    ['no code', '', '1', {}, 'st-02101'],
    ['three parts', 'a:b:c', '1', {}, 'st-02101'],
    ['decimals', 'a', '33.0', {}, 'st-02104'],
    ['words', 'a', 'many', {}, 'st-02104'],
    ['no quantity', 'a', '', {}, 'st-02104'],
    ['ten digits', 'a', '1000000000', {}, 'st-02104'],
    ['an unencoded plus', 'a', ' 3', {}, 'st-02104'],
    ['too few quantities', 'a,b', '1', {}, 'st-02105'],
    ['an overdraft of 2', 'a', '1', { allow_overdraft: '2' }, 'st-02106'],
    ['too few overdrafts', 'a,b', '1,2', { allow_overdraft: '0' }, 'st-02107'],
    ['1,001 codes', list(1_001, (n) => `c${n}`), list(1_001, () => '1'), {}, 'st-02102'],
    ['a bad seller', 'a', '1', { seller_id: 'UPPER' }, 'st-02100'],
  ])('refuses %s with HTTP 400', async (_, codes, quantities, more, code) => {
    const answer = await set(codes, quantities, more as Record<string, string>);
    expect([answer.status, answer.xml.Error.Code, answer.xml.Error['@xmlns']]).toEqual([400, code, 'urn:yahoo:api']);
    expect(shop.state().stock).toEqual({});
  });

  it('takes a thousand codes', async () => {
    expect(
      (
        await set(
          list(1_000, (n) => `c${n}`),
          list(1_000, String),
        )
      ).status,
    ).toBe(200);
    expect(quantity('c999')).toBe(999);
  });

  it('stores the good lines of a mixed call and lists all problems of the bad ones', async () => {
    const answer = await set('a,b:あ,c,c', '1,x,2,3');
    expect([answer.status, answer.headers['content-type']]).toEqual([207, 'application/xml;charset=UTF-8']);
    expect(answer.xml.ResultSet.Result).toEqual([
      { ItemCode: 'a', SubCode: '', Quantity: '1' },
      { ItemCode: 'b', SubCode: 'あ', Quantity: '', ErrorCode: 'st-02101,st-02104' },
      { ItemCode: 'c', SubCode: '', Quantity: '2' },
      { ItemCode: 'c', SubCode: '', Quantity: '', ErrorCode: 'st-02103' },
    ]);
    expect([quantity('a'), quantity('c')]).toEqual([1, 2]);
  });

  it('cancels everything for one bad line by switch', async () => {
    shop = await openTestShop({ stockAtomic: true });
    const answer = await set('a,b', '1,x');
    expect([answer.status, answer.xml.Error.Code, shop.state().stock]).toEqual([400, 'st-02104', {}]);
  });

  it('fails all lines when a sum leaves the range', async () => {
    await set('a', '999999999');
    const answer = await set('b,a', '1,+1');
    expect([answer.status, answer.xml.Error.Code, quantity('b'), quantity('a')]).toEqual([400, 'st-02104', undefined, 999_999_999]);
  });

  it('writes the overdraft, or the store default when it is left out', async () => {
    await set('a,b', '1,1', { allow_overdraft: '1,0' });
    await set('a', '2');
    expect([shop.state().stock.a?.allowOverdraft, shop.state().stock.b?.allowOverdraft]).toEqual([false, false]);
    shop = await openTestShop({ storeAllowsOverdraft: true });
    await set('a', '2');
    expect(shop.state().stock.a?.allowOverdraft).toBe(true);
  });

  it('waits for a running publish, unless the switch says that it need not', async () => {
    for (const [locked, status] of [
      [true, 400],
      [false, 200],
    ] as const) {
      shop = await openTestShop({ stockLockedWhilePublishing: locked });
      await shop.edit();
      await shop.post('reservePublish', { mode: '1' });
      expect((await set('a', '1')).status).toBe(status);
      shop.clock.advance(1_500);
      expect((await set('a', '1')).status).toBe(200);
    }
  });

  it('adds up: any run of sets and differences ends where arithmetic says', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), value: fc.nat(500) }),
      fc.record({ kind: fc.constant('add' as const), value: fc.integer({ min: -500, max: 500 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c:s-1'), step), { maxLength: 20 }), async (steps) => {
        shop.mall.reset();
        shop = await openTestShop();
        const expected = new Map<string, number>();
        for (const [key, { kind, value }] of steps) {
          expected.set(key, kind === 'set' ? value : (expected.get(key) ?? 0) + value);
          const answer = await set(key, kind === 'set' ? String(value) : `${value < 0 ? '' : '+'}${value}`);
          expect(answer.xml.ResultSet.Result[0].Quantity).toBe(String(expected.get(key)));
        }
        for (const [key, total] of expected) expect(quantity(key)).toBe(total);
      }),
      { numRuns: 50 },
    );
  });
});

describe('getStock', () => {
  it('is a POST that answers text/xml in one line', async () => {
    await set('a', '12');
    const answer = await shop.post('getStock', { item_code: 'a' });
    expect(answer.headers['content-type']).toBe('text/xml');
    expect(answer.text().trim().split('\n')).toHaveLength(2);
  });

  it('knows whether buyers see the item', async () => {
    await shop.edit({ item_code: 'a' });
    await set('a', '1');
    const published = async () => (await shop.post('getStock', { item_code: 'a' })).xml.ResultSet.Result[0].IsPublished;
    expect(await published()).toBe('0');
    await shop.publish();
    expect(await published()).toBe('1');
  });

  it.each([
    ['a bad code', 'a_b', 'st-02101'],
    ['1,001 codes', list(1_001, (n) => `c${n}`), 'st-02102'],
  ])('refuses %s', async (_, item_code, code) => {
    const answer = await shop.post('getStock', { item_code });
    expect([answer.status, answer.xml.Error.Code]).toEqual([400, code]);
  });

  it('takes a thousand codes', async () => {
    const answer = await shop.post('getStock', { item_code: list(1_000, (n) => `c${n}`) });
    expect(answer.xml.ResultSet).toMatchObject({ '@totalResultsReturned': '1000', '@ok': '0', '@ng': '1000' });
  });
});
