import { json, notFound } from '../answers.ts';
import { imageLinks } from '../image-links.ts';
import type { Operation } from '../operation.ts';
import { pageOf, RESULT_CAP } from '../paging.ts';
import { includedData, integerIn, listOf, requireMarketplace } from '../query.ts';
import { CATALOG_BLOCKS, catalogItem } from './item.ts';
import { findEntries, refinementsOf } from './search.ts';

const PATH = '/catalog/2022-04-01/items';
const PAGE_SIZE = { standard: 10, max: 20 };

const getCatalogItem: Operation = {
  name: 'getCatalogItem',
  method: 'GET',
  path: `${PATH}/:asin`,
  handle: ({ params, query, baseUrl }, { shop }) => {
    requireMarketplace(query);
    const blocks = includedData(query, CATALOG_BLOCKS, ['summaries']);
    const entry = shop.entry(params.asin ?? '');
    if (!entry) throw notFound(`Requested item '${params.asin}' not found in marketplace(s) ${listOf(query, 'marketplaceIds').join()}.`);
    return json(200, catalogItem(entry, blocks, shop, imageLinks(baseUrl)));
  },
};

const searchCatalogItems: Operation = {
  name: 'searchCatalogItems',
  method: 'GET',
  path: PATH,
  handle: ({ query, baseUrl }, { shop, clock }) => {
    requireMarketplace(query);
    const blocks = includedData(query, CATALOG_BLOCKS, ['summaries']);
    const pageSize = integerIn(query, 'pageSize', PAGE_SIZE.standard, PAGE_SIZE.max);
    const found = findEntries(query, shop);
    const { items, pagination } = pageOf(found.slice(0, RESULT_CAP), { query, pageSize, clock });
    return json(200, {
      numberOfResults: found.length,
      pagination,
      ...(query.has('keywords') ? { refinements: refinementsOf(found.slice(0, RESULT_CAP), shop) } : {}),
      items: items.map((entry) => catalogItem(entry, blocks, shop, imageLinks(baseUrl))),
    });
  },
};

export const catalogItemsOperations: readonly Operation[] = [getCatalogItem, searchCatalogItems];
