import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../gateway/time.ts';
import { codesOf, mug, type OpenShop, openShop } from '../test-shop.ts';

const ROOT = '/es/2.0/categories';
const MAPPING = `${ROOT}/item-mappings/manage-numbers/a`;
const TREE = `${ROOT}/shop-category-trees/category-set-ids/0`;
let open: OpenShop;
let ids: string[];

beforeEach(async () => {
  open = openShop();
  ids = [];
  for (let index = 0; index < 6; index += 1) {
    const answer = await open.call('POST', `${ROOT}/shop-categories`, { categorySetId: '0', title: `カテゴリ${index}` });
    expect(answer.status).toBe(201);
    ids.push(answer.json<{ categoryId: string }>().categoryId);
  }
});

describe('which categories an item stands in', () => {
  it('is written, read and deleted', async () => {
    await open.put('a', mug());
    const body = { categoryIds: ids.slice(0, 2), mainPluralCategoryId: ids[0] };
    expect((await open.call('PUT', MAPPING, body)).status).toBe(204);
    expect((await open.call('GET', MAPPING)).json()).toEqual(body);
    expect((await open.call('DELETE', MAPPING)).status).toBe(204);
    expect((await open.call('GET', MAPPING)).status).toBe(404);
    expect((await open.call('DELETE', MAPPING)).status).toBe(404);
  });

  it('is taken for an unknown item and forgotten a day later', async () => {
    expect((await open.call('PUT', MAPPING, { categoryIds: [ids[0]] })).status).toBe(204);
    open.clock.advance(DAY_MS);
    expect((await open.call('GET', MAPPING)).status).toBe(404);
  });

  it('refuses duplicates, more than five, unknown ones, a main one outside', async () => {
    const refused = async (categoryIds: unknown, more = {}) => codesOf(await open.call('PUT', MAPPING, { categoryIds, ...more }));
    expect(await refused([ids[0], ids[0]])).toEqual(['IE0104 categoryIds[1]']);
    expect(await refused(ids)).toEqual(['IE0117 categoryIds']);
    expect(await refused(['77'])).toEqual(['IE0106 categoryIds[0]']);
    expect(await refused([ids[0]], { mainPluralCategoryId: ids[1] })).toEqual(['IE0182 mainPluralCategoryId']);
    expect(await refused([1])).toEqual(['IE0002 categoryIds[0]', 'IE0106 categoryIds[0]']);
  });
});

describe('categories', () => {
  it('are read and changed', async () => {
    const path = `${ROOT}/shop-categories/category-ids/${ids[0]}`;
    expect((await open.call('PUT', path, { title: '新しい名' })).status).toBe(204);
    expect((await open.call('GET', path)).json()).toMatchObject({ categoryId: ids[0], title: '新しい名' });
    expect((await open.call('GET', `${ROOT}/shop-categories/category-ids/1`)).status).toBe(404);
  });

  it.each([
    [{ categorySetId: '5', title: 'a' }, 'IE0107 categorySetId'],
    [{ categorySetId: '0' }, 'IE0001 title'],
    [{ categorySetId: '0', title: 'あ'.repeat(31) }, 'IE0004 title'],
    [{ categorySetId: '0', title: '<b>a</b>' }, 'IE0218 title'],
  ])('%j is refused', async (body, code) => {
    expect(codesOf(await open.call('POST', `${ROOT}/shop-categories`, body))).toEqual([code]);
  });
});

describe('the tree', () => {
  const node = (index: number, children: unknown[] = []) => ({ categoryId: ids[index], children });

  it('is written and read', async () => {
    const rootNode = { children: [node(0, [node(1)]), node(2)] };
    expect((await open.call('PUT', TREE, { rootNode })).status).toBe(204);
    expect((await open.call('GET', TREE)).json()).toEqual({ categorySetId: '0', rootNode });
    expect((await open.call('GET', `${ROOT}/shop-category-set-lists`)).status).toBe(200);
    expect((await open.call('GET', TREE.replace(/0$/, '9'))).status).toBe(404);
  });

  it('refuses a category twice, unknown ones and a shape that is none', async () => {
    const refused = async (rootNode: unknown) => codesOf(await open.call('PUT', TREE, { rootNode }));
    expect(await refused({ children: [node(0), node(0)] })).toEqual(['IE0104 rootNode.children[1].categoryId']);
    expect(await refused({ children: [{ categoryId: '9' }] })).toEqual(['IE0106 rootNode.children[0].categoryId']);
    expect(await refused({ children: 'a' })).toEqual(['IE0002 rootNode.children']);
    expect(await refused('a')).toEqual(['IE0001 rootNode']);
  });
});
