import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Simulator } from '../server/simulator.ts';
import { readBody } from './bodies.ts';

/** 50,000 lines with long ingredient lists. */
const CATALOG_MAX_BYTES = 256 * 1024 * 1024;

const attributeSchema = z.array(z.record(z.string(), z.unknown()));
const changeSchema = z.strictObject({
  priceYen: z.int().min(0).nullable().optional(),
  quantity: z.int().min(0).nullable().optional(),
  title: z.string().optional(),
  brand: z.string().optional(),
  description: z.string().optional(),
  bullets: z.array(z.string()).optional(),
  condition: z.string().optional(),
  images: z.int().min(0).max(9).optional(),
  attributes: z.record(z.string(), attributeSchema.nullable()).optional(),
  deleted: z.boolean().optional(),
});
const milliseconds = z.number().min(0).optional();
const settingsSchema = z.strictObject({
  quantityDelayMs: milliseconds,
  priceDelayMs: milliseconds,
  reportDelayMs: milliseconds,
  reportRepeatWindowMs: milliseconds,
  reportGzipAboveBytes: milliseconds,
  reportBrokenBytes: z.boolean().optional(),
  feedDelayMs: milliseconds,
});

/** The seller's own shop: its catalogue, changes by hand, and how quickly Amazon follows. */
export function registerAmazonControl(app: FastifyInstance, { amazon }: Simulator): void {
  app.post('/control/catalog', { bodyLimit: CATALOG_MAX_BYTES }, ({ body }) =>
    amazon.loadCatalog(Buffer.isBuffer(body) ? body.toString('utf8') : ''),
  );

  app.get('/control/catalog', (request) => ({ skus: amazon.overview(originOf(request)) }));

  app.post<{ Params: { sku: string } }>('/control/amazon/listings/:sku', (request) => {
    amazon.changeListing(request.params.sku, readBody(request, changeSchema));
    return { ok: true };
  });

  app.get('/control/amazon/settings', () => amazon.settings);
  app.post('/control/amazon/settings', (request) => Object.assign(amazon.settings, readBody(request, settingsSchema)));
}

const originOf = (request: FastifyRequest): string => `http://${request.headers.host ?? 'localhost'}`;
