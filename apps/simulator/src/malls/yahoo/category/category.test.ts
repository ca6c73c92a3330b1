import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../test-shop.ts';
import { BRANDS } from './brands.ts';
import { allCategories, findCategory } from './catalog.ts';
import { SPECS } from './specs.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});

describe('the category tree', () => {
  const categories = allCategories();

  it('is large, three to four levels deep, and rich in food', () => {
    const leaves = categories.filter(({ isLeaf }) => isLeaf);
    expect(leaves.length).toBeGreaterThan(450);
    expect(Math.max(...categories.map(({ path }) => path.length))).toBe(4);
    const food = leaves.filter(({ path }) => ['食品', 'ドリンク、水、お酒', 'スイーツ、お菓子'].includes(path[0] ?? ''));
    expect(food.length).toBeGreaterThan(300);
  });

  it('has numeric codes of at most ten digits, unique paths, and parents that are no leaves', () => {
    expect(new Set(categories.map(({ path }) => path.join('\n'))).size).toBe(categories.length);
    for (const { code, parentCode, path, name } of categories) {
      expect(code).toMatch(/^\d{1,10}$/);
      expect(path.at(-1)).toBe(name);
      const parent = parentCode === null ? undefined : findCategory(parentCode);
      expect(parent?.isLeaf ?? false).toBe(false);
      expect(parent?.path ?? []).toEqual(path.slice(0, -1));
    }
  });

  it('ends every first level in a place for the rest', () => {
    for (const { path } of categories.filter(({ parentCode }) => parentCode === null)) {
      const children = categories.filter((category) => category.path.length === 2 && category.path[0] === path[0]);
      expect(children.length).toBeGreaterThan(1);
    }
    const areas = categories.filter(({ path, isLeaf }) => path.length === 2 && !isLeaf && path[0] === '食品');
    for (const { path } of areas) {
      const children = categories.filter((category) => category.path.length === 3 && category.path[1] === path[1]);
      expect([path[1], children.some(({ name }) => name.endsWith('その他'))]).toEqual([path[1], true]);
    }
  });

  it('has specs with unique ids and brands with unique codes', () => {
    const valueIds = SPECS.flatMap(({ id, values }) => values.map(([valueId]) => `${id}:${valueId}`));
    expect(new Set(valueIds).size).toBe(valueIds.length);
    expect([new Set(BRANDS.map(({ code }) => code)).size, BRANDS.every(({ code, name, kana }) => code && name && kana)]).toEqual([
      BRANDS.length,
      true,
    ]);
    expect(BRANDS.length).toBeGreaterThanOrEqual(60);
  });
});

describe('getShopCategory', () => {
  it('walks down from the first level to the leaves', async () => {
    const children = async (code?: string) =>
      (await shop.get('getShopCategory', code ? { category_code: code } : {})).xml.ResultSet.Result as {
        CategoryCode: string;
        CategoryName: string;
        IsLeaf: string;
      }[];
    const find = async (name: string, code?: string) => (await children(code)).find((row) => row.CategoryName === name);
    const food = await find('食品');
    const sauces = await find('調味料、スパイス', food?.CategoryCode);
    const soy = await find('しょうゆ', sauces?.CategoryCode);
    const leaf = await find('濃口しょうゆ', soy?.CategoryCode);
    expect([food?.IsLeaf, soy?.IsLeaf, leaf?.IsLeaf]).toEqual(['0', '0', '1']);
    expect(findCategory(leaf?.CategoryCode ?? '')?.path).toEqual(['食品', '調味料、スパイス', 'しょうゆ', '濃口しょうゆ']);
    expect((await shop.get('getShopCategory', { category_code: leaf?.CategoryCode ?? '' })).xml.ResultSet['@totalResultsAvailable']).toBe(
      '0',
    );
    expect((await shop.get('getShopCategory', { category_code: '1' })).status).toBe(400);
  });
});

describe('searching', () => {
  it('finds leaves by the words of their path', async () => {
    const answer = await shop.get('getShopCategoryList', { query: 'チョコ 板', results: '5' });
    expect(answer.xml.ResultSet.Result).toMatchObject([
      { Name: '板チョコレート', PathName: 'スイーツ、お菓子 > チョコレート > 板チョコレート' },
    ]);
    expect(answer.xml.ResultSet.Result[0].Id).toBe(answer.xml.ResultSet.Result[0].CategoryCode);
  });

  it('searches within a category, in order', async () => {
    const fashion = allCategories().find(({ path }) => path.length === 1 && path[0] === 'メンズファッション');
    const answer = await shop.get('getShopCategoryList', { query: 'シャツ', category_code: fashion?.code ?? '', sort: '-name' });
    expect(answer.xml.ResultSet.Result.map(({ Name }: { Name: string }) => Name)).toEqual(['ポロシャツ', 'シャツ', 'Tシャツ']);
  });

  it('finds brands by code prefix or part of the name', async () => {
    const names = async (query: Record<string, string>) =>
      ((await shop.get('getShopBrandList', query)).xml.ResultSet.Result ?? []).map(({ BrandName }: { BrandName: string }) => BrandName);
    expect(await names({ query: '亀田' })).toEqual(['亀田製菓']);
    expect(await names({ query: '2047', type: 'code' })).toEqual(['亀田製菓']);
    expect(await names({ query: '2047', type: 'name' })).toEqual([]);
    expect((await names({ query: '20', results: '100' })).length).toBe(62);
  });

  it.each(['getShopCategoryList', 'getShopBrandList'])('%s wants words and a fitting window', async (name) => {
    expect((await shop.get(name)).status).toBe(400);
    expect((await shop.get(name, { query: 'a', results: '101' })).status).toBe(400);
  });
});

describe('downloadShopCategories', () => {
  const lines = async (query: Record<string, string> = {}) => {
    const answer = await shop.get('downloadShopCategories', query);
    return iconv.decode(answer.body, 'Shift_JIS').trim().split('\r\n');
  };

  it('is the whole tree in Shift_JIS, every name intact', async () => {
    const [header, ...rows] = await lines();
    expect(header).toBe('id,name,path_name,relation,updated_at');
    expect(rows).toHaveLength(allCategories().length);
    for (const [index, { code, name, path }] of allCategories().entries()) {
      expect(rows[index]).toBe(`${code},${name},${path.join(' > ')},,2026-10-01`);
    }
  });

  it('adds specs on request', async () => {
    const [header, ...rows] = await lines({ spec: '1' });
    expect(header).toBe('id,name,path_name,relation,spec_id,spec_name,spec_value_name,spec_value_id,selection_type,data_type');
    expect(rows).toContain(`${allCategories()[0]?.code},食品,食品,,,,,,,`);
    expect(rows).toContain('44087,Tシャツ、カットソー,レディースファッション > トップス > Tシャツ、カットソー,,24181,サイズ,M,210763,0,1');
  });
});
