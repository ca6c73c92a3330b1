import { z } from 'zod';
import { id, pageOf, pageQuery, time, yen } from './common.ts';
import { gtin } from './gtin.ts';
import { listingState } from './listing-states.ts';

export const activeState = z.enum(['active', 'archived']);
export const barcodeExemption = z.enum(['set', 'own_brand', 'no_barcode']);
export type BarcodeExemption = z.infer<typeof barcodeExemption>;

export const fact = z.object({ name: z.string(), values: z.array(z.string()), unit: z.string().nullable() }).meta({ id: 'Fact' });

/** How a product stands on one account. */
export const productListing = z
  .object({ listingId: id, channelAccountId: id, channel: z.string(), state: listingState, reason: z.string().nullable() })
  .meta({ id: 'ProductListing' });
export type ProductListing = z.infer<typeof productListing>;

export const productSummary = z
  .object({
    id,
    code: z.string(),
    title: z.string(),
    brand: z.string().nullable(),
    state: activeState,
    sellingMode: z.enum(['followed', 'exclusive']),
    /** For GET /api/images/{hash}; null while the picture is not stored. */
    imageHash: z.string().nullable(),
    skuCount: z.int(),
    minPriceYen: yen.nullable(),
    maxPriceYen: yen.nullable(),
    /** On hand minus reserved over all SKUs and places. */
    available: z.int(),
    listings: z.array(productListing),
    updatedAt: time,
  })
  .meta({ id: 'ProductSummary' });
export type ProductSummary = z.infer<typeof productSummary>;

/** GET /api/products. `search` looks at title, product code and SKU codes. */
export const productQuery = pageQuery.extend({
  search: z.string().trim().max(200).optional(),
  state: activeState.optional(),
});
export type ProductQuery = z.infer<typeof productQuery>;
export const productPage = pageOf(productSummary).meta({ id: 'ProductPage' });
export type ProductPage = z.infer<typeof productPage>;

export const sku = z
  .object({
    id,
    productId: id,
    code: z.string(),
    title: z.string(),
    condition: z.string(),
    priceYen: yen.nullable(),
    barcode: z.string().nullable(),
    barcodeExemption: z.string().nullable(),
    taxCode: z.string().nullable(),
    options: z.record(z.string(), z.string()),
    facts: z.array(fact),
    mallItemId: z.string().nullable(),
    fulfilledBy: z.string(),
    state: activeState,
    stock: z.array(z.object({ place: z.string(), onHand: z.int(), reserved: z.int() })),
  })
  .meta({ id: 'Sku' });
export type Sku = z.infer<typeof sku>;

export const productImage = z
  .object({ url: z.string(), state: z.enum(['pending', 'stored', 'failed']), hash: z.string().nullable(), error: z.string().nullable() })
  .meta({ id: 'ProductImage' });
export type ProductImage = z.infer<typeof productImage>;

/** GET /api/products/{id}; also the answer of POST /api/products/{id}/archive and /restore. */
export const productDetail = productSummary
  .extend({
    sourceAccountId: id.nullable(),
    description: z.string().nullable(),
    bullets: z.array(z.string()),
    productType: z.string().nullable(),
    classification: z.array(z.object({ id: z.string(), name: z.string() })),
    adult: z.boolean(),
    facts: z.array(fact),
    variationAxes: z.array(z.string()),
    images: z.array(productImage),
    skus: z.array(sku),
    createdAt: time,
  })
  .meta({ id: 'ProductDetail' });
export type ProductDetail = z.infer<typeof productDetail>;

/**
 * PATCH /api/skus/{id} → Sku. A number or a reason for having none, not both; a SKU's listings are drafted again.
 * Field codes: `barcode_invalid`, `barcode_and_exemption`.
 */
export const patchSku = z
  .object({ barcode: gtin.nullable().optional(), barcodeExemption: barcodeExemption.nullable().optional() })
  .refine((patch) => !(patch.barcode && patch.barcodeExemption), { path: ['barcodeExemption'], params: { code: 'barcode_and_exemption' } })
  .meta({ id: 'PatchSku' });
export type PatchSku = z.infer<typeof patchSku>;
