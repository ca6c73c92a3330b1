import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpTransport, createTokenCache } from '../http/index.ts';
import { createAmazonConnector } from './amazon.connector.ts';

// Amazon's own OpenAPI models lie beside the repository; without them there is nothing to compare with.
const MODELS = fileURLToPath(new URL('../../../../../shared/sp-api-models', import.meta.url));
const FILES = ['catalogItems_2022-04-01.json', 'listingsItems_2021-08-01.json', 'reports_2021-06-30.json', 'sellers.json'];
const present = existsSync(MODELS);
if (!present) console.log('skipped: Amazon models are not beside the repository');

type Schema = Record<string, unknown>;
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body' | 'header';
  readonly required?: boolean;
  readonly type?: string;
  readonly collectionFormat?: string;
  readonly schema?: Schema;
}
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: RegExp;
  readonly parameters: readonly Parameter[];
  readonly definitions: Schema;
}
interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

const ANSWERS: readonly (readonly [RegExp, unknown])[] = [
  [/\/auth\/o2\/token$/, { access_token: 'Atza|x', expires_in: 3600 }],
  [/marketplaceParticipations$/, { payload: [] }],
  [/\/reports$/, { reportId: 'r' }],
  [/\/reports\/[^/]+$/, { processingStatus: 'IN_QUEUE' }],
  [/\/documents\/[^/]+$/, { url: 'not a url' }],
  [/\/catalog\/[^/]+\/items$/, { items: [] }],
  [/\/listings\/[^/]+\/items\/[^/]+$/, { items: [] }],
  [/\/listings\/[^/]+\/items\/[^/]+\/[^/]+$/, { sku: 'x', status: 'ACCEPTED' }],
];

const sent: Sent[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://mall');
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      sent.push({ method: request.method ?? '', url, body, headers: request.headers });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(ANSWERS.find(([path]) => path.test(url.pathname))?.[1] ?? {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await callEverything(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function callEverything(base: string): Promise<void> {
  const now = () => new Date();
  const connector = createAmazonConnector({
    baseUrls: { api: base, auth: base },
    credentials: { sellerId: 'A1', refreshToken: 'r', clientId: 'c', clientSecret: 's' },
    tokens: createTokenCache(now),
    now,
    transport: createHttpTransport(),
  });
  const { catalogSource: source, stockTarget: stock } = connector;
  const twenty = Array.from({ length: 20 }, (_, index) => `SKU ${index}/＆|+`);
  await connector.probe();
  await source?.requestSkuList();
  await source?.skuListState('report/1');
  await expect(
    (async () => {
      for await (const _ of source?.readSkuList('d') ?? []);
    })(),
  ).rejects.toMatchObject({ code: 'document_host_unknown' });
  await source?.readOwnItems([...twenty.slice(1), 'comma,ed']);
  await source?.readCatalogItems(Array.from({ length: 20 }, (_, index) => `B0${index}`));
  await stock?.writeStock([{ ref: { code: 'A/B ＆,c', variantCode: null }, set: 7 }]);
  await stock?.readStock(twenty.map((code) => ({ code, variantCode: null })));
}

function readOperations(): Operation[] {
  return FILES.flatMap((file) => {
    const model = JSON.parse(readFileSync(`${MODELS}/${file}`, 'utf8')) as {
      paths: Record<string, Record<string, unknown>>;
      definitions: Schema;
    };
    return Object.entries(model.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method !== 'parameters')
        .map(([method, operation]) => {
          const { operationId, parameters } = operation as { operationId: string; parameters?: Parameter[] };
          const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
          return {
            id: operationId,
            method: method.toUpperCase(),
            path: pattern,
            parameters: parameters ?? [],
            definitions: model.definitions,
          };
        }),
    );
  });
}

/** What Amazon's model says against one request; empty when it fits. */
function complaints({ url, body }: Sent, operation: Operation): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: true, allErrors: true });
  const { parameters, definitions } = operation;
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const unknown = [...url.searchParams.keys()].filter((name) => !names.includes(name)).map((name) => `unknown parameter ${name}`);
  const wrong = parameters.flatMap((parameter) => {
    const raw = parameter.in === 'query' ? url.searchParams.get(parameter.name) : parameter.in === 'body' ? body || null : undefined;
    if (raw === undefined) return [];
    if (raw === null) return parameter.required ? [`missing ${parameter.name}`] : [];
    const { name: _name, in: _in, required: _required, collectionFormat: _format, schema, ...own } = parameter;
    const value: unknown = parameter.in === 'body' ? JSON.parse(raw) : parameter.type === 'array' ? raw.split(',') : raw;
    const validate = ajv.compile({ type: 'object', properties: { value: schema ?? own }, definitions });
    return validate({ value }) ? [] : (validate.errors ?? []).map((error) => `${parameter.name}${error.instancePath} ${error.message}`);
  });
  return [...unknown, ...wrong];
}

describe.skipIf(!present)('requests against the models of Amazon', () => {
  it('every request fits the operation it is meant for, and every operation that we have a quota for is called', () => {
    const operations = readOperations();
    const calls = sent.filter(({ url }) => !url.pathname.startsWith('/auth'));
    const used = calls.map((call) => {
      const operation = operations.find(({ method, path }) => method === call.method && path.test(call.url.pathname));
      expect(operation, `${call.method} ${call.url.pathname}`).toBeDefined();
      expect(operation && complaints(call, operation), operation?.id).toEqual([]);
      return operation?.id;
    });
    expect(new Set(used)).toEqual(
      new Set([
        'getMarketplaceParticipations',
        'searchListingsItems',
        'getListingsItem',
        'patchListingsItem',
        'searchCatalogItems',
        'createReport',
        'getReport',
        'getReportDocument',
      ]),
    );
  });

  it('the models would notice: an invented parameter, a missing one, a wrong word, one identifier too many', () => {
    const operation = readOperations().find(({ id }) => id === 'searchListingsItems');
    const base = sent.find(({ url }) => url.searchParams.has('identifiers'));
    if (!operation || !base) throw new Error('nothing to compare');
    const changed = (change: (query: URLSearchParams) => void) => {
      const url = new URL(base.url);
      change(url.searchParams);
      return complaints({ ...base, url }, operation);
    };
    expect(changed((query) => query.set('skus', 'x'))).toEqual(['unknown parameter skus']);
    expect(changed((query) => query.delete('marketplaceIds'))).toEqual(['missing marketplaceIds']);
    expect(changed((query) => query.set('identifiersType', 'Sku'))).toHaveLength(1);
    expect(changed((query) => query.set('identifiers', Array(21).fill('x').join()))).toHaveLength(1);
  });
});

describe('what is sent', () => {
  it('the token, a name, and no credential in any URL', () => {
    for (const { url, headers } of sent.filter((call) => !call.url.pathname.startsWith('/auth'))) {
      expect(headers['x-amz-access-token']).toBe('Atza|x');
      expect(headers['user-agent']).toMatch(/^Narabe\/.+Language=TypeScript/);
      expect(url.href).not.toContain('Atza');
    }
    expect(sent.filter(({ url }) => url.pathname.startsWith('/auth'))).toHaveLength(1);
  });

  it('SKUs survive the path and the query', () => {
    const patch = sent.find(({ method }) => method === 'PATCH');
    expect(decodeURIComponent(patch?.url.pathname.split('/').at(-1) ?? '')).toBe('A/B ＆,c');
    const search = sent.find(({ url }) => url.searchParams.get('identifiers')?.startsWith('SKU 1/'));
    expect(search?.url.searchParams.get('identifiers')?.split(',')).toHaveLength(19);
    expect(sent.some(({ url }) => url.pathname.endsWith('/comma%2Ced'))).toBe(true);
  });

  it('stock is merged, so that the handling time stays', () => {
    const patch = sent.find(({ method }) => method === 'PATCH');
    expect(JSON.parse(patch?.body ?? '')).toEqual({
      productType: 'PRODUCT',
      patches: [
        { op: 'merge', path: '/attributes/fulfillment_availability', value: [{ fulfillment_channel_code: 'DEFAULT', quantity: 7 }] },
      ],
    });
  });
});
