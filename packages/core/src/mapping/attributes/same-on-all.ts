import type { MallAttribute } from '../../listing/category.ts';
import type { DraftAttribute } from '../../listing/draft.ts';
import type { Issue } from '../../listing/issue.ts';
import { issueOf } from '../issues.ts';

const written = (attribute: DraftAttribute | undefined) => (attribute ? `${attribute.values.join('、')}${attribute.unit ?? ''}` : '');

/**
 * Attributes that the mall wants equal on all variants. Where the facts differ, an optional one is left out everywhere and a
 * mandatory one blocks: which value is right is the operator's to say.
 */
export function checkSameOnAll(
  definition: MallAttribute,
  values: ReadonlyMap<string, DraftAttribute>,
  skus: readonly string[],
): { readonly keep: boolean; readonly issues: Issue[] } {
  if (!definition.sameOnAllVariants || values.size === 0) return { keep: true, issues: [] };
  const distinct = new Set(skus.map((sku) => written(values.get(sku))));
  if (distinct.size === 1) return { keep: true, issues: [] };
  const field = `attributes.${definition.name}`;
  const before = skus.map((sku) => `${sku}: ${written(values.get(sku)) || '―'}`).join(' / ');
  const blocks = definition.need === 'mandatory';
  return { keep: blocks, issues: [issueOf(field, 'attribute_differs', blocks ? 'error' : 'warning', { before, fix: 'enter_attribute' })] };
}
