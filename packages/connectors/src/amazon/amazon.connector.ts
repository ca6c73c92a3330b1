import type { CatalogSource, Connector, StockTarget } from '@narabe/core/channel';
import type { ConnectorContext } from '../http/index.ts';
import { type AmazonClient, createAmazonClient, SEARCH_SIZE } from './amazon.client.ts';
import { readListings } from './amazon.listings.ts';
import { toCatalogItem, toOwnItem } from './amazon.mapper.ts';
import { probeAmazon } from './amazon.probe.ts';
import { AMAZON_QUOTAS, amazonCostOf } from './amazon.quotas.ts';
import { readSkuList } from './amazon.sku-list.ts';
import { createStockTarget } from './amazon.stock.ts';

/** All listings of the seller in every status; searches stop at 1,000 (sheet sections 1.3 and 21.7). */
const SKU_LIST_REPORT = 'GET_MERCHANT_LISTINGS_ALL_DATA';
/** Well within getReport's 2 per second; reports take from seconds to many minutes. Our choice, 2026-11-23. */
const REPORT_POLL_MS = 3_000;

/** Amazon.co.jp as the source of the catalogue and as a place of stock. Its credentials and URLs: see `createAmazonClient`. */
export function createAmazonConnector(context: ConnectorContext): Connector {
  const client = createAmazonClient(context);
  return {
    channel: 'amazon',
    quotas: AMAZON_QUOTAS,
    costOf: amazonCostOf,
    probe: () => probeAmazon(client),
    catalogSource: createCatalogSource(client),
    stockTarget: createStockTarget(client) satisfies StockTarget,
  };
}

function createCatalogSource(client: AmazonClient): CatalogSource {
  return {
    itemsPerRead: SEARCH_SIZE,

    requestSkuList: () => client.createReport(SKU_LIST_REPORT),

    async skuListState(requestId) {
      const report = await client.getReport(requestId);
      switch (report.processingStatus) {
        case 'DONE':
          return report.reportDocumentId
            ? { state: 'ready', documentId: report.reportDocumentId }
            : { state: 'failed', code: 'no_document' };
        case 'CANCELLED':
        case 'FATAL':
          return { state: 'failed', code: report.processingStatus.toLowerCase() };
        default:
          return { state: 'pending', retryAfterMs: REPORT_POLL_MS };
      }
    },

    async *readSkuList(documentId) {
      const document = await client.openReportDocument(documentId);
      yield* readSkuList(document.body, document.headers['content-type']);
    },

    async readOwnItems(skus) {
      const found = await readListings(client, skus, [
        'summaries',
        'attributes',
        'offers',
        'fulfillmentAvailability',
        'relationships',
        'productTypes',
      ]);
      return [...found.values()].map(toOwnItem);
    },

    async readCatalogItems(mallItemIds) {
      const ids = [...new Set(mallItemIds)];
      if (ids.length === 0) return [];
      return (await client.searchCatalogItems(ids)).filter(({ asin }) => ids.includes(asin)).map(toCatalogItem);
    },
  };
}
