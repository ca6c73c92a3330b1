import { barcodeExemption, type ListingDetail } from '@narabe/contracts/api';
import i18next from 'i18next';
import { formatYen } from '../../../lib/format/index.ts';

const EXEMPT = 'exempt: ';

/** A value as the operator reads it: prices with their unit, categories by their path, exemptions in words. */
export function shownValue(field: string, value: string | null, category: ListingDetail['category']): string | null {
  if (value === null) return null;
  if (field === 'price' && /^\d+$/.test(value)) return formatYen(Number(value));
  if (field === 'category' && category?.id === value && category.path.length > 0) return category.path.join(' › ');
  if (field === 'barcode' && value.startsWith(EXEMPT)) {
    const reason = barcodeExemption.safeParse(value.slice(EXEMPT.length)).data;
    return reason ? i18next.t('listings.detail.exempt', { reason: i18next.t(`products.exemptions.${reason}`) }) : value;
  }
  return value;
}
