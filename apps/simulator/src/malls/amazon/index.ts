import type { Mall, MallOptions } from '../../kernel/mall.ts';
import { consentEndpoint } from './auth/consent.ts';
import { PRACTICE } from './auth/credentials.ts';
import { loginEndpoint } from './auth/login.ts';
import { Tokens } from './auth/tokens.ts';
import { MARKETPLACE_ID } from './catalog/attribute-shapes.ts';
import { generateCatalog } from './catalog/generate.ts';
import type { RejectedLine } from './catalog/line.ts';
import { parseCatalogLines } from './catalog/parse-lines.ts';
import { catalogItemsOperations } from './catalog-items/operations.ts';
import type { AmazonContext } from './context.ts';
import { Documents } from './documents.ts';
import { getInventorySummaries } from './fba-inventory.ts';
import { Feeds } from './feeds/feeds.ts';
import { processFeed } from './feeds/messages.ts';
import { feedsOperations } from './feeds/operations.ts';
import { changeByHand, type HandChange } from './hand-changes.ts';
import { imageLinks } from './image-links.ts';
import { listingsOperations } from './listings/operations.ts';
import { getListingsRestrictions } from './listings/restrictions.ts';
import { toEndpoint } from './operation.ts';
import { overviewOf, type SkuOverview } from './overview.ts';
import { productTypesOperations } from './product-types/operations.ts';
import { amazonRefusals } from './refusals.ts';
import { reportsOperations } from './reports/operations.ts';
import { Reports } from './reports/reports.ts';
import { requestIds } from './request-ids.ts';
import { getMarketplaceParticipations } from './sellers.ts';
import { type AmazonSettings, DEFAULT_SETTINGS } from './settings.ts';
import { Shop } from './shop/shop.ts';

export { ApiError } from './answers.ts';
export { type BenchCatalogShape, generateCatalogLines } from './catalog/bench-lines.ts';
export { DEMO_LINES } from './catalog/demo/index.ts';
export type { RejectedLine } from './catalog/line.ts';
export type { HandChange } from './hand-changes.ts';
export type { SkuOverview } from './overview.ts';
export type { AmazonSettings } from './settings.ts';

export interface CatalogSummary {
  /** Families, and items without a family. */
  readonly products: number;
  readonly skus: number;
  readonly rejected: readonly RejectedLine[];
}

/** The practice Amazon, with what control may do to it. */
export interface AmazonMall extends Mall {
  /** Text of one JSON object per line becomes the seller's shop. */
  loadCatalog(text: string): CatalogSummary;
  /** `origin`: `http://host:port`, for picture addresses. */
  overview(origin: string): SkuOverview[];
  changeListing(sku: string, change: HandChange): void;
  readonly settings: AmazonSettings;
}

const OPERATIONS = [
  getMarketplaceParticipations,
  ...catalogItemsOperations,
  ...listingsOperations,
  getListingsRestrictions,
  ...reportsOperations,
  ...feedsOperations,
  ...productTypesOperations,
  getInventorySummaries,
];

export function createAmazonMall({ clock, random, rateFactor = () => 1 }: MallOptions): AmazonMall {
  const settings: AmazonSettings = { ...DEFAULT_SETTINGS };
  const requestId = requestIds(random);
  const tokens = new Tokens(clock, random);
  const shop = new Shop(clock);
  const documents = new Documents(clock, requestId);
  const reports = new Reports({ clock, shop, documents, settings });
  const feeds = new Feeds({ clock, documents, settings });
  const context: AmazonContext = { clock, settings, tokens, shop, documents, reports, feeds, requestId, rateFactor };
  feeds.processWith((bytes, feed, atMs) => processFeed(context, bytes, feed.id, atMs, feed.baseUrl));

  return {
    name: 'amazon',
    settings,
    endpoints: [
      loginEndpoint(context),
      consentEndpoint(context),
      ...documents.endpoints(),
      ...OPERATIONS.map((operation) => toEndpoint(operation, context)),
    ],
    refusals: amazonRefusals(context),
    quotaOwner: () => PRACTICE.sellerId,
    credentials: () => ({ ...PRACTICE, marketplaceId: MARKETPLACE_ID }),
    revoke: (what) => tokens.revoke(what),
    restore: () => tokens.restore(),
    state() {
      feeds.settle();
      return {
        sellerId: PRACTICE.sellerId,
        listings: overviewOf(shop, clock.now().getTime(), (path) => `/images/${path}`),
        reports: reports.list().map((report) => reports.view(report)),
        feeds: feeds.list().map((feed) => feeds.view(feed)),
      };
    },
    reset() {
      Object.assign(settings, DEFAULT_SETTINGS);
      for (const part of [tokens, documents, reports, feeds]) part.reset();
      shop.clear();
    },
    loadCatalog(text) {
      const { lines, rejected } = parseCatalogLines(text);
      const catalog = generateCatalog(lines);
      shop.load(catalog);
      return { products: catalog.products, skus: catalog.skus.length, rejected };
    },
    overview(origin) {
      feeds.settle();
      return overviewOf(shop, clock.now().getTime(), imageLinks(`${origin}/amazon`));
    },
    changeListing(sku, change) {
      feeds.settle();
      changeByHand(shop, sku, change, clock.now().getTime());
    },
  };
}
