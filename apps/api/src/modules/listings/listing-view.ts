import type { ListingDetail, ListingOffer, ListingVariant } from '@narabe/contracts/api';
import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import { type ListingParts, type ListingRow, sourceClassOf } from '@narabe/db/queries';
import { wire } from '../../http/wire.ts';
import { pageDifferences, viewOnMall } from './page-differences.ts';

/** The detail of a listing out of its rows. `draft` in the row was written by us, so its shape is ours. */
export function listingView(
  row: ListingRow,
  parts: ListingParts,
  category: { id: string; path: string[] } | null,
  imageHashes: string[],
): ListingDetail {
  const draft = parts.draft as ListingDraft | null;
  const onMall = viewOnMall(parts.mallPage);
  return {
    ...wire(row),
    accountName: parts.channelAccount.name,
    category: category && { ...category, decidedBy: parts.categoryDecidedBy },
    sourceClass: sourceClassOf(parts.product.classification),
    imageHashes,
    descriptionHtml: draft?.descriptionHtml ?? null,
    plainText: draft?.plainText ?? null,
    selectors: (draft?.selectors ?? []).map((selector) => ({ ...selector, values: [...selector.values] })),
    variants: (draft?.variants ?? []).map(variantView),
    fields: parts.fields.map(({ field, sku, source, afterRules, override, locked, final }) => {
      return { field, sku: sku === '' ? null : sku, source, afterRules, override, locked, final };
    }),
    issues: parts.issues.map(({ field, code, severity, before, after, fix, sku }) => {
      return { field, code, severity: severity as 'error' | 'warning' | 'info', before, after, fix, sku };
    }),
    offers: parts.offers.map(offerView),
    mallIssues: parts.mallIssues as ListingDetail['mallIssues'],
    differences: draft && onMall ? pageDifferences(draft, onMall) : null,
    attempts: parts.attempts,
  };
}

function variantView(variant: DraftVariant): ListingVariant {
  const { code, sku, priceYen, barcode } = variant;
  return {
    code,
    sku,
    priceYen,
    options: { ...variant.options },
    barcode: 'value' in barcode ? barcode.value : null,
    barcodeExemption: 'exemption' in barcode ? barcode.exemption : null,
    attributes: variant.attributes.map((attribute) => ({ ...attribute, values: [...attribute.values] })),
  };
}

function offerView(offer: ListingParts['offers'][number]): ListingOffer {
  const { id, skuId, pageCode, variantCode, priceYen, publishedPriceYen, stock } = offer;
  return {
    id,
    skuId,
    skuCode: offer.sku.code,
    pageCode,
    variantCode,
    priceYen,
    publishedPriceYen,
    stock:
      stock &&
      wire({
        desired: stock.desired,
        mirror: stock.mirror,
        mirrorAsOf: stock.mirrorAsOf,
        state: stock.state,
        dirtySince: stock.dirtySince,
      }),
  };
}
