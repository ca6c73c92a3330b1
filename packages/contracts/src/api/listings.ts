import { z } from 'zod';
import { id, pageOf, pageQuery, time, yen } from './common.ts';
import { listingState, listingStateCounts, listingStep } from './listing-states.ts';

export const issue = z
  .object({
    field: z.string(),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** Stable code of the remedy, for example `enter_barcode`, `choose_category`, `confirm_licence`. */
    fix: z.string().nullable(),
    sku: z.string().nullable(),
  })
  .meta({ id: 'Issue' });
export type Issue = z.infer<typeof issue>;

export const listingSummary = z
  .object({
    id,
    channelAccountId: id,
    channel: z.string(),
    productId: id,
    productCode: z.string(),
    /** The page's title where it is drafted, else the product's. */
    title: z.string(),
    /** The page's code on the mall. */
    code: z.string(),
    state: listingState,
    step: listingStep,
    reason: z.string().nullable(),
    categoryId: z.string().nullable(),
    categoryConfidence: z.number().nullable(),
    imageHash: z.string().nullable(),
    errors: z.int(),
    warnings: z.int(),
    publishedAt: time.nullable(),
    updatedAt: time,
  })
  .meta({ id: 'ListingSummary' });
export type ListingSummary = z.infer<typeof listingSummary>;

const listingFilter = z.object({
  channelAccountId: id.optional(),
  state: listingState.optional(),
  /** Code of why it is blocked or failed. */
  reason: z.string().max(100).optional(),
  /** Code of an issue it has. */
  issue: z.string().max(100).optional(),
  /** In page code, title, product code. */
  search: z.string().trim().max(200).optional(),
});

/** GET /api/listings */
export const listingQuery = pageQuery.extend(listingFilter.shape);
export type ListingQuery = z.infer<typeof listingQuery>;
export const listingPage = pageOf(listingSummary).meta({ id: 'ListingPage' });
export type ListingPage = z.infer<typeof listingPage>;

/** GET /api/listings/counts */
export const listingCountsQuery = z.object({ channelAccountId: id.optional() });
export type ListingCountsQuery = z.infer<typeof listingCountsQuery>;
export const listingCounts = z
  .object({
    states: listingStateCounts,
    /** Why blocked and failed ones are that. */
    reasons: z.array(z.object({ code: z.string(), state: listingState, count: z.int() })),
    /** Listings that have an issue of this code. */
    issues: z.array(z.object({ code: z.string(), severity: z.string(), count: z.int() })),
  })
  .meta({ id: 'ListingCounts' });
export type ListingCounts = z.infer<typeof listingCounts>;

/** One field of the page and where its value came from; `sku` null = the whole page. */
export const listingField = z
  .object({
    field: z.string(),
    sku: z.string().nullable(),
    source: z.string().nullable(),
    afterRules: z.string().nullable(),
    override: z.string().nullable(),
    locked: z.boolean(),
    final: z.string().nullable(),
  })
  .meta({ id: 'ListingField' });
export type ListingField = z.infer<typeof listingField>;

export const listingOffer = z
  .object({
    id,
    skuId: id,
    skuCode: z.string(),
    pageCode: z.string(),
    variantCode: z.string(),
    priceYen: yen,
    publishedPriceYen: yen.nullable(),
    /** null until the stock of the offer is managed. */
    stock: z
      .object({ desired: z.int(), mirror: z.int().nullable(), mirrorAsOf: time.nullable(), state: z.string(), dirtySince: time.nullable() })
      .nullable(),
  })
  .meta({ id: 'ListingOffer' });
export type ListingOffer = z.infer<typeof listingOffer>;

export const draftVariant = z
  .object({
    code: z.string(),
    sku: z.string(),
    options: z.record(z.string(), z.string()),
    priceYen: yen,
    barcode: z.string().nullable(),
    barcodeExemption: z.string().nullable(),
    attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()), unit: z.string().nullable() })),
  })
  .meta({ id: 'ListingVariant' });
export type ListingVariant = z.infer<typeof draftVariant>;

/** One place where the page as it should be and the page as the mall last showed it differ. */
export const pageDifference = z
  .object({ field: z.string(), desired: z.string().nullable(), onMall: z.string().nullable() })
  .meta({ id: 'PageDifference' });
export type PageDifference = z.infer<typeof pageDifference>;

/** GET /api/listings/{id} */
export const listingDetail = listingSummary
  .extend({
    accountName: z.string(),
    category: z.object({ id: z.string(), path: z.array(z.string()), decidedBy: z.string().nullable() }).nullable(),
    /** What the source mall calls the product's class; the key of a remembered category. */
    sourceClass: z.object({ id: z.string(), path: z.array(z.string()) }).nullable(),
    imageHashes: z.array(z.string()),
    descriptionHtml: z.string().nullable(),
    plainText: z.string().nullable(),
    selectors: z.array(z.object({ key: z.string(), label: z.string(), values: z.array(z.string()) })),
    variants: z.array(draftVariant),
    fields: z.array(listingField),
    issues: z.array(issue),
    offers: z.array(listingOffer),
    /** The mall's own words on a refusal. */
    mallIssues: z.array(z.object({ code: z.string(), message: z.string(), path: z.string().nullable() })),
    /** null: the mall has not shown the page yet, or there is no draft. */
    differences: z.array(pageDifference).nullable(),
    attempts: z.int(),
  })
  .meta({ id: 'ListingDetail' });
export type ListingDetail = z.infer<typeof listingDetail>;

/**
 * Fields that an operator may write: of the page, or of one SKU (`price`, `barcode`, `options.<axis>`, `attributes.<name>`).
 * `overwrite` = `yes`: a page that was on the mall before us may be replaced.
 */
export const OVERRIDABLE_FIELD =
  /^(title|tagline|description|mobile|plainText|modelNumber|storePath|overwrite|price|barcode|options\..+|attributes\..+)$/su;

const overridableField = z
  .string()
  .max(200)
  .refine((field) => OVERRIDABLE_FIELD.test(field), { params: { code: 'field_unknown' } });

/**
 * PUT /api/listings/{id}/fields → RequeueResult. `sku` absent or null: the whole page. Several values of an attribute stand on
 * several lines. Field codes: `field_unknown`, `value_blank`; 422 `sku_unknown`.
 */
export const putListingField = z
  .object({
    field: overridableField,
    sku: z.string().max(200).nullable().default(null),
    value: z
      .string()
      .max(20_000)
      .refine((value) => value.trim() !== '', { params: { code: 'value_blank' } }),
    /** Stays whatever the source says. */
    locked: z.boolean().default(true),
  })
  .meta({ id: 'PutListingField' });
export type PutListingField = z.input<typeof putListingField>;

/** DELETE /api/listings/{id}/fields?field=&sku= → RequeueResult: back to what the source says. */
export const listingFieldKey = z.object({ field: z.string().min(1).max(200), sku: z.string().max(200).optional() });
export type ListingFieldKey = z.infer<typeof listingFieldKey>;

/**
 * PUT /api/listings/{id}/category → CategoryDecision. `remember`: products of the same source class go there too, and those that
 * waited for this decision are drafted again. 422 `category_unknown`, `category_not_listable`.
 */
export const putListingCategory = z
  .object({ categoryId: z.string().min(1).max(100), remember: z.boolean().default(true) })
  .meta({ id: 'PutListingCategory' });
export type PutListingCategory = z.input<typeof putListingCategory>;
/** `remembered` is false when the source mall gives the product no class. */
export const categoryDecision = z.object({ requeued: z.int(), remembered: z.boolean() }).meta({ id: 'CategoryDecision' });
export type CategoryDecision = z.infer<typeof categoryDecision>;

/** POST /api/listings/redraft → RequeueResult: every listing that matches is drafted again, for example after a rule changed. */
export const redraftListings = z
  .object({ channelAccountId: id.optional(), states: z.array(listingState).min(1).optional(), reason: z.string().max(100).optional() })
  .meta({ id: 'RedraftListings' });
export type RedraftListings = z.infer<typeof redraftListings>;
