import { barcodeExemption } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';

/** Why a SKU has no barcode, in words. */
export function exemptionText(code: string, t: TFunction): string {
  const known = barcodeExemption.safeParse(code).data;
  return known ? t(`products.exemptions.${known}`) : code;
}
