import type { SimRequest } from '../../../kernel/mall.ts';
import { type Attributes, type AttributeValue, MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import { asinFor } from '../catalog/derive.ts';
import type { AmazonContext } from '../context.ts';
import { imageLinks } from '../image-links.ts';
import { type Change, Listing } from '../shop/listing.ts';
import { OFFER_ATTRIBUTES, textOf } from '../shop/offer.ts';
import { type Issue, unknownSku } from './issues.ts';
import { applyPatches, badRequest, type PatchOperation } from './patch.ts';
import { issuesOfValues, missingAttributes, REQUIRED } from './validate.ts';

/** A change that was looked at: what is wrong with it, and how to make it so. */
export interface Prepared {
  readonly issues: readonly Issue[];
  readonly asin: string | null;
  /** Takes effect for readers after the settable delays, counted from `atMs`. */
  apply(atMs: number): void;
}

export interface PutBody {
  readonly productType: string;
  readonly requirements: string;
  readonly attributes: Attributes;
}

const nothing = () => undefined;

export function preparePatch(context: AmazonContext, sku: string, patches: readonly PatchOperation[], baseUrl: string): Prepared {
  const listing = context.shop.listing(sku);
  if (!listing) return { issues: [unknownSku(sku)], asin: null, apply: nothing };
  const changes = applyPatches(listing.submitted(imageLinks(baseUrl)), patches);
  return { issues: issuesOfValues(changes), asin: listing.start.asin, apply: (atMs) => submit(context, listing, changes, atMs) };
}

/** PUT says everything: what it leaves out of an existing listing is gone. */
export function preparePut(context: AmazonContext, sku: string, body: PutBody, baseUrl: string): Prepared {
  const { attributes, requirements, productType } = body;
  const issues = [...missingAttributes(attributes, requirements), ...issuesOfValues(Object.entries(attributes))];
  const existing = context.shop.listing(sku);
  if (!existing) {
    const asin = asinOfNew(context, sku, attributes);
    return { issues, asin, apply: (atMs) => create(context, sku, asin, productType, attributes, atMs) };
  }
  const before = existing.submitted(imageLinks(baseUrl));
  const gone = Object.keys(before).filter(
    (name) => attributes[name] === undefined && (requirements !== 'LISTING_OFFER_ONLY' || OFFER_ATTRIBUTES.has(name)),
  );
  const changes: Change[] = [...Object.entries(attributes), ...gone.map((name): Change => [name, null])];
  return { issues, asin: existing.start.asin, apply: (atMs) => submit(context, existing, changes, atMs) };
}

export function readPut(body: Readonly<Record<string, unknown>>): PutBody {
  const { productType, requirements = 'LISTING', attributes } = body;
  if (typeof productType !== 'string' || productType === '') throw badRequest("'productType' is required.");
  if (typeof requirements !== 'string' || !(requirements in REQUIRED)) throw badRequest(`Invalid 'requirements' ${String(requirements)}.`);
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) throw badRequest("'attributes' is required.");
  if (!Object.values(attributes).every((value) => Array.isArray(value))) throw badRequest('Every attribute must be a list of objects.');
  return { productType, requirements, attributes: attributes as Record<string, AttributeValue> };
}

export function readJson({ body }: SimRequest): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // Falls through to the same refusal.
  }
  throw badRequest('The request body is not a JSON object.');
}

/** The answer to every write; INVALID is a 200 as well. */
export function submissionAnswer(
  context: AmazonContext,
  sku: string,
  prepared: Prepared,
  query: URLSearchParams,
  preview: boolean,
): Record<string, unknown> {
  const bad = prepared.issues.some((issue) => issue.severity === 'ERROR');
  const identifiers = prepared.asin === null ? [] : [{ marketplaceId: MARKETPLACE_ID, asin: prepared.asin }];
  return {
    sku,
    status: bad ? 'INVALID' : preview ? 'VALID' : 'ACCEPTED',
    submissionId: context.requestId(),
    issues: prepared.issues,
    ...((query.get('includedData') ?? '').includes('identifiers') ? { identifiers } : {}),
  };
}

function submit({ settings }: AmazonContext, listing: Listing, changes: readonly Change[], atMs: number): void {
  listing.submit(changes, (name) => atMs + (name === 'purchasable_offer' ? settings.priceDelayMs : settings.quantityDelayMs));
}

function asinOfNew({ shop }: AmazonContext, sku: string, attributes: Attributes): string {
  const suggested = textOf(attributes, 'merchant_suggested_asin');
  if (suggested && shop.entry(suggested)) return suggested;
  const barcode = textOf(attributes, 'externally_assigned_product_identifier');
  return (barcode && shop.asinOfJan(barcode)) || asinFor(`new ${sku}`);
}

function create({ shop }: AmazonContext, sku: string, asin: string, productType: string, attributes: Attributes, atMs: number): void {
  const listing = new Listing({
    sku,
    asin,
    productType,
    createdMs: atMs,
    isParent: false,
    parentSku: null,
    childSkus: [],
    synthetic: null,
    baseAttributes: () => attributes,
  });
  if (shop.entry(asin)) shop.addListing(listing);
  else {
    const jan = textOf(attributes, 'externally_assigned_product_identifier') ?? null;
    const facts = Object.fromEntries(Object.entries(attributes).filter(([name]) => !OFFER_ATTRIBUTES.has(name)));
    shop.addEntry(
      { asin, jan, isParent: false, leaf: null, productType, family: null, options: {}, images: [], baseAttributes: () => facts },
      listing,
    );
  }
}
