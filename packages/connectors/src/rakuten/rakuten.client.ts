import { ConnectorError } from '@narabe/core/channel';
import {
  type ConnectorContext,
  type Effect,
  type EncodedBody,
  type HttpAnswer,
  type HttpCall,
  json,
  parseJson,
  requireSetting,
} from '../http/index.ts';
import { rakutenError } from './rakuten.errors.ts';
import type { RakutenEndpoint } from './rakuten.quotas.ts';
import {
  bulkItems,
  dictionaryAnswer,
  genreAnswer,
  type InventoryRow,
  inventoryRows,
  licenceExpiry,
  type RakutenAttribute,
  type RakutenGenre,
  type RakutenItem,
  searchItems,
} from './rakuten.schema.ts';

/** Most values of one page of an attribute's dictionary (sheet section 5 [S1], 2026-11-23). */
export const DICTIONARY_PAGE = 10_000;

/** In a path, in place of an attribute's id: all of the genre. It allows no paging (`requiredAttributeId`, sheet section 5 [S1]). */
const ALL_ATTRIBUTES = '-';

/** One pair of a bulk call, in the mall's words. */
export interface InventoryPair {
  readonly manageNumber: string;
  readonly variantId: string;
}

export interface InventoryWrite extends InventoryPair {
  readonly mode: 'ABSOLUTE' | 'RELATIVE';
  readonly quantity: number;
  readonly operationLeadTime?: unknown;
  readonly shipFromIds?: unknown;
}

/** Sends one call; any status but a success is thrown as a ConnectorError. */
export type RakutenSend = (call: {
  readonly endpoint: RakutenEndpoint;
  readonly effect: Effect;
  readonly method: HttpCall['method'];
  readonly path: string;
  readonly body?: EncodedBody;
}) => Promise<HttpAnswer>;

/**
 * The authorised line to the mall: `Authorization: ESA base64(serviceSecret:licenseKey)`, no token, no signature (sheet
 * section 1, 2026-11-23). `judge` may read an error body of its own shape.
 */
export function createRakutenSend(context: ConnectorContext, judge = rakutenError): RakutenSend {
  const secret = `${requireSetting(context.credentials, 'serviceSecret')}:${requireSetting(context.credentials, 'licenseKey')}`;
  const authorization = `ESA ${Buffer.from(secret).toString('base64')}`;
  return async ({ endpoint, effect, method, path, body }) => {
    const url = requireSetting(context.baseUrls, 'api') + path;
    const answer = await context.transport.send({ endpoint, effect, method, url, headers: { authorization, accept: '*/*' }, body });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw judge(answer, { endpoint, effect }, context.now());
  };
}

/** The JSON APIs that we use, one method per endpoint, in the mall's words. */
export interface RakutenClient {
  searchItems(hits: number): Promise<number>;
  bulkGetItems(manageNumbers: readonly string[]): Promise<RakutenItem[]>;
  upsertItem(manageNumber: string, body: unknown): Promise<void>;
  deleteItem(manageNumber: string): Promise<void>;
  bulkGetInventories(pairs: readonly InventoryPair[]): Promise<InventoryRow[]>;
  bulkUpsertInventories(writes: readonly InventoryWrite[]): Promise<void>;
  genreChildren(genreId: string): Promise<RakutenGenre[]>;
  /** All attributes of a genre, each with its dictionary. */
  genreAttributes(genreId: string): Promise<RakutenAttribute[]>;
  /** One page of one attribute's dictionary; pages count from 1. */
  dictionaryPage(genreId: string, attributeId: string, page: number): Promise<string[]>;
  navigationVersion(): Promise<void>;
  /** When the licence key dies. The answer carries no zone; it is Japan's. */
  licenceExpiry(): Promise<Date>;
}

export function createRakutenClient(context: ConnectorContext): RakutenClient {
  const send = createRakutenSend(context);
  const item = (manageNumber: string) => `/es/2.0/items/manage-numbers/${encodeURIComponent(manageNumber)}`;
  const genre = (genreId: string) => `/es/2.0/navigation/genres/${encodeURIComponent(genreId)}`;
  const read = (endpoint: RakutenEndpoint, path: string) => send({ endpoint, effect: 'read', method: 'GET', path });

  return {
    async searchItems(hits) {
      const answer = await read('items.search', `/es/2.0/items/search?hits=${hits}`);
      return parseJson(answer, searchItems, { endpoint: 'items.search', effect: 'read' }).numFound;
    },
    async bulkGetItems(manageNumbers) {
      const call = { endpoint: 'items.bulk.get', effect: 'read' } as const;
      const answer = await send({ ...call, method: 'POST', path: '/es/2.0/items/bulk-get', body: json({ manageNumbers }) });
      return parseJson(answer, bulkItems, call).results;
    },
    async upsertItem(manageNumber, body) {
      await send({ endpoint: 'items.upsert', effect: 'write', method: 'PUT', path: item(manageNumber), body: json(body) });
    },
    async deleteItem(manageNumber) {
      try {
        await send({ endpoint: 'items.delete', effect: 'write', method: 'DELETE', path: item(manageNumber) });
      } catch (error) {
        if (!(error instanceof ConnectorError && error.code === ITEM_NOT_FOUND)) throw error;
      }
    },
    async bulkGetInventories(inventories) {
      const call = { endpoint: 'inventories.bulk.get', effect: 'read' } as const;
      const answer = await send({ ...call, method: 'POST', path: '/es/2.1/inventories/bulk-get', body: json({ inventories }) });
      return parseJson(answer, inventoryRows, call).inventories;
    },
    async bulkUpsertInventories(inventories) {
      const path = '/es/2.1/inventories/bulk-upsert';
      await send({ endpoint: 'inventories.bulk.upsert', effect: 'write', method: 'POST', path, body: json({ inventories }) });
    },
    async genreChildren(genreId) {
      const answer = await read('navigation', `${genre(genreId)}?showChildren=true`);
      return parseJson(answer, genreAnswer, { endpoint: 'navigation', effect: 'read' }).genre.children ?? [];
    },
    async genreAttributes(genreId) {
      const call = { endpoint: 'navigation', effect: 'read' } as const;
      const answer = await read(call.endpoint, `${genre(genreId)}/attributes/${ALL_ATTRIBUTES}/dictionaryValues`);
      return parseJson(answer, dictionaryAnswer, call).genre.attributes ?? [];
    },
    async dictionaryPage(genreId, attributeId, page) {
      const call = { endpoint: 'navigation', effect: 'read' } as const;
      const path = `${genre(genreId)}/attributes/${encodeURIComponent(attributeId)}/dictionaryValues?page=${page}&limit=${DICTIONARY_PAGE}`;
      const { attributes } = parseJson(await read(call.endpoint, path), dictionaryAnswer, call).genre;
      return (attributes ?? []).flatMap(({ dictionaryValues }) => dictionaryValues ?? []).map(({ nameJa }) => nameJa);
    },
    async navigationVersion() {
      await read('navigation', '/es/2.0/navigation/version');
    },
    async licenceExpiry() {
      const key = encodeURIComponent(requireSetting(context.credentials, 'licenseKey'));
      const answer = await read('license.expiry-date.get', `/es/1.0/license-management/license-key/expiry-date?licenseKey=${key}`);
      const { expiryDate } = parseJson(answer, licenceExpiry, { endpoint: 'license.expiry-date.get', effect: 'read' });
      return new Date(/(Z|[+-]\d\d:?\d\d)$/.test(expiryDate) ? expiryDate : `${expiryDate}+09:00`);
    },
  };
}

/** Deleting an item that is gone is what was asked for (sheet section 3 [S1]). */
const ITEM_NOT_FOUND = 'GE0014';
