import type { FactName } from '../../catalog/facts.ts';
import type { Product, Sku } from '../../catalog/product.ts';
import type { Fact } from '../../catalog/source.ts';

const filled = (values: readonly string[]) => values.map((value) => value.trim()).filter((value) => value !== '');

function findIn(facts: readonly Fact[], name: FactName): Fact | null {
  const fact = facts.find((candidate) => candidate.name === name && filled(candidate.values).length > 0);
  return fact ? { ...fact, values: filled(fact.values) } : null;
}

/**
 * The first of the named facts that is known of a SKU: its own, its value on that axis, then the product's. A family's product
 * carries facts of its first member (its country, its weight), which say nothing about the others: of those only the brand counts.
 */
export function factOf(product: Product, sku: Sku, names: readonly FactName[]): Fact | null {
  const shared = product.variationAxes.length === 0 ? product.facts : [];
  for (const name of names) {
    const option = sku.options[name]?.trim();
    const fact =
      findIn(sku.facts, name) ??
      (option ? { name, values: [option], unit: null } : null) ??
      findIn(shared, name) ??
      (name === 'brand' && product.brand?.trim() ? { name, values: [product.brand.trim()], unit: null } : null);
    if (fact) return fact;
  }
  return null;
}

/** The one of a mall's choices by which the source's classes are named (犬 of 犬用品); null when it is none or several. */
export function factOfClass(product: Product, name: string, choices: readonly string[]): Fact | null {
  const classes = product.classification.map((node) => node.name);
  const values = choices.filter((choice) => classes.some((each) => each === choice || each.startsWith(`${choice}用`)));
  return values.length === 1 ? { name, values, unit: null } : null;
}
