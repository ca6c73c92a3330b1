import type { ProductDetail } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';
import i18next from 'i18next';

type Fact = ProductDetail['facts'][number];

/** The name of a fact in the operator's words; one that nobody translated yet stays as it came. */
export function factName(name: string, t: TFunction): string {
  const names: Readonly<Record<string, string>> = t('products.factNames', { returnObjects: true });
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** Values with their unit; countries by name, periods in words. */
export function factValue({ name, values, unit }: Fact, t: TFunction): string {
  const units: Readonly<Record<string, string>> = t('products.units', { returnObjects: true });
  const shown = name === 'country_of_origin' ? values.map(countryName) : values;
  const word = unit !== null && Object.hasOwn(units, unit) ? (units[unit] ?? unit) : (unit ?? '');
  return `${shown.join('、')}${word ? ` ${word}` : ''}`;
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([i18next.language], { type: 'region' }).of(code) ?? code;
}
