import type { SimRequest, SimResponse } from '../../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, oneError } from '../../gateway/answers.ts';
import { asObject, asString, field, type JsonObject } from '../../json.ts';
import type { RakutenShop } from '../../shop/shop.ts';
import type { StoredItem } from '../item-store.ts';
import { itemView } from '../item-view.ts';
import { matcher } from './matches.ts';
import { HITS_DEFAULT, searchFaults } from './search-params.ts';

/** A search entry: an item, or the number of one that the index has not forgotten yet. */
type Entry = { readonly manageNumber: string; readonly item: StoredItem | null };

/** items.search (sheet section 3). The index may lag behind (`searchLagMs`). */
export function searchItems(shop: RakutenShop, request: SimRequest): SimResponse {
  const { query } = request;
  const faults = searchFaults(query);
  if (faults.length > 0) return errorAnswer(400, faults);
  const found = sort(indexed(shop, query), query);
  const hits = Number(query.get('hits') ?? HITS_DEFAULT);
  const mark = query.get('cursorMark');
  if (mark === null) {
    const offset = Number(query.get('offset') ?? 0);
    return jsonAnswer(200, {
      numFound: found.length,
      offset,
      results: found.slice(offset, offset + hits).map((entry) => resultOf(shop, entry, query)),
    });
  }
  const after = cursorPosition(mark);
  if (after === null) return oneError(400, 'IE1005', 'Invalid request parameter.');
  const page = found.filter(({ manageNumber }) => manageNumber > after).slice(0, hits);
  const last = page.at(-1)?.manageNumber;
  // The walk ends when the next mark equals the one that was sent.
  const nextCursorMark = last === undefined ? mark : Buffer.from(last).toString('base64url');
  return jsonAnswer(200, { numFound: found.length, offset: 0, nextCursorMark, results: page.map((entry) => resultOf(shop, entry, query)) });
}

function cursorPosition(mark: string): string | null {
  if (mark === '*') return '';
  const text = Buffer.from(mark, 'base64url').toString('utf8');
  return /^[a-z0-9_-]+$/.test(text) ? text : null;
}

function indexed(shop: RakutenShop, query: URLSearchParams): Entry[] {
  const lag = shop.switches.searchLagMs;
  const isOld = (at: Date) => shop.clock.now().getTime() - at.getTime() >= lag;
  const fits = matcher(shop, query);
  const live = shop.items.all().filter((item) => isOld(item.createdAt) && fits(item));
  const gone = [...shop.items.deleted()].filter(([, at]) => !isOld(at)).map(([manageNumber]) => ({ manageNumber, item: null }));
  return [...live.map((item) => ({ manageNumber: item.manageNumber, item })), ...gone];
}

function sort(entries: Entry[], query: URLSearchParams): Entry[] {
  const key = query.has('cursorMark') ? 'manageNumber' : (query.get('sortKey') ?? 'updated');
  const ascending = query.has('cursorMark') || query.get('sortOrder') === 'asc';
  const rank = ({ manageNumber, item }: Entry): string => {
    if (!item || key === 'manageNumber') return manageNumber;
    if (key === 'created') return item.createdAt.toISOString();
    if (key === 'itemDisplaySequence') return String(item.body.itemDisplaySequence).padStart(9, '0');
    if (key === 'updated') return item.updatedAt.toISOString();
    return asString(field(asObject(item.body.purchasablePeriod), key.endsWith('End') ? 'end' : 'start')) ?? '';
  };
  const ranked = entries.map((entry) => ({ entry, rank: rank(entry) }));
  ranked.sort((left, right) => {
    if (left.rank === right.rank) return left.entry.manageNumber < right.entry.manageNumber ? -1 : 1;
    return left.rank < right.rank === ascending ? -1 : 1;
  });
  return ranked.map(({ entry }) => entry);
}

function resultOf(shop: RakutenShop, { manageNumber, item }: Entry, query: URLSearchParams): JsonObject {
  const result: JsonObject = { item: item ? itemView(item) : { manageNumber } };
  if (query.get('isCategoryIncluded') === 'true') {
    const mapping = shop.categories.mapping(manageNumber);
    if (mapping) result.category = { categoryIds: [...mapping.categoryIds] };
  }
  if (query.get('isReviewIncluded') === 'true') result.review = { count: 0, averageRating: 0 };
  if (query.get('isInventoryIncluded') === 'true') {
    const leadTimes = shop.inventory.leadTimes(manageNumber);
    if (Object.keys(leadTimes).length > 0) result.inventory = leadTimes;
  }
  return result;
}
