import { ApiError, invalidInput, json, notFound } from '../answers.ts';
import type { AmazonContext } from '../context.ts';
import { readJson } from '../listings/write.ts';
import type { Operation } from '../operation.ts';
import { lonePage } from '../paging.ts';
import { integerIn, listOf } from '../query.ts';
import { type Feed, JSON_LISTINGS_FEED } from './feeds.ts';

const BASE = '/feeds/2021-06-30';
const PAGE_SIZE = { standard: 10, max: 100 };
/** Submissions of listing feeds per seller (fact sheet section 6). */
const SUBMISSIONS_MAX = 5;
const SUBMISSIONS_WINDOW_MS = 5 * 60_000;

const createFeedDocument: Operation = {
  name: 'createFeedDocument',
  method: 'POST',
  path: `${BASE}/documents`,
  handle: (request, { documents, requestId }) => {
    const { contentType } = readJson(request);
    if (typeof contentType !== 'string' || contentType === '') throw invalidInput('Missing required field: contentType');
    const feedDocumentId = `amzn1.tortuga.4.fe.${requestId()}`;
    return json(201, { feedDocumentId, url: documents.uploadUrl(feedDocumentId, contentType, request.baseUrl) });
  },
};

const createFeed: Operation = {
  name: 'createFeed',
  method: 'POST',
  path: `${BASE}/feeds`,
  handle: (request, context) => {
    const { feedType, marketplaceIds, inputFeedDocumentId } = readJson(request);
    if (typeof feedType !== 'string') throw invalidInput('Missing required field: feedType');
    if (!Array.isArray(marketplaceIds) || marketplaceIds.length === 0) throw invalidInput('Missing required field: marketplaceIds');
    if (typeof inputFeedDocumentId !== 'string' || !context.documents.get(inputFeedDocumentId))
      throw invalidInput('Invalid inputFeedDocumentId.');
    if (feedType === JSON_LISTINGS_FEED) refuseTooMany(context);
    return json(202, { feedId: context.feeds.create(feedType, inputFeedDocumentId, request.baseUrl).id });
  },
};

const getFeed: Operation = {
  name: 'getFeed',
  method: 'GET',
  path: `${BASE}/feeds/:feedId`,
  handle: ({ params }, context) => json(200, context.feeds.view(existing(params.feedId, context))),
};

const cancelFeed: Operation = {
  name: 'cancelFeed',
  method: 'DELETE',
  path: `${BASE}/feeds/:feedId`,
  handle: ({ params }, context) => {
    if (!context.feeds.cancel(existing(params.feedId, context))) throw invalidInput('Only feeds in the queue can be cancelled.');
    return json(200, {});
  },
};

const getFeeds: Operation = {
  name: 'getFeeds',
  method: 'GET',
  path: `${BASE}/feeds`,
  handle: ({ query }, { feeds, clock }) => {
    const pageSizeOf = (filter: URLSearchParams) => integerIn(filter, 'pageSize', PAGE_SIZE.standard, PAGE_SIZE.max);
    const { items, next } = lonePage(query, clock, pageSizeOf, (filter) => {
      const types = listOf(filter, 'feedTypes');
      if (types.length === 0) throw invalidInput("'feedTypes' or 'nextToken' is required.");
      const statuses = listOf(filter, 'processingStatuses');
      const views = feeds.list().flatMap((feed) => (types.includes(feed.type) ? [feeds.view(feed)] : []));
      return views.filter((view) => statuses.length === 0 || statuses.includes(String(view.processingStatus)));
    });
    return json(200, { feeds: items, ...next });
  },
};

const getFeedDocument: Operation = {
  name: 'getFeedDocument',
  method: 'GET',
  path: `${BASE}/documents/:feedDocumentId`,
  handle: ({ params, baseUrl }, { documents }) => {
    const id = params.feedDocumentId ?? '';
    if (!documents.get(id)) throw notFound(`Feed document ${id} not found.`);
    return json(200, { feedDocumentId: id, url: documents.downloadUrl(id, baseUrl) });
  },
};

function refuseTooMany({ feeds, clock, rateFactor }: AmazonContext): void {
  const since = clock.now().getTime() - SUBMISSIONS_WINDOW_MS;
  const recent = feeds.list().filter((feed) => feed.type === JSON_LISTINGS_FEED && feed.createdMs > since).length;
  const factor = rateFactor();
  if (factor !== null && recent >= SUBMISSIONS_MAX * factor)
    throw new ApiError(429, 'QuotaExceeded', 'You exceeded your quota for the requested resource.');
}

function existing(id = '', { feeds }: AmazonContext): Feed {
  const feed = feeds.get(id);
  if (!feed) throw notFound(`Feed ${id} not found.`);
  return feed;
}

export const feedsOperations: readonly Operation[] = [createFeedDocument, createFeed, getFeed, cancelFeed, getFeeds, getFeedDocument];
