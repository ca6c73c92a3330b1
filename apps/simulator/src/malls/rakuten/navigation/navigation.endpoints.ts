import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { jsonAnswer, oneError } from '../gateway/answers.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import type { RakutenShop } from '../shop/shop.ts';
import type { GenreAttribute } from './attributes/families.ts';
import { dictionaryValues, genreAttributes } from './genre-attributes.ts';
import { findGenre, type Genre, mergedInto, TREE_VERSION } from './genre-tree.ts';
import { attributeView, dictionaryView, genreView, rootView, type Show } from './navigation-view.ts';

const ROOT = '/es/2.0/navigation';
/** Page and limit of dictionary values (sheet section 5). */
const PAGING_MAX = 10_000;
const ATTRIBUTE_ID_MAX = 4_294_967_295;

interface Asked {
  readonly status: 200 | 301;
  /** null: the root. */
  readonly genre: Genre | null;
  readonly show: Show;
}

const fault = (status: number, code: string, message: string): SimResponse => oneError(status, code, message);

/** NavigationAPI 2.0, all GET (sheet section 5). */
export function navigationEndpoints(shop: RakutenShop): Endpoint[] {
  const define = (name: string, path: string, handle: Endpoint['handle']) =>
    defineEndpoint(shop, {
      name: `navigation.${name}`,
      method: 'GET',
      path: ROOT + path,
      apiFunction: 'navigation',
      bucket: 'navigation',
      handle,
    });
  return [
    define('version.get', '/version', () => jsonAnswer(200, { version: TREE_VERSION })),
    define('genres.get', '/genres/:genreId', (request) => answer(request, () => ({}))),
    define('genres.attributes.list', '/genres/:genreId/attributes', (request) =>
      answer(request, (genre) => ({ attributes: genreAttributes(genre).map(attributeView) })),
    ),
    define('genres.attributes.get', '/genres/:genreId/attributes/:attributeId', (request) =>
      answer(request, (genre) => {
        const attributes = chosenAttributes(request, genre);
        return Array.isArray(attributes) ? { attributes: attributes.map(attributeView) } : { refusal: attributes };
      }),
    ),
    define('genres.attributes.dictionaryValues.get', '/genres/:genreId/attributes/:attributeId/dictionaryValues', (request) =>
      answer(request, (genre) => dictionaries(request, genre)),
    ),
  ];
}

function answer(request: SimRequest, more: (genre: Genre) => { refusal: SimResponse } | Record<string, unknown>): SimResponse {
  const asked = ask(request);
  if ('refusal' in asked) return asked.refusal;
  const { genre, show, status } = asked;
  if (!genre) return jsonAnswer(200, { version: TREE_VERSION, genre: rootView() });
  const extra = more(genre);
  if ('refusal' in extra) return extra.refusal as SimResponse;
  return jsonAnswer(status, { version: TREE_VERSION, genre: { ...genreView(genre, show), ...extra } });
}

function ask({ params, query }: SimRequest): Asked | { refusal: SimResponse } {
  const flags = [];
  for (const name of ['Ancestors', 'Siblings', 'Children']) {
    const value = query.get(`show${name}`) ?? 'false';
    if (value !== 'true' && value !== 'false')
      return { refusal: fault(400, `invalidShowGenre${name}`, `The showGenre${name} parameter is invalid.`) };
    flags.push(value === 'true');
  }
  const [ancestors = false, siblings = false, children = false] = flags;
  const show = { ancestors, siblings, children };
  const text = params.genreId ?? '';
  if (text === '0') return { status: 200, genre: null, show };
  if (!/^\d{6}$/.test(text) || text < '100000') return { refusal: fault(400, 'invalidGenreId', 'The genreId parameter is invalid.') };
  const genre = findGenre(Number(text));
  if (genre) return { status: 200, genre, show };
  const heir = mergedInto(Number(text));
  return heir ? { status: 301, genre: heir, show } : { refusal: fault(404, 'notGenreFound', 'Not genre found.') };
}

function chosenAttributes({ params }: SimRequest, genre: Genre): GenreAttribute[] | SimResponse {
  const text = params.attributeId ?? '';
  if (!/^\d{1,10}$/.test(text) || Number(text) < 1 || Number(text) > ATTRIBUTE_ID_MAX)
    return fault(400, 'invalidAttributeId', 'The attributeId parameter is invalid.');
  const found = genreAttributes(genre).filter(({ id }) => id === Number(text));
  return found.length > 0 ? found : fault(404, 'notAttributeFound', 'Not attribute found.');
}

function dictionaries(request: SimRequest, genre: Genre): { refusal: SimResponse } | { attributes: unknown[] } {
  const paging = pagingOf(request);
  if (paging && 'refusal' in paging) return paging;
  if (request.params.attributeId === '-') return { attributes: genreAttributes(genre).map((attribute) => dictionaryView(attribute, null)) };
  const attributes = chosenAttributes(request, genre);
  if (!Array.isArray(attributes)) return { refusal: attributes };
  if (attributes.every((attribute) => dictionaryValues(attribute).length === 0))
    return { refusal: fault(404, 'notDictionaryValueFound', 'Not dictionaryValue found.') };
  return { attributes: attributes.map((attribute) => dictionaryView(attribute, paging)) };
}

function pagingOf({ query, params }: SimRequest): { page: number; limit: number } | { refusal: SimResponse } | null {
  const [page, limit] = [query.get('page'), query.get('limit')];
  if (page === null && limit === null) return null;
  if (params.attributeId === '-') return { refusal: fault(400, 'requiredAttributeId', 'The attributed parameter is required.') };
  const isFine = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= PAGING_MAX;
  if (page !== null && !isFine(page)) return { refusal: fault(400, 'invalidPage', 'The page parameter is invalid.') };
  if (limit !== null && !isFine(limit)) return { refusal: fault(400, 'invalidLimit', 'The limit parameter is invalid.') };
  if (page === null || limit === null)
    return { refusal: fault(400, 'invalidPageAndLimit', 'Both page and limit parameters are required.') };
  return { page: Number(page), limit: Number(limit) };
}
