import type { FactName } from '../../catalog/facts.ts';
import type { Product, Sku } from '../../catalog/product.ts';
import type { Fact } from '../../catalog/source.ts';

const filled = (values: readonly string[]) => values.map((value) => value.trim()).filter((value) => value !== '');

function findIn(facts: readonly Fact[], name: FactName): Fact | null {
  const fact = facts.find((candidate) => candidate.name === name && filled(candidate.values).length > 0);
  return fact ? { ...fact, values: filled(fact.values) } : null;
}

/** The first of the named facts that is known of a SKU: its own, its value on that axis, then the product's. */
export function factOf(product: Product, sku: Sku, names: readonly FactName[]): Fact | null {
  for (const name of names) {
    const option = sku.options[name]?.trim();
    const fact =
      findIn(sku.facts, name) ??
      (option ? { name, values: [option], unit: null } : null) ??
      findIn(product.facts, name) ??
      (name === 'brand' && product.brand?.trim() ? { name, values: [product.brand.trim()], unit: null } : null);
    if (fact) return fact;
  }
  return null;
}
