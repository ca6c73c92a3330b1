import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { toCatalogItem, toOwnItem } from './amazon.mapper.ts';
import * as wire from './amazon.schema.ts';

// Amazon's own OpenAPI models lie beside the repository, with sample answers in them.
const MODELS = fileURLToPath(new URL('../../../../../shared/sp-api-models', import.meta.url));
const present = existsSync(MODELS);
if (!present) console.log('skipped: Amazon models are not beside the repository');

interface Response {
  readonly examples?: Record<string, unknown>;
  readonly 'x-amzn-api-sandbox'?: { readonly static?: readonly { readonly response: unknown }[] };
}

/** Sample answers of one status of one operation. */
function samplesOf(file: string, operationId: string, status: string): unknown[] {
  const model = JSON.parse(readFileSync(`${MODELS}/${file}`, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  const operations = Object.values(model.paths).flatMap((methods) => Object.values(methods)) as {
    operationId?: string;
    responses?: Record<string, Response>;
  }[];
  const response = operations.find((operation) => operation.operationId === operationId)?.responses?.[status];
  const examples = response?.examples ?? {};
  const shown = 'payload' in examples ? [examples] : Object.values(examples);
  return [...shown, ...(response?.['x-amzn-api-sandbox']?.static ?? []).map((sample) => sample.response)];
}

const CATALOG = 'catalogItems_2022-04-01.json';
const LISTINGS = 'listingsItems_2021-08-01.json';
const REPORTS = 'reports_2021-06-30.json';

const READERS: readonly (readonly [file: string, operation: string, status: string, schema: z.ZodType])[] = [
  [CATALOG, 'searchCatalogItems', '200', wire.catalogSearchSchema],
  [CATALOG, 'getCatalogItem', '200', wire.catalogItemSchema],
  [CATALOG, 'searchCatalogItems', '400', wire.errorListSchema],
  [LISTINGS, 'searchListingsItems', '200', wire.listingsSearchSchema],
  [LISTINGS, 'getListingsItem', '200', wire.listingsItemSchema],
  [LISTINGS, 'patchListingsItem', '200', wire.submissionSchema],
  [LISTINGS, 'patchListingsItem', '400', wire.errorListSchema],
  [REPORTS, 'createReport', '202', wire.reportCreatedSchema],
  [REPORTS, 'getReport', '200', wire.reportSchema],
  [REPORTS, 'getReportDocument', '200', wire.reportDocumentSchema],
  [REPORTS, 'createReport', '400', wire.errorListSchema],
  ['sellers.json', 'getMarketplaceParticipations', '200', wire.participationsSchema],
];

describe.skipIf(!present)('sample answers of Amazon', () => {
  it.each(READERS)('%s: %s %s is understood', (file, operation, status, schema) => {
    const samples = samplesOf(file, operation, status);
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(schema.safeParse(sample).error?.issues ?? []).toEqual([]);
  });

  it('the mappers take them, too', () => {
    for (const sample of samplesOf(CATALOG, 'getCatalogItem', '200')) {
      expect(toCatalogItem(wire.catalogItemSchema.parse(sample)).mallItemId).toMatch(/^B/);
    }
    for (const sample of samplesOf(LISTINGS, 'getListingsItem', '200')) {
      expect(toOwnItem(wire.listingsItemSchema.parse(sample)).sku).not.toBe('');
    }
  });
});
