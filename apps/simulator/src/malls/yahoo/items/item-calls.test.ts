import { beforeEach, describe, expect, it } from 'vitest';
import { encode, openTestShop, status, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const codes = (answer: { xml: { ResultSet: { Result?: { ItemCode: string }[] } } }) =>
  (answer.xml.ResultSet.Result ?? []).map(({ ItemCode }) => ItemCode);
const editing = (code: string) => shop.editing(code);

describe('updateItems', () => {
  const update = (...lines: Record<string, string>[]) =>
    shop.post('updateItems', Object.fromEntries(lines.map((line, index) => [`item${index + 1}`, encode(line)])));

  beforeEach(async () => {
    await shop.edit({ item_code: 'a', sale_price: '900', headline: '限定' });
    await shop.edit({ item_code: 'b', options: '色#赤,青', subcodes: '色:赤=s-1|色:青=s-2' });
    await shop.publish();
  });

  it('changes only what is named, in the editing area', async () => {
    const answer = await update({ item_code: 'a', name: '時計 & 傘', display: '0' }, { item_code: 'b', member_price: '800' });
    expect(answer.xml.ResultSet).toEqual({ Status: 'OK' });
    expect(editing('a')).toMatchObject({ name: '時計 & 傘', display: '0', salePrice: 900, headline: '限定', price: 1200 });
    expect(editing('b')).toMatchObject({ memberPrice: 800, name: '帆布トート' });
    expect(shop.state().items.a?.front?.display).toBe('1');
    expect(shop.state().items.a?.dirty).toBe(true);
  });

  it('takes the double encoding of the official sample', async () => {
    await shop.post('updateItems', { item1: 'item_code=a&name=%E8%BB%8A' });
    expect(editing('a').name).toBe('車');
  });

  it('clears the sale price by an empty value', async () => {
    await update({ item_code: 'a', price: '1500', sale_price: '' });
    expect(editing('a')).toMatchObject({ price: 1500, salePrice: null });
  });

  it('sets and clears the prices of sub-codes', async () => {
    expect(status(await update({ item_code: 'b', subcode_price: 's-1:1000|s-2:1300' }))).toBe('OK');
    expect([editing('b').price, editing('b').subCodes.map((subCode) => subCode.price)]).toEqual([1300, [1000, 1300]]);
    await update({ item_code: 'b', subcode_price: '' });
    expect(editing('b').subCodes.map((subCode) => subCode.price)).toEqual([null, null]);
  });

  it.each([
    ['a long name', { item_code: 'a', name: '商'.repeat(76) }, 'name it-02004'],
    ['price zero', { item_code: 'a', price: '0', sale_price: '' }, 'price it-02008'],
    ['a price without sale price', { item_code: 'a', price: '5' }, 'sale_price it-02902'],
    ['a sale price without price', { item_code: 'a', sale_price: '5' }, 'price it-02902'],
    ['an unknown item', { item_code: 'zz', name: 'x' }, 'item_code it-02901'],
    ['a price for some sub-codes', { item_code: 'b', subcode_price: 's-1:5' }, 'subcode_price it-01931'],
    ['a price for an unknown sub-code', { item_code: 'b', subcode_price: 's-1:5|s-2:5|s-3:5' }, 'subcode_price it-01931'],
  ] as [string, Record<string, string>, string][])(
    'changes nothing because of %s, and lists only the bad line',
    async (_, line, problem) => {
      const answer = await update({ item_code: 'a', name: '良い行' }, line);
      const { Status, Result } = answer.xml.ResultSet;
      expect([answer.status, Status, Result.length]).toEqual([200, 'NG', 1]);
      const [first] = Result[0].Error;
      expect([Result[0].ItemCode, `${first.Target} ${first.Code}`]).toEqual([line.item_code, problem]);
      expect(editing('a').name).toBe('帆布トート');
    },
  );

  it('wants at least one item and at most a hundred', async () => {
    expect((await shop.post('updateItems', {})).xml.Error.Code).toBe('it-02001');
    expect((await shop.post('updateItems', { item101: 'item_code=a' })).status).toBe(400);
    expect((await shop.post('updateItems', { item0: 'item_code=a' })).status).toBe(400);
  });
});

describe('myItemList', () => {
  beforeEach(async () => {
    await shop.edit({ item_code: 'tea-2', name: '煎茶 100g', path: 'お茶' });
    await shop.edit({ item_code: 'tea-1', name: 'ほうじ茶', path: 'お茶:ほうじ茶\r\n新着' });
    await shop.edit({ item_code: 'soy-1', name: 'しょうゆ 煎', path: '調味料', options: '量#小,大', subcodes: '量:小=x-1|量:大=x-2' });
    await shop.post('setStock', { item_code: 'tea-1,soy-1:x-1', quantity: '3,4' });
  });

  const keyOf = async (name: string) =>
    (await shop.get('stCategoryList')).xml.ResultSet.Result.find(({ Name }) => Name === name)?.PageKey ?? '';

  it.each([
    [{ query: 'tea' }, ['tea-2', 'tea-1']],
    [{ query: 'tea', sort: '+item_code' }, ['tea-1', 'tea-2']],
    [{ query: 'tea', sort: '-item_code' }, ['tea-2', 'tea-1']],
    [{ query: 'ea' }, []],
    [{ query: '煎', type: 'name' }, ['tea-2', 'soy-1']],
    [{ query: '煎 100', type: 'name' }, ['tea-2']],
    [{ query: 'tea', start: '2', results: '1' }, ['tea-1']],
  ] as [Record<string, string>, string[]][])('finds by %j', async (query, expected) => {
    expect(codes(await shop.get('myItemList', query))).toEqual(expected);
  });

  it('finds by store category, its home or a link', async () => {
    expect(codes(await shop.get('myItemList', { stcat_key: await keyOf('お茶') }))).toEqual(['tea-2']);
    const linked = await shop.get('myItemList', { stcat_key: await keyOf('新着') });
    expect([codes(linked), linked.xml.ResultSet.Result[0].StCatName]).toEqual([['tea-1'], '新着']);
  });

  it('counts, and adds stock on request', async () => {
    const answer = await shop.get('myItemList', { query: 'soy', stock: 'true' });
    expect(answer.xml.ResultSet).toMatchObject({
      '@totalResultsAvailable': '1',
      '@totalResultsReturned': '1',
      '@firstResultPosition': '1',
    });
    expect(answer.xml.ResultSet.Result[0]).toMatchObject({
      HasSubCode: '1',
      Quantity: '',
      StockClose: '',
      EditingFlag: '1',
      Price: '1200',
    });
    const plain = await shop.get('myItemList', { query: 'tea-1', stock: 'true' });
    expect(plain.xml.ResultSet.Result[0]).toMatchObject({ HasSubCode: '0', Quantity: '3', StockClose: '0', StCatName: 'ほうじ茶' });
    expect((await shop.get('myItemList', { query: 'tea-1' })).xml.ResultSet.Result[0].Quantity).toBeUndefined();
  });

  it.each([{}, { query: 'a', results: '101' }, { query: 'a', start: '0' }, { query: 'a', sort: 'sort_order' }] as Record<string, string>[])(
    'refuses %j',
    async (query) => {
      expect((await shop.get('myItemList', query)).status).toBe(400);
    },
  );
});

describe('deleteItem', () => {
  it('hides the page from editing at once and from buyers after a publish, with its stock', async () => {
    await shop.edit({ item_code: 'a', options: '色#赤', subcodes: '色:赤=s-1' });
    await shop.publish();
    await shop.post('setStock', { item_code: 'a:s-1,b', quantity: '1,2' });
    expect(status(await shop.post('deleteItem', { item_code: 'a' }))).toBe('OK');
    expect((await shop.get('getItem', { item_code: 'a' })).xml.Error.Code).toBe('it-05002');
    expect(shop.state().items.a).toMatchObject({ editing: null, front: { itemCode: 'a' } });
    expect(Object.keys(shop.state().stock)).toEqual(['a:s-1', 'b']);
    await shop.publish();
    expect(shop.state().items).toEqual({});
    expect(Object.keys(shop.state().stock)).toEqual(['b']);
  });

  it('forgets a page that was never published', async () => {
    await shop.edit({ item_code: 'a' });
    await shop.post('deleteItem', { item_code: 'a' });
    expect(shop.state().items).toEqual({});
  });

  it('frees sub-codes, and lets the code come back before the publish', async () => {
    await shop.edit({ item_code: 'a', options: '色#赤', subcodes: '色:赤=s-1' });
    await shop.publish();
    await shop.post('deleteItem', { item_code: 'a' });
    expect(status(await shop.edit({ item_code: 's-1' }))).toBe('OK');
    expect(status(await shop.edit({ item_code: 'a', name: '戻った' }))).toBe('OK');
    await shop.publish();
    expect(shop.state().items.a?.front?.name).toBe('戻った');
  });

  it('deletes all of the codes or none', async () => {
    await shop.edit({ item_code: 'a' });
    expect((await shop.post('deleteItem', { item_code: 'a,nobody' })).status).toBe(400);
    expect((await shop.post('deleteItem', { item_code: '' })).status).toBe(400);
    const many = Array.from({ length: 101 }, (_, index) => `x${index}`).join(',');
    expect((await shop.post('deleteItem', { item_code: many })).status).toBe(400);
    expect(Object.keys(shop.state().items)).toEqual(['a']);
  });
});

describe('submitItem', () => {
  it('refuses a page that buyers do not know yet', async () => {
    await shop.edit();
    expect((await shop.post('submitItem', { item_code: 'hnz-1' })).xml.Error.Code).toBe('it-07004');
    expect((await shop.post('submitItem', { item_code: 'nobody' })).xml.Error.Code).toBe('it-07002');
  });

  it('publishes one known page a moment later, as it was', async () => {
    await shop.edit({ name: '一' });
    await shop.edit({ item_code: 'other' });
    await shop.publish();
    await shop.edit({ name: '二' });
    await shop.edit({ item_code: 'other', name: '触らない' });
    expect(status(await shop.post('submitItem', { item_code: 'hnz-1' }))).toBe('OK');
    await shop.edit({ name: '三' });
    expect(shop.state().items['hnz-1']?.front?.name).toBe('一');
    shop.clock.advance(500);
    const { 'hnz-1': item, other } = shop.state().items;
    expect([item?.front?.name, item?.editing?.name, item?.dirty, other?.front?.name]).toEqual(['二', '三', true, '帆布トート']);
  });
});

describe('moveItems', () => {
  const keys = async () => {
    const rows = (await shop.get('stCategoryList')).xml.ResultSet.Result;
    const keyOf = (name: string): string => rows.find(({ Name }) => Name === name)?.PageKey ?? '';
    return { from_stcat_key: keyOf('古い'), to_stcat_key: keyOf('新しい') };
  };

  beforeEach(async () => {
    await shop.edit({ item_code: 'a', path: '古い' });
    await shop.edit({ item_code: 'b', path: '新しい' });
  });

  it.each([
    ['move', ['新しい']],
    ['link', ['古い', '新しい']],
  ])('%ss an item', async (mode, paths) => {
    expect(status(await shop.post('moveItems', { item_code: 'a', ...(await keys()), mode }))).toBe('OK');
    expect(editing('a').paths).toEqual(paths);
  });

  it('refuses unknown items, categories and an item which is not there', async () => {
    for (const fields of [{ item_code: 'zz' }, { item_code: 'b' }, { item_code: 'a', to_stcat_key: 'nowhere' }, { item_code: '' }]) {
      expect((await shop.post('moveItems', { ...(await keys()), ...fields })).status).toBe(400);
    }
  });
});
