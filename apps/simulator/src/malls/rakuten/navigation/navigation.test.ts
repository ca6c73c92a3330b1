import { describe, expect, it } from 'vitest';
import { codesOf, openShop } from '../test-shop.ts';
import { DICTIONARIES } from './attributes/dictionaries.ts';
import { genreAttributes } from './genre-attributes.ts';
import { allGenres, topGenres } from './genre-tree.ts';

const ROOT = '/es/2.0/navigation';
const { call } = openShop();
const get = (path: string) => call('GET', ROOT + path);

interface GenreAnswer {
  readonly version: { id: number; fixedAt: string };
  readonly genre: {
    readonly genreId: number;
    readonly nameJaPath: string[];
    readonly children: { genreId: number; lowest: boolean }[] | null;
    readonly siblings: { genreId: number }[] | null;
    readonly ancestors: { genreId: number }[] | null;
    readonly attributes: {
      id: number;
      nameJa: string;
      dictionaryValues?: { id: number; nameJa: string }[];
      properties: Record<string, unknown>;
    }[];
  };
}

describe('the tree', () => {
  it('is large enough to be real: tops, genres, levels', () => {
    const genres = allGenres();
    expect(topGenres().length).toBeGreaterThanOrEqual(20);
    expect(genres.length).toBeGreaterThanOrEqual(300);
    expect(new Set(genres.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]));
    expect(genres.every(({ id }) => id >= 100_000 && id <= 999_999)).toBe(true);
  });

  it('can be walked from the root to every genre by the API alone', async () => {
    const seen = new Set<number>();
    const visit = async (id: number): Promise<void> => {
      const { genre } = (await get(`/genres/${id}?showChildren=true`)).json<GenreAnswer>();
      for (const child of genre.children ?? []) {
        seen.add(child.genreId);
        if (!child.lowest) await visit(child.genreId);
      }
    };
    await visit(0);
    expect(seen.size).toBe(allGenres().length);
  });

  it('has a その他 leaf in every group of food', () => {
    const groups = allGenres().filter(
      ({ lowest, namePath, children }) =>
        !lowest && ['食品', 'スイーツ・お菓子', '水・ソフトドリンク'].includes(namePath[0] ?? '') && children.length > 0,
    );
    const leafNames = (ids: readonly number[]) =>
      allGenres()
        .filter(({ id }) => ids.includes(id))
        .map(({ nameJa }) => nameJa);
    const bare = groups.filter(
      ({ level, children }) =>
        level > 1 && allGenres().some(({ id, lowest }) => children.includes(id) && lowest) && !leafNames(children).includes('その他'),
    );
    expect(bare.map(({ nameJa }) => nameJa)).toEqual([]);
  });

  it('has typed attributes with existing dictionaries in every genre that takes items', () => {
    for (const genre of allGenres().filter(({ registrable }) => registrable)) {
      const attributes = genreAttributes(genre);
      expect(
        attributes.some(({ need }) => need === 'MANDATORY'),
        genre.nameJa,
      ).toBe(true);
      for (const { input, dictionary } of attributes)
        if (input === 'SELECTIVE') expect(DICTIONARIES[dictionary ?? '']?.length).toBeGreaterThan(0);
    }
    expect(DICTIONARIES.colors).toContain('-');
    expect(DICTIONARIES.countries).toContain('日本');
  });
});

describe('genres', () => {
  it('0 is the root with its tops, whatever is asked', async () => {
    const { genre, version } = (await get('/genres/0')).json<GenreAnswer>();
    expect(version).toEqual((await get('/version')).json<GenreAnswer>().version);
    expect(genre.children?.map(({ genreId }) => genreId)).toEqual(topGenres());
  });

  it('answers a genre with its relations on demand', async () => {
    const plain = (await get('/genres/100001')).json<GenreAnswer>();
    expect(plain.genre).toEqual({
      genreId: 100001,
      genreIdPath: [260000, 100000, 100001],
      nameJa: 'マグカップ',
      nameJaPath: ['キッチン用品・食器・調理器具', 'カップ・グラス', 'マグカップ'],
      level: 3,
      lowest: true,
      properties: { itemRegisterFlg: true },
      ancestors: null,
      siblings: null,
      children: null,
    });
    const { genre } = (await get('/genres/100001?showAncestors=true&showSiblings=true&showChildren=true')).json<GenreAnswer>();
    expect(genre.ancestors?.map(({ genreId }) => genreId)).toEqual([260000, 100000]);
    expect(genre.siblings?.map(({ genreId }) => genreId)).toEqual([100002, 100003, 100004, 100005, 100006]);
    expect(genre.children).toEqual([]);
  });

  it('a merged one is answered by its heir with 301', async () => {
    const answer = await get('/genres/999001');
    expect([answer.status, answer.json<GenreAnswer>().genre.genreId]).toEqual([301, 210101]);
  });

  it.each([
    ['/genres/abc', 400, 'invalidGenreId'],
    ['/genres/99999', 400, 'invalidGenreId'],
    ['/genres/123456', 404, 'notGenreFound'],
    ['/genres/100001?showChildren=1', 400, 'invalidShowGenreChildren'],
    ['/genres/100001?showAncestors=x', 400, 'invalidShowGenreAncestors'],
    ['/genres/100001/attributes/0', 400, 'invalidAttributeId'],
    ['/genres/100001/attributes/999', 404, 'notAttributeFound'],
    ['/genres/100001/attributes/335/dictionaryValues', 404, 'notDictionaryValueFound'],
    ['/genres/100001/attributes/4/dictionaryValues?page=0&limit=5', 400, 'invalidPage'],
    ['/genres/100001/attributes/4/dictionaryValues?page=1&limit=10001', 400, 'invalidLimit'],
    ['/genres/100001/attributes/4/dictionaryValues?page=1', 400, 'invalidPageAndLimit'],
    ['/genres/100001/attributes/-/dictionaryValues?page=1&limit=5', 400, 'requiredAttributeId'],
  ])('%s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, codesOf(answer)]).toEqual([status, [`${code} `]]);
  });
});

describe('attributes', () => {
  it('are listed with type, units and properties', async () => {
    const { genre } = (await get('/genres/210101/attributes')).json<GenreAnswer>();
    const byName = Object.fromEntries(genre.attributes.map((attribute) => [attribute.nameJa, attribute]));
    expect(byName.総重量).toEqual({
      id: 4838,
      nameJa: '総重量',
      dataType: 'NUMBER',
      minLength: null,
      maxLength: null,
      minValue: 0,
      maxValue: 999_999_999,
      dateFormat: null,
      unit: 'g',
      subUnits: ['kg'],
      properties: {
        rmsMandatoryFlg: true,
        rmsMandatoryType: 'MANDATORY_SELECTABLE',
        rmsMultiValueLimit: 1,
        rmsInputMethod: 'DESCRIPTIVE',
        rmsSkuUnifyFlg: false,
        rmsRecommend: false,
      },
    });
    expect(byName.ブランド名?.properties).toMatchObject({ rmsMandatoryType: 'MANDATORY', rmsSkuUnifyFlg: true });
    expect(byName['原産国／製造国']?.properties).toMatchObject({ rmsInputMethod: 'SELECTIVE', rmsRecommend: true });
  });

  it('one alone by its id', async () => {
    const { genre } = (await get('/genres/210101/attributes/298')).json<GenreAnswer>();
    expect(genre.attributes.map(({ nameJa }) => nameJa)).toEqual(['原産国／製造国']);
  });

  it('dictionary values come in pages and together make the whole', async () => {
    const values: string[] = [];
    for (let page = 1; ; page += 1) {
      const answer = (await get(`/genres/210101/attributes/298/dictionaryValues?page=${page}&limit=25`)).json<GenreAnswer>();
      const found = answer.genre.attributes[0]?.dictionaryValues ?? [];
      if (found.length === 0) break;
      values.push(...found.map(({ nameJa }) => nameJa));
    }
    expect(values).toEqual(DICTIONARIES.countries);
    const all = (await get('/genres/210101/attributes/-/dictionaryValues')).json<GenreAnswer>();
    expect(all.genre.attributes.find(({ id }) => id === 298)?.dictionaryValues).toHaveLength(values.length);
    expect(all.genre.attributes.find(({ id }) => id === 335)?.dictionaryValues).toEqual([]);
  });
});
