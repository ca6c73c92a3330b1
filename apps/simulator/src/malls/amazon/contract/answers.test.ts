import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MallAnswer } from '../../../kernel/test-harness.ts';
import { PRACTICE } from '../auth/credentials.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { CATALOG_BLOCKS } from '../catalog-items/item.ts';
import { LISTING_BLOCKS } from '../listings/item.ts';
import { itemPath, openTestShop, type TestShop } from '../test-shop.ts';
import { loadModels, problemsOf } from './sp-api-models.ts';
import { MODEL_FILES, MODELS_FOLDER, SHARED_PRODUCTS } from './where.ts';

// Closed: a field which no model names is an invention of ours.
const models = loadModels(MODELS_FOLDER, MODEL_FILES, true);
if (!models) console.log('skipped: Amazon models are not in ../shared');
/** Its model calls an error answer a bare list; every other API and all threads show `{errors: […]}`. */
const BARE_ERRORS = ['getListingsRestrictions'];
const LISTINGS = `/listings/2021-08-01/items/${PRACTICE.sellerId}`;
const CATALOG = '/catalog/2022-04-01/items';
const STOCK = [{ fulfillment_channel_code: 'DEFAULT', quantity: 3 }];

describe.skipIf(!models)("answers of the practice Amazon, against Amazon's models", () => {
  let shop: TestShop;
  const seen = new Map<string, number>();

  beforeAll(() => {
    shop = openTestShop(readFileSync(SHARED_PRODUCTS, 'utf8'));
  });

  async function conform(operation: string, status: number, pending: Promise<MallAnswer>): Promise<MallAnswer> {
    const answer = await pending;
    expect([operation, answer.status, answer.status === status ? '' : answer.text()]).toEqual([operation, status, '']);
    const validate = models?.find(operation, status)?.validate;
    if (validate && !(status >= 400 && BARE_ERRORS.includes(operation)))
      expect(validate(answer.json()), `${operation} ${problemsOf(validate)}`).toBe(true);
    seen.set(`${operation} ${status}`, (seen.get(`${operation} ${status}`) ?? 0) + 1);
    return answer;
  }

  it('sellers and restrictions', async () => {
    await conform('getMarketplaceParticipations', 200, shop.call('GET', '/sellers/v1/marketplaceParticipations'));
    await conform(
      'getMarketplaceParticipations',
      403,
      shop.call('GET', '/sellers/v1/marketplaceParticipations', { headers: { 'x-amz-access-token': 'no' } }),
    );
    for (const { asin } of shop.mall.overview('').slice(0, 80)) {
      const query = { asin, sellerId: PRACTICE.sellerId, conditionType: 'used_good' };
      await conform('getListingsRestrictions', 200, shop.call('GET', '/listings/2021-08-01/restrictions', { query }));
    }
    await conform('getListingsRestrictions', 400, shop.call('GET', '/listings/2021-08-01/restrictions'));
  });

  it('every catalogue item and every listing with all blocks', async () => {
    const includedData = CATALOG_BLOCKS.join();
    for (const { asin, sku, parentAsin } of shop.mall.overview('')) {
      await conform('getCatalogItem', 200, shop.call('GET', `${CATALOG}/${asin}`, { query: { includedData } }));
      if (parentAsin) await conform('getCatalogItem', 200, shop.call('GET', `${CATALOG}/${parentAsin}`, { query: { includedData } }));
      await conform('getListingsItem', 200, shop.call('GET', itemPath(sku), { query: { includedData: LISTING_BLOCKS.join() } }));
    }
    await conform('getCatalogItem', 404, shop.call('GET', `${CATALOG}/B000000000`));
    await conform('getCatalogItem', 400, shop.call('GET', `${CATALOG}/B000000000`, { query: { includedData: 'nonsense' } }));
    await conform('getListingsItem', 404, shop.call('GET', itemPath('none')));
    await conform('getListingsItem', 403, shop.call('GET', itemPath('none').replace(PRACTICE.sellerId, 'AOTHER')));
  });

  it('both searches, page after page', async () => {
    const searches = [
      ['searchCatalogItems', CATALOG, { keywords: '食品,a', includedData: CATALOG_BLOCKS.join(), pageSize: '20' }],
      ['searchCatalogItems', CATALOG, { keywords: 'tea', pageSize: '5' }],
      ['searchListingsItems', LISTINGS, { includedData: LISTING_BLOCKS.join(), pageSize: '20', sortBy: 'sku' }],
    ] as const;
    for (const [operation, path, query] of searches) {
      let pageToken: string | undefined;
      do {
        const answer = await conform(operation, 200, shop.call('GET', path, { query: { ...query, ...(pageToken ? { pageToken } : {}) } }));
        pageToken = answer.json<{ pagination: { nextToken?: string } }>().pagination.nextToken;
      } while (pageToken);
    }
    await conform('searchCatalogItems', 400, shop.call('GET', CATALOG));
    await conform('searchListingsItems', 400, shop.call('GET', LISTINGS, { query: { createdAfter: '2026-01-01T00:00:00 09:00' } }));
  });

  it('writes', async () => {
    const [first] = shop.mall.overview('');
    const path = itemPath(first?.sku ?? '');
    const patch = (op: string, value: unknown) => ({
      productType: 'PRODUCT',
      patches: [{ op, path: '/attributes/fulfillment_availability', value }],
    });
    await conform(
      'patchListingsItem',
      200,
      shop.call('PATCH', path, { body: patch('merge', STOCK), query: { includedData: 'identifiers,issues' } }),
    );
    await conform(
      'patchListingsItem',
      200,
      shop.call('PATCH', path, { body: patch('merge', STOCK), query: { mode: 'VALIDATION_PREVIEW' } }),
    );
    await conform(
      'patchListingsItem',
      200,
      shop.call('PATCH', path, { body: patch('merge', [{ fulfillment_channel_code: 'DEFAULT', quantity: -1 }]) }),
    );
    await conform('patchListingsItem', 200, shop.call('PATCH', itemPath('none'), { body: patch('merge', STOCK) }));
    await conform('patchListingsItem', 400, shop.call('PATCH', path, { body: patch('test', STOCK) }));
    await conform(
      'putListingsItem',
      200,
      shop.call('PUT', itemPath('new'), { body: { productType: 'TEA', attributes: { item_name: [{ value: '新茶' }] } } }),
    );
    await conform('putListingsItem', 400, shop.call('PUT', itemPath('new'), { body: 'no JSON' }));
    await conform('deleteListingsItem', 200, shop.call('DELETE', itemPath('none')));
  });

  it('reports and feeds from asking to the document', async () => {
    const reportType = 'GET_MERCHANT_LISTINGS_ALL_DATA';
    const asked = await conform(
      'createReport',
      202,
      shop.call('POST', '/reports/2021-06-30/reports', { body: { reportType, marketplaceIds: [MARKETPLACE_ID] } }),
    );
    await conform('createReport', 400, shop.call('POST', '/reports/2021-06-30/reports', { body: { reportType } }));
    const report = `/reports/2021-06-30/reports/${asked.json<{ reportId: string }>().reportId}`;
    await conform('getReport', 200, shop.call('GET', report));
    shop.clock.advance(5_000);
    const { reportDocumentId } = (await conform('getReport', 200, shop.call('GET', report))).json<{ reportDocumentId: string }>();
    await conform('getReports', 200, shop.call('GET', '/reports/2021-06-30/reports', { query: { reportTypes: reportType } }));
    await conform('getReportDocument', 200, shop.call('GET', `/reports/2021-06-30/documents/${reportDocumentId}`));
    await conform('getReport', 404, shop.call('GET', '/reports/2021-06-30/reports/1'));
    await conform('cancelReport', 400, shop.call('DELETE', report));

    const contentType = 'application/json; charset=UTF-8';
    const made = await conform('createFeedDocument', 201, shop.call('POST', '/feeds/2021-06-30/documents', { body: { contentType } }));
    const { feedDocumentId, url } = made.json<{ feedDocumentId: string; url: string }>();
    await shop.call('PUT', new URL(url).pathname.replace('/amazon', ''), { headers: { 'content-type': contentType }, body: '{}' });
    const body = { feedType: 'JSON_LISTINGS_FEED', marketplaceIds: [MARKETPLACE_ID], inputFeedDocumentId: feedDocumentId };
    const feed = (await conform('createFeed', 202, shop.call('POST', '/feeds/2021-06-30/feeds', { body }))).json<{ feedId: string }>();
    await conform('getFeed', 200, shop.call('GET', `/feeds/2021-06-30/feeds/${feed.feedId}`));
    shop.clock.advance(5_000);
    await conform('getFeed', 200, shop.call('GET', `/feeds/2021-06-30/feeds/${feed.feedId}`));
    await conform('getFeeds', 200, shop.call('GET', '/feeds/2021-06-30/feeds', { query: { feedTypes: 'JSON_LISTINGS_FEED' } }));
    await conform('getFeedDocument', 200, shop.call('GET', `/feeds/2021-06-30/documents/${feedDocumentId}`));
    await conform('createFeed', 400, shop.call('POST', '/feeds/2021-06-30/feeds', { body: {} }));
  });

  it('product types and stock at Amazon', async () => {
    const found = await conform(
      'searchDefinitionsProductTypes',
      200,
      shop.call('GET', '/definitions/2020-09-01/productTypes', { query: { keywords: 'tea' } }),
    );
    for (const { name } of found.json<{ productTypes: { name: string }[] }>().productTypes) {
      await conform('getDefinitionsProductType', 200, shop.call('GET', `/definitions/2020-09-01/productTypes/${name}`));
    }
    await conform('getDefinitionsProductType', 404, shop.call('GET', '/definitions/2020-09-01/productTypes/NONE'));
    const query = { granularityType: 'Marketplace', granularityId: MARKETPLACE_ID, details: 'true' };
    await conform('getInventorySummaries', 200, shop.call('GET', '/fba/inventory/v1/summaries', { query }));
    await conform('getInventorySummaries', 400, shop.call('GET', '/fba/inventory/v1/summaries'));
  });

  it('has met every operation that the mall offers', () => {
    const unmodelled = ['token', 'consent', 'downloadDocument', 'uploadDocument', 'cancelFeed'];
    const operations = shop.mall.endpoints.map(({ name }) => name).filter((name) => !unmodelled.includes(name));
    expect(operations.filter((name) => ![...seen.keys()].some((key) => key.startsWith(`${name} `)))).toEqual([]);
    console.log(`validated ${[...seen.values()].reduce((sum, count) => sum + count, 0)} answers of ${operations.length} operations`);
  });
});
