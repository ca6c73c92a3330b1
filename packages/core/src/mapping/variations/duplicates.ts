import type { Sku } from '../../catalog/product.ts';
import type { Issue } from '../../listing/issue.ts';
import { issueOf } from '../issues.ts';

/** SKUs that no buyer could tell apart: one issue per combination, naming them all. */
export function duplicateOptions(axes: readonly { readonly values: ReadonlyMap<string, string> }[], skus: readonly Sku[]): Issue[] {
  if (axes.length === 0) return [];
  const groups = new Map<string, { values: string[]; codes: string[] }>();
  for (const sku of skus) {
    const values = axes.map((axis) => axis.values.get(sku.code) ?? '');
    if (values.includes('')) continue;
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, codes: [] };
    group.codes.push(sku.code);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter((group) => group.codes.length > 1)
    .map((group) =>
      issueOf('variants', 'option_duplicate', 'error', {
        before: `${group.values.join(' / ')}: ${group.codes.join(', ')}`,
        fix: 'enter_option',
      }),
    );
}
