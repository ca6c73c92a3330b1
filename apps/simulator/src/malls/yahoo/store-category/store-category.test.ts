import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, status, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

interface Row {
  readonly PageKey: string;
  readonly Name: string;
  readonly EditingFlag: string;
}
const list = async (page_key = ''): Promise<Row[]> =>
  (await shop.get('stCategoryList', page_key === '' ? {} : { page_key })).xml.ResultSet.Result ?? [];
const names = async (page_key = '') => (await list(page_key)).map(({ Name }) => Name);
const keyOf = async (name: string, parent = '') => (await list(parent)).find((row) => row.Name === name)?.PageKey ?? '';
const make = (name: string, more: Record<string, string> = {}) => shop.post('editStCategory', { name, ...more });
const problems = (answer: { xml: { ResultSet: { Error?: { Target: string; Code: string }[] } } }) =>
  (answer.xml.ResultSet.Error ?? []).map(({ Target, Code }) => `${Target} ${Code}`);

describe('editStCategory', () => {
  it('makes a tree, with keys of its own making', async () => {
    expect((await make('食品')).xml.ResultSet).toEqual({ Status: 'OK' });
    await make('調味料', { parent_page_key: await keyOf('食品') });
    expect([await names(), await names(await keyOf('食品'))]).toEqual([['食品'], ['調味料']]);
    expect(await keyOf('食品')).toMatch(/^[0-9a-f]{10}$/);
  });

  it('renames, and the paths of items follow', async () => {
    await shop.edit({ path: '食品:調味料' });
    await make('フード', { page_key: await keyOf('食品'), display: '0' });
    expect(shop.editing().paths).toEqual(['フード:調味料']);
    expect((await shop.get('stCategoryList')).xml.ResultSet.Result[0]).toMatchObject({ Name: 'フード', Display: '0', HiddenPageFlag: '0' });
  });

  it.each([
    [{ name: '' }, ['name sc-01003']],
    [{ name: '', display: '2' }, ['name sc-01003', 'display sc-01008']],
    [{ name: '商'.repeat(21) }, ['name sc-01903']],
    [{ name: 'a:b' }, ['name sc-01903']],
    [{ name: 'x', hidden_flag: 'yes' }, ['hidden_flag sc-01909']],
    [{ name: 'x', meta_desc: '商'.repeat(81) }, ['meta_desc sc-01905']],
    [{ name: 'x', page_key: 'nothere' }, ['page_key sc-01901']],
    [{ name: 'x', parent_page_key: 'nothere' }, ['parent_page_key sc-01902']],
  ] as [Record<string, string>, string[]][])('refuses %j', async (fields, expected) => {
    const answer = await shop.post('editStCategory', fields);
    expect([answer.status, status(answer), problems(answer)]).toEqual([200, 'NG', expected]);
    expect(await names()).toEqual([]);
  });

  it('ends at eight levels', async () => {
    await shop.edit({ path: 'a:b:c:d:e:f:g:h' });
    let key = '';
    for (const name of 'abcdefgh') key = await keyOf(name, key);
    expect(problems(await make('i', { parent_page_key: key }))).toEqual(['parent_page_key sc-01902']);
  });
});

describe('deleteStCategory', () => {
  it('takes everything below, and the items that live there; links just end', async () => {
    await shop.edit({ item_code: 'inside', path: '食品:調味料' });
    await shop.edit({ item_code: 'linked', path: '新着\r\n食品' });
    expect(status(await shop.post('deleteStCategory', { page_key: await keyOf('食品') }))).toBe('OK');
    expect(await names()).toEqual(['新着']);
    expect(Object.keys(shop.state().items)).toEqual(['linked']);
    expect(shop.editing('linked').paths).toEqual(['新着']);
  });

  it('leaves published items on the front until the next publish', async () => {
    await shop.edit({ path: '食品' });
    await shop.publish();
    await shop.post('deleteStCategory', { page_key: await keyOf('食品') });
    expect(shop.state().items['hnz-1']).toMatchObject({ editing: null, front: { itemCode: 'hnz-1' } });
    await shop.publish();
    expect(shop.state().items).toEqual({});
  });

  it('refuses an unknown key', async () => {
    expect((await shop.post('deleteStCategory', { page_key: 'x' })).status).toBe(400);
    expect((await shop.get('stCategoryList', { page_key: 'x' })).status).toBe(400);
  });
});

it('a path makes the categories it names, once', async () => {
  await shop.edit({ item_code: 'a', path: '食品:調味料' });
  await shop.edit({ item_code: 'b', path: '食品:調味料\r\n食品:お茶' });
  expect([await names(), await names(await keyOf('食品'))]).toEqual([['食品'], ['調味料', 'お茶']]);
  expect((await list())[0]?.EditingFlag).toBe('1');
  await shop.publish();
  expect((await list())[0]?.EditingFlag).toBe('0');
});
