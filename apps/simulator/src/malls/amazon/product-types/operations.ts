import { createHash } from 'node:crypto';
import { json, notFound } from '../answers.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { Operation } from '../operation.ts';
import { listOf, oneOf, requireMarketplace } from '../query.ts';
import { PRODUCT_TYPES, PROPERTY_GROUPS, schemaOf } from './schema.ts';

const BASE = '/definitions/2020-09-01/productTypes';
const VERSION = 'UHqSqmb4FNUk=';

const searchDefinitionsProductTypes: Operation = {
  name: 'searchDefinitionsProductTypes',
  method: 'GET',
  path: BASE,
  handle: ({ query }) => {
    requireMarketplace(query);
    const words = [...listOf(query, 'keywords'), ...listOf(query, 'itemName')].map((word) => word.toLowerCase());
    const found = PRODUCT_TYPES.filter(({ name, displayName }) => {
      const text = `${name.toLowerCase().replaceAll('_', ' ')} ${name.toLowerCase()} ${displayName}`;
      return words.length === 0 || words.some((word) => text.includes(word));
    });
    return json(200, { productTypes: found.map((type) => ({ ...type, marketplaceIds: [MARKETPLACE_ID] })), productTypeVersion: VERSION });
  },
};

const getDefinitionsProductType: Operation = {
  name: 'getDefinitionsProductType',
  method: 'GET',
  path: `${BASE}/:productType`,
  handle: ({ params, query, baseUrl }, { documents }) => {
    requireMarketplace(query);
    const productType = PRODUCT_TYPES.find(({ name }) => name === params.productType);
    if (!productType) throw notFound(`Product type ${params.productType} not found.`);
    const requirements = oneOf(query, 'requirements', ['LISTING', 'LISTING_PRODUCT_ONLY', 'LISTING_OFFER_ONLY']) ?? 'LISTING';
    const bytes = Buffer.from(JSON.stringify(schemaOf(productType, requirements)));
    const id = `schema/${productType.name}/${requirements}`;
    documents.store(id, { contentType: 'application/json', bytes });
    const link = {
      link: { resource: documents.downloadUrl(id, baseUrl), verb: 'GET' },
      checksum: createHash('md5').update(bytes).digest('base64'),
    };
    return json(200, {
      schema: link,
      requirements,
      requirementsEnforced: oneOf(query, 'requirementsEnforced', ['ENFORCED', 'NOT_ENFORCED']) ?? 'ENFORCED',
      propertyGroups: PROPERTY_GROUPS,
      locale: query.get('locale') ?? 'ja_JP',
      marketplaceIds: [MARKETPLACE_ID],
      productType: productType.name,
      displayName: productType.displayName,
      productTypeVersion: { version: VERSION, latest: true, releaseCandidate: false },
    });
  },
};

export const productTypesOperations: readonly Operation[] = [searchDefinitionsProductTypes, getDefinitionsProductType];
