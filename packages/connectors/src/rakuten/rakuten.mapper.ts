import type { ChannelPage } from '@narabe/core/channel';
import { ConnectorError } from '@narabe/core/channel';
import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import type { RakutenItem } from './rakuten.schema.ts';

type Json = Record<string, unknown>;

/** merchantDefinedSkuId holds at most 96 letters (sheet section 3 [S1], 2026-11-23). Whether letters or bytes is not known. */
const MERCHANT_SKU_MAX = 96;

/** Reasons why a variant has no JAN (sheet section 3 [S1], 2026-11-23). */
const EXEMPTION_REASON = { set: 1, own_brand: 3, no_barcode: 5 } as const;

/** In answers only: a PUT that carries them is refused as an unknown field (IE0002), manageNumber stands in the path. */
const ANSWER_ONLY = ['manageNumber', 'created', 'updated'];

/** The part of an item that we manage. A shop's own edits are visible at once, so every item that exists is published. */
export function pageOf(item: RakutenItem): ChannelPage {
  return {
    code: item.manageNumber,
    raw: item,
    view: {
      code: item.manageNumber,
      title: item.title ?? '',
      categoryId: item.genreId ?? '',
      imageRefs: (item.images ?? []).map((image) => image.location),
      onSale: !(item.hideItem ?? false),
      published: true,
      variants: Object.entries(item.variants ?? {}).map(([code, variant]) => ({
        code,
        priceYen: Number(variant.standardPrice ?? 0),
        barcode: variant.articleNumber?.value ?? null,
        options: variant.selectorValues ?? {},
      })),
    },
  };
}

/**
 * The whole body of `items.upsert`. A PUT deletes what it does not name, so all that we do not manage (layout, sales
 * description, point campaign, delivery settings, …) is carried over from the item as it was read.
 * @throws ConnectorError `rejected` for a set without its contents, which the mall would refuse (IE0411).
 */
export function itemBody(draft: ListingDraft, current: RakutenItem | null): Json {
  const body: Json = { ...current };
  for (const field of ANSWER_ONLY) delete body[field];
  body.itemNumber = current?.itemNumber ?? draft.code;
  body.title = draft.title;
  if (draft.tagline !== null) body.tagline = draft.tagline;
  body.productDescription = { pc: draft.descriptionHtml, sp: draft.mobileHtml };
  body.itemType = current?.itemType ?? 'NORMAL';
  body.images = images(draft, current);
  body.genreId = draft.categoryId;
  body.hideItem = !draft.onSale;
  body.unlimitedInventoryFlag = false;
  body.payment = payment(draft.taxPercent, current?.payment ?? {});
  if (draft.selectors.length > 0) body.variantSelectors = draft.selectors.map(selector);
  else delete body.variantSelectors;
  body.variants = Object.fromEntries(draft.variants.map((variant) => [variant.code, variantBody(draft, variant, current)]));
  return body;
}

function images(draft: ListingDraft, current: RakutenItem | null): Json[] {
  const known = new Map((current?.images ?? []).map((image) => [image.location, image]));
  // An alt text may hold neither < nor > (sheet section 3 [S1]).
  const alt = draft.title.replaceAll(/[<>]/g, '');
  return draft.imageRefs.map((location) => known.get(location) ?? { type: 'CABINET', location, alt });
}

function payment(taxPercent: ListingDraft['taxPercent'], current: Json): Json {
  const { taxRate: _old, ...rest } = current;
  const rate = taxPercent === null ? {} : { taxRate: taxPercent === 8 ? '0.08' : '0.1' };
  return { taxIncluded: true, ...rest, ...rate };
}

function selector({ key, label, values }: ListingDraft['selectors'][number]): Json {
  return { key, displayName: label, values: values.map((displayValue) => ({ displayValue })) };
}

function variantBody(draft: ListingDraft, variant: DraftVariant, current: RakutenItem | null): Json {
  const known = current?.variants?.[variant.code];
  const body: Json = { shipping: { postageIncluded: false }, ...known };
  body.merchantDefinedSkuId = [...variant.sku].slice(0, MERCHANT_SKU_MAX).join('');
  body.standardPrice = String(variant.priceYen);
  body.articleNumber = articleNumber(variant, known?.articleNumberForSet);
  if (!('exemption' in variant.barcode && variant.barcode.exemption === 'set')) delete body.articleNumberForSet;
  body.attributes = variant.attributes.map(({ name, values, unit }) => (unit === null ? { name, values } : { name, values, unit }));
  // A page with one variant and no selector may name neither (IE0158, IE0269).
  delete body.selectorValues;
  delete body.images;
  if (draft.selectors.length > 0) {
    body.selectorValues = { ...variant.options };
    if (variant.imageRef !== null) body.images = [{ type: 'CABINET', location: variant.imageRef }];
  }
  return body;
}

function articleNumber(variant: DraftVariant, contents: unknown): Json {
  if ('value' in variant.barcode) return { value: variant.barcode.value };
  if (variant.barcode.exemption === 'set' && !(Array.isArray(contents) && contents.length > 0)) {
    // A set must list the JANs of its contents. We do not hold them; only a page where the shop wrote them can be kept.
    const path = `variants.${variant.code}.articleNumberForSet`;
    const message = 'a set needs the article numbers of its contents';
    throw new ConnectorError('rejected', 'set_contents_missing', { issues: [{ code: 'set_contents_missing', message, path }] });
  }
  return { exemptionReason: EXEMPTION_REASON[variant.barcode.exemption] };
}
