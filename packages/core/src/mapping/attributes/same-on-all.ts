import type { MallAttribute } from '../../listing/category.ts';
import type { DraftAttribute } from '../../listing/draft.ts';
import type { Issue } from '../../listing/issue.ts';
import { issueOf } from '../issues.ts';

const written = (attribute: DraftAttribute | undefined) => (attribute ? `${attribute.values.join('、')}${attribute.unit ?? ''}` : '');

/**
 * Attributes that the mall wants equal on all variants. A mandatory one that some SKUs lack concerns those alone: the others can
 * be sold without them. Where the facts differ, it blocks the page: which value is right is the operator's to say. An optional
 * one is left out everywhere in both cases.
 */
export function checkSameOnAll(
  definition: MallAttribute,
  values: ReadonlyMap<string, DraftAttribute>,
  skus: readonly string[],
): { readonly keep: boolean; readonly issues: Issue[] } {
  if (!definition.sameOnAllVariants || values.size === 0) return { keep: true, issues: [] };
  const mandatory = definition.need === 'mandatory';
  const compared = mandatory ? skus.filter((sku) => values.has(sku)) : skus;
  if (new Set(compared.map((sku) => written(values.get(sku)))).size === 1) return { keep: true, issues: [] };
  const field = `attributes.${definition.name}`;
  const before = skus.map((sku) => `${sku}: ${written(values.get(sku)) || '―'}`).join(' / ');
  const severity = mandatory ? 'error' : 'warning';
  return { keep: mandatory, issues: [issueOf(field, 'attribute_differs', severity, { before, fix: 'enter_attribute' })] };
}
