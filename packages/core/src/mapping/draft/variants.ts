import type { DraftVariant, Selector } from '../../listing/draft.ts';
import { mapAttributes } from '../attributes/map.ts';
import { variantCodeFor } from '../codes.ts';
import { issueOf } from '../issues.ts';
import { planVariations } from '../variations/plan.ts';
import { draftBarcode } from './barcode.ts';
import type { DraftContext } from './context.ts';
import { draftPrice } from './price.ts';

/** Two SKUs with one barcode: the malls accept it, but usually one of the codes is wrong. */
function tellSharedBarcodes(context: DraftContext, variants: readonly DraftVariant[]): void {
  const first = new Map<string, string>();
  for (const { sku, barcode } of variants) {
    if (!('value' in barcode)) continue;
    const other = first.get(barcode.value);
    if (other === undefined) first.set(barcode.value, sku);
    else {
      const details = { before: `${other}, ${sku}: ${barcode.value}`, fix: 'enter_barcode', sku };
      context.issues.push(issueOf(`variants.${sku}.barcode`, 'barcode_shared', 'warning', details));
    }
  }
}

/** Selectors and variants of the page; SKUs without price or barcode are left out here, and block through their issues. */
export function draftVariants(context: DraftContext): { selectors: readonly Selector[]; variants: readonly DraftVariant[] } {
  const { product, rules, overrides, attributes: definitions, attributeMappings, partOfFamily = false } = context.input;
  if (product.skus.length === 0) context.issues.push(issueOf('variants', 'sku_missing', 'error'));
  const plan = planVariations(product, rules.variations, overrides, partOfFamily);
  const attributes = mapAttributes({
    product,
    attributes: definitions,
    sources: rules.attributeSources,
    learned: attributeMappings,
    overrides,
  });
  context.issues.push(...plan.issues, ...attributes.issues);
  context.fields.push(...attributes.fields);
  const variants = product.skus.flatMap((sku): DraftVariant[] => {
    const priceYen = draftPrice(context, sku);
    const barcode = draftBarcode(context, sku);
    if (priceYen === null || barcode === null) return [];
    const code = variantCodeFor(rules, sku.code);
    const options = plan.options.get(sku.code) ?? {};
    return [{ code, sku: sku.code, options, priceYen, barcode, attributes: attributes.bySku.get(sku.code) ?? [], imageRef: null }];
  });
  tellSharedBarcodes(context, variants);
  return { selectors: plan.selectors, variants };
}
