import type { TFunction } from 'i18next';

const PLAIN = [
  'title',
  'tagline',
  'description',
  'mobile',
  'plainText',
  'modelNumber',
  'storePath',
  'category',
  'price',
  'barcode',
  'images',
  'variants',
  'tax',
  'code',
  'onSale',
  'published',
  'page',
  'overwrite',
] as const;

/** `variants.<sku>.price` → the field within the SKU; SKU codes may hold dots, so the known one is cut off whole. */
export function fieldWithin(field: string, sku: string | null): string {
  const prefix = sku === null ? null : `variants.${sku}.`;
  return prefix !== null && field.startsWith(prefix) ? field.slice(prefix.length) : field;
}

/** A field in the operator's words: `attributes.産地` is 「属性：産地」. */
export function fieldName(field: string, t: TFunction): string {
  const plain = PLAIN.find((name) => name === field);
  if (plain) return t(`listings.fields.${plain}`);
  const [head = '', ...rest] = field.split('.');
  const tail = rest.join('.');
  if (head === 'attributes') return tail;
  if (head === 'options') return `${t('listings.fields.options')}：${axisName(tail, t)}`;
  if (head === 'licence') return t('listings.fields.licence');
  if (head === 'variants') {
    const last = rest.at(-1) ?? '';
    const known = PLAIN.find((name) => name === last);
    const code = known || last === 'options' ? rest.slice(0, -1).join('.') : tail;
    const what = known ? t(`listings.fields.${known}`) : last === 'options' ? t('listings.fields.options') : '';
    return `${t('listings.fields.variant')} ${code}${what ? ` ${what}` : ''}`;
  }
  return field;
}

function axisName(axis: string, t: TFunction): string {
  const names: Readonly<Record<string, string>> = t('listings.axes', { returnObjects: true });
  return Object.hasOwn(names, axis) ? (names[axis] ?? axis) : axis;
}
