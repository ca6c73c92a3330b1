import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { ApiError, json } from '../answers.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { AmazonContext } from '../context.ts';
import { imageLinks } from '../image-links.ts';
import type { Operation } from '../operation.ts';
import { pageOf, RESULT_CAP } from '../paging.ts';
import { includedData, integerIn, oneOf, requireMarketplace } from '../query.ts';
import { LISTING_BLOCKS, listingsItem } from './item.ts';
import { readPatches } from './patch.ts';
import { findListings } from './search.ts';
import { type Prepared, preparePatch, preparePut, readJson, readPut, submissionAnswer } from './write.ts';

const BASE = '/listings/2021-08-01/items/:sellerId';
const ITEM = `${BASE}/:sku`;
const PAGE_SIZE = { standard: 10, max: 20 };

export const skuNotFound = (sku: string): ApiError =>
  new ApiError(404, 'NOT_FOUND', `SKU '${sku}' not found in marketplace ${MARKETPLACE_ID}`);

const getListingsItem: Operation = {
  name: 'getListingsItem',
  method: 'GET',
  path: ITEM,
  handle: ({ params, query, baseUrl }, { shop, clock }) => {
    requireMarketplace(query);
    const blocks = includedData(query, LISTING_BLOCKS, ['summaries']);
    const listing = shop.listing(params.sku ?? '');
    if (!listing) throw skuNotFound(params.sku ?? '');
    return json(200, listingsItem(listing, blocks, shop, clock.now().getTime(), imageLinks(baseUrl)));
  },
};

const searchListingsItems: Operation = {
  name: 'searchListingsItems',
  method: 'GET',
  path: BASE,
  handle: ({ query, baseUrl }, context) => {
    requireMarketplace(query);
    const blocks = includedData(query, LISTING_BLOCKS, ['summaries']);
    const pageSize = integerIn(query, 'pageSize', PAGE_SIZE.standard, PAGE_SIZE.max);
    const found = findListings(query, context, baseUrl);
    const { items, pagination } = pageOf(found.slice(0, RESULT_CAP), { query, pageSize, clock: context.clock });
    const nowMs = context.clock.now().getTime();
    const shown = items.map((listing) => listingsItem(listing, blocks, context.shop, nowMs, imageLinks(baseUrl)));
    return json(200, { numberOfResults: found.length, pagination, items: shown });
  },
};

const patchListingsItem: Operation = {
  name: 'patchListingsItem',
  method: 'PATCH',
  path: ITEM,
  handle: (request, context) => {
    requireMarketplace(request.query);
    return write(request, context, preparePatch(context, request.params.sku ?? '', readPatches(readJson(request)), request.baseUrl));
  },
};

const putListingsItem: Operation = {
  name: 'putListingsItem',
  method: 'PUT',
  path: ITEM,
  handle: (request, context) => {
    requireMarketplace(request.query);
    return write(request, context, preparePut(context, request.params.sku ?? '', readPut(readJson(request)), request.baseUrl));
  },
};

/** The model knows no 404 for deletions: an unknown SKU is accepted too. */
const deleteListingsItem: Operation = {
  name: 'deleteListingsItem',
  method: 'DELETE',
  path: ITEM,
  handle: ({ params, query }, { shop, requestId }) => {
    requireMarketplace(query);
    shop.removeListing(params.sku ?? '');
    return json(200, { sku: params.sku, status: 'ACCEPTED', submissionId: requestId(), issues: [] });
  },
};

function write({ params, query }: SimRequest, context: AmazonContext, prepared: Prepared): SimResponse {
  const preview = oneOf(query, 'mode', ['VALIDATION_PREVIEW']) !== undefined;
  const answer = submissionAnswer(context, params.sku ?? '', prepared, query, preview);
  if (answer.status === 'ACCEPTED') prepared.apply(context.clock.now().getTime());
  return json(200, answer);
}

export const listingsOperations: readonly Operation[] = [
  getListingsItem,
  searchListingsItems,
  patchListingsItem,
  putListingsItem,
  deleteListingsItem,
];
