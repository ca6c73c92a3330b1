import type { TFunction } from 'i18next';

/** The name of a fact in the operator's words; one that nobody translated yet stays as it came. */
export function factName(name: string, t: TFunction): string {
  const names: Readonly<Record<string, string>> = t('products.factNames', { returnObjects: true });
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}
