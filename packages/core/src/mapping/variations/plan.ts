import type { Product, Sku } from '../../catalog/product.ts';
import type { Selector } from '../../listing/draft.ts';
import type { Issue } from '../../listing/issue.ts';
import { cutToLimits } from '../../text/index.ts';
import { issueOf } from '../issues.ts';
import { type FieldOverride, overrideOf } from '../override.ts';
import type { VariationRules } from '../rules.ts';
import { duplicateOptions } from './duplicates.ts';
import { keyOfAxis, labelOfAxis } from './labels.ts';
import { cleanOption, distinctValues } from './values.ts';

export interface VariationPlan {
  readonly selectors: readonly Selector[];
  /** Per SKU code: selector key → value. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly issues: readonly Issue[];
}

interface Axis {
  readonly key: string;
  readonly label: string;
  /** Source value per SKU code. */
  readonly values: ReadonlyMap<string, string>;
}

const fieldOf = (axis: string) => `options.${axis}`;

function readAxis(product: Product, axis: string, index: number, overrides: readonly FieldOverride[], issues: Issue[]): Axis {
  const values = new Map<string, string>();
  for (const sku of product.skus) {
    const value = overrideOf(overrides, fieldOf(axis), sku.code) ?? sku.options[axis]?.trim() ?? '';
    if (value === '')
      issues.push(issueOf(`variants.${sku.code}.${fieldOf(axis)}`, 'option_missing', 'error', { fix: 'enter_option', sku: sku.code }));
    else values.set(sku.code, value);
  }
  return { key: keyOfAxis(axis, index), label: labelOfAxis(axis), values };
}

/** One axis whose values are the combinations that exist. */
function combine(axes: readonly Axis[], skus: readonly Sku[]): Axis {
  const values = skus.map((sku) => [sku.code, axes.map((axis) => axis.values.get(sku.code) ?? '').join('/')] as const);
  return { key: 'variation', label: axes.map((axis) => axis.label).join('・'), values: new Map(values) };
}

/** Whether every combination of the axes' values is one of the SKUs; needs SKUs that are all different. */
function isFullMatrix(axes: readonly Axis[], skuCount: number): boolean {
  return axes.reduce((product, axis) => product * new Set(axis.values.values()).size, 1) === skuCount;
}

function toSelectors(axes: readonly Axis[], rules: VariationRules, skus: readonly Sku[], issues: Issue[]): Omit<VariationPlan, 'issues'> {
  const options = new Map<string, Record<string, string>>(skus.map((sku) => [sku.code, {}]));
  const labels = distinctValues(
    axes.map((axis, index) => (axes.findIndex((other) => other.label === axis.label) === index ? axis.label : `${axis.label}${index + 1}`)),
    { ...rules, value: rules.label },
  );
  const selectors = axes.map((axis, index): Selector => {
    const values = distinctValues([...axis.values.values()], rules);
    for (const [raw, value] of values) {
      if (value !== raw) issues.push(issueOf(fieldOf(axis.key), 'option_changed', 'info', { before: raw, after: value }));
    }
    for (const [sku, raw] of axis.values) {
      const own = options.get(sku);
      if (own) own[axis.key] = values.get(raw) ?? raw;
    }
    if (values.size > rules.maxValues) {
      issues.push(
        issueOf(fieldOf(axis.key), 'too_many_values', 'error', {
          before: String(values.size),
          after: String(rules.maxValues),
          fix: 'split_product',
        }),
      );
    }
    const label = [...labels.values()][index] ?? cutToLimits(cleanOption(axis.label, rules), rules.label);
    return { key: axis.key, label, values: [...values.values()] };
  });
  return { selectors, options };
}

/**
 * The axes of a page. One SKU needs none. Where the mall demands every combination and not all exist, or allows fewer axes,
 * the axes become one that lists what exists. A missing value blocks: it is never read out of a title. `partOfFamily`: see
 * `DraftInput`.
 */
export function planVariations(
  product: Product,
  rules: VariationRules,
  overrides: readonly FieldOverride[],
  partOfFamily = false,
): VariationPlan {
  const { skus } = product;
  const issues: Issue[] = [];
  if (skus.length > rules.maxVariants) {
    issues.push(
      issueOf('variants', 'too_many_variants', 'error', {
        before: String(skus.length),
        after: String(rules.maxVariants),
        fix: 'split_product',
      }),
    );
  }
  const single = skus.length <= 1 && !(partOfFamily && product.variationAxes.length > 0);
  if (single) return { selectors: [], options: new Map(skus.map((sku) => [sku.code, {}])), issues };
  if (product.variationAxes.length === 0)
    issues.push(issueOf('variants', 'option_missing', 'error', { before: String(skus.length), fix: 'enter_option' }));
  const axes = [...new Set(product.variationAxes)].map((axis, index) => readAxis(product, axis, index, overrides, issues));
  const duplicates = duplicateOptions(axes, skus);
  issues.push(...duplicates);
  if (issues.some((issue) => issue.code === 'option_missing')) return { selectors: [], options: new Map(), issues };
  const mustCombine =
    axes.length > 1 &&
    (axes.length > rules.maxSelectors || (rules.fullMatrix && duplicates.length === 0 && !isFullMatrix(axes, skus.length)));
  if (mustCombine) {
    const before = axes.map((axis) => axis.label).join(' × ');
    issues.push(issueOf('variants', 'axes_combined', 'info', { before, after: axes.map((axis) => axis.label).join('・') }));
  }
  const plan = toSelectors(mustCombine ? [combine(axes, skus)] : axes, rules, skus, issues);
  return { ...plan, issues };
}
