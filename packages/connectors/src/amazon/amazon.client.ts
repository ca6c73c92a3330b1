import { CatalogItemsApi } from '@sp-api-sdk/catalog-items-api-2022-04-01';
import {
  type ListingsItemPatchRequest,
  ListingsItemsApi,
  type SearchListingsItemsIncludedDataEnum,
} from '@sp-api-sdk/listings-items-api-2021-08-01';
import type { z } from 'zod';
import { type ConnectorContext, checkShape, type HttpStream, parseJson, requireSetting, withToken } from '../http/index.ts';
import { createRefresh } from './amazon.auth.ts';
import type { ApiCall } from './amazon.call.ts';
import { openDocument } from './amazon.document.ts';
import { exchange } from './amazon.exchange.ts';
import { JAPAN } from './amazon.marketplace.ts';
import * as wire from './amazon.schema.ts';
import { sdkAxios } from './amazon.sdk.ts';

const LOCALE = 'ja_JP';
/** Identifiers per search, and the largest page; the default page of 10 would lose half of them (sheet section 6, tag M). */
export const SEARCH_SIZE = 20;

export type ListingsBlock = SearchListingsItemsIncludedDataEnum;

/** One method per endpoint, in Amazon's words. Every method makes one call, token refresh aside. */
export type AmazonClient = ReturnType<typeof createAmazonClient>;

/** Needs `baseUrls.api`, `baseUrls.auth`, `credentials.sellerId`, `.refreshToken`, `.clientId` and `.clientSecret`. */
export function createAmazonClient(context: ConnectorContext) {
  const refresh = createRefresh(context);
  const api = requireSetting(context.baseUrls, 'api');
  const sellerId = requireSetting(context.credentials, 'sellerId');
  const marketplaceIds = [JAPAN];

  /** Operations that the SDK packages we use do not cover. A body makes it a POST. */
  async function direct<Schema extends z.ZodType>(call: ApiCall, path: string, schema: Schema, body?: string): Promise<z.output<Schema>> {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await withToken(context.tokens, refresh, (token) => exchange(context, call, { method, url: api + path, body }, token));
    return parseJson(answer, schema, call);
  }

  async function sdk<Schema extends z.ZodType>(
    call: ApiCall,
    schema: Schema,
    work: (http: ReturnType<typeof sdkAxios>) => Promise<{ data: unknown; status: number }>,
  ): Promise<z.output<Schema>> {
    const answer = await withToken(context.tokens, refresh, (token) => work(sdkAxios(context, call, token)));
    return checkShape(answer.data, schema, call, answer.status);
  }
  const listings = (http: ReturnType<typeof sdkAxios>) => new ListingsItemsApi(undefined, api, http);

  return {
    sellerId,

    async getMarketplaceParticipations(): Promise<wire.ParticipationWire[]> {
      const answer = await direct(read('getMarketplaceParticipations'), '/sellers/v1/marketplaceParticipations', wire.participationsSchema);
      return answer.payload;
    },

    /** Asking twice makes a second report and changes nothing in the shop, so a lost answer may be repeated. */
    async createReport(reportType: string): Promise<string> {
      const body = JSON.stringify({ reportType, marketplaceIds });
      return (await direct(read('createReport'), '/reports/2021-06-30/reports', wire.reportCreatedSchema, body)).reportId;
    },

    getReport(reportId: string): Promise<z.output<typeof wire.reportSchema>> {
      return direct(read('getReport'), `/reports/2021-06-30/reports/${encodeURIComponent(reportId)}`, wire.reportSchema);
    },

    /** Two calls: one for the document's short-lived URL, one for the document itself. */
    async openReportDocument(documentId: string): Promise<HttpStream> {
      const call = read('getReportDocument');
      const path = `/reports/2021-06-30/documents/${encodeURIComponent(documentId)}`;
      return openDocument(context, call, await direct(call, path, wire.reportDocumentSchema));
    },

    async searchCatalogItems(asins: readonly string[]): Promise<wire.CatalogItemWire[]> {
      const answer = await sdk(read('searchCatalogItems'), wire.catalogSearchSchema, (http) =>
        new CatalogItemsApi(undefined, api, http).searchCatalogItems({
          marketplaceIds,
          identifiers: [...asins],
          identifiersType: 'ASIN',
          includedData: ['attributes', 'classifications', 'identifiers', 'images', 'productTypes', 'relationships', 'summaries'],
          locale: LOCALE,
          pageSize: SEARCH_SIZE,
        }),
      );
      return answer.items;
    },

    /** The SKUs must not hold a comma: the list is joined by commas and the server cannot tell them apart. */
    async searchListingsItems(skus: readonly string[], includedData: ListingsBlock[]): Promise<wire.ListingsItemWire[]> {
      const answer = await sdk(read('searchListingsItems'), wire.listingsSearchSchema, (http) =>
        listings(http).searchListingsItems({
          sellerId,
          marketplaceIds,
          issueLocale: LOCALE,
          includedData,
          ...(skus.length > 0 ? { identifiers: [...skus], identifiersType: 'SKU' as const } : {}),
          pageSize: skus.length > 0 ? SEARCH_SIZE : 1,
        }),
      );
      return answer.items;
    },

    getListingsItem(sku: string, includedData: ListingsBlock[]): Promise<wire.ListingsItemWire> {
      return sdk(read('getListingsItem'), wire.listingsItemSchema, (http) =>
        listings(http).getListingsItem({ sellerId, sku, marketplaceIds, issueLocale: LOCALE, includedData }),
      );
    },

    patchListingsItem(sku: string, body: ListingsItemPatchRequest): Promise<wire.SubmissionWire> {
      return sdk({ endpoint: 'patchListingsItem', effect: 'write' }, wire.submissionSchema, (http) =>
        listings(http).patchListingsItem({ sellerId, sku, marketplaceIds, issueLocale: LOCALE, body }),
      );
    },
  };
}

function read(endpoint: ApiCall['endpoint']): ApiCall {
  return { endpoint, effect: 'read' };
}
