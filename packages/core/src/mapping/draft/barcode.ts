import type { Sku } from '../../catalog/product.ts';
import type { DraftVariant } from '../../listing/draft.ts';
import { checkBarcode } from '../barcode.ts';
import { issueOf } from '../issues.ts';
import { overrideOf } from '../override.ts';
import type { DraftContext } from './context.ts';

/**
 * The SKU's barcode, or the exemption that the operator set; null (and an error) when there is neither. An exemption is a
 * statement to the mall that no code exists, so it is never assumed.
 */
export function draftBarcode(context: DraftContext, sku: Sku): DraftVariant['barcode'] | null {
  const field = `variants.${sku.code}.barcode`;
  const override = overrideOf(context.input.overrides, 'barcode', sku.code);
  const given = override ?? sku.barcode;
  const check = checkBarcode(given);
  const value = check.state === 'valid' ? check.value : null;
  const exemption = sku.barcodeExemption;
  const final = value ?? (exemption === null ? null : `exempt: ${exemption}`);
  context.fields.push({
    field: 'barcode',
    sku: sku.code,
    source: sku.barcode,
    afterRules: override === null ? value : null,
    override,
    final,
  });
  const tell = (code: string, severity: 'error' | 'warning' | 'info', after: string | null, fix: string | null) =>
    context.issues.push(issueOf(field, code, severity, { before: given, after, fix, sku: sku.code }));
  if (check.state === 'valid') {
    if (check.value !== given) tell('barcode_normalised', 'info', check.value, null);
    if (check.inStore) tell('barcode_in_store', 'warning', check.value, 'enter_barcode');
    return { value: check.value };
  }
  if (check.state === 'invalid') tell('barcode_invalid', exemption === null ? 'error' : 'warning', check.reason, 'enter_barcode');
  else if (exemption === null) tell('barcode_missing', 'error', null, 'enter_barcode');
  return exemption === null ? null : { exemption };
}
