import type { Product, Sku } from '../../catalog/product.ts';
import type { Fact } from '../../catalog/source.ts';
import type { MallAttribute } from '../../listing/category.ts';
import type { DraftAttribute } from '../../listing/draft.ts';
import type { Issue } from '../../listing/issue.ts';
import type { FieldTrace } from '../draft/types.ts';
import { issueOf } from '../issues.ts';
import { type FieldOverride, overrideOf } from '../override.ts';
import type { AttributeSource } from '../rules.ts';
import { factOf, factOfClass } from './facts.ts';
import { type LearnedAttribute, learnedValue } from './learned.ts';
import { checkSameOnAll } from './same-on-all.ts';
import { attributeValue } from './value.ts';

export interface AttributeInput {
  readonly product: Product;
  readonly attributes: readonly MallAttribute[];
  readonly sources: Readonly<Record<string, AttributeSource>>;
  readonly learned: readonly LearnedAttribute[];
  readonly overrides: readonly FieldOverride[];
}

export interface AttributeResult {
  readonly bySku: ReadonlyMap<string, readonly DraftAttribute[]>;
  readonly issues: readonly Issue[];
  readonly fields: readonly FieldTrace[];
}

const ENTERED = { as: undefined, learned: [], entered: true } as const;
const written = (fact: Fact | null) => (fact ? `${fact.values.join('、')}${fact.unit === null ? '' : ` ${fact.unit}`}` : null);

/** The same issue on every SKU is told once, for the page. */
function mergeBySku(issues: readonly Issue[], skus: readonly Sku[]): Issue[] {
  const same = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.field, issue.code, issue.severity, issue.before, issue.after]);
    same.set(key, [...(same.get(key) ?? []), issue]);
  }
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    return first && group.length === skus.length ? [{ ...first, sku: null }] : group;
  });
}

function mapOne(
  definition: MallAttribute,
  input: AttributeInput,
): { values: Map<string, DraftAttribute>; issues: Issue[]; fields: FieldTrace[] } {
  const field = `attributes.${definition.name}`;
  const source = Object.hasOwn(input.sources, definition.name) ? input.sources[definition.name] : undefined;
  const values = new Map<string, DraftAttribute>();
  const issues: Issue[] = [];
  const fields: FieldTrace[] = [];
  const demanded = definition.need === 'mandatory';
  const always = learnedValue(input.learned, definition.name, '');
  const standing = always === null ? null : { name: definition.name, values: [always], unit: null };
  for (const sku of input.product.skus) {
    const said = source ? factOf(input.product, sku, source.facts) : null;
    const fact = said ?? (source?.fromClass ? factOfClass(input.product, definition.name, definition.choices) : null);
    const override = overrideOf(input.overrides, field, sku.code);
    const entered =
      override === null ? null : { name: definition.name, values: override.split('\n').filter((line) => line.trim() !== ''), unit: null };
    const used = entered ?? fact ?? standing;
    const result = used
      ? attributeValue(definition, used, used === fact ? { as: source?.as, learned: input.learned, entered: false } : ENTERED)
      : null;
    const before = written(used);
    if (result === null) {
      if (demanded) issues.push(issueOf(field, 'attribute_missing', 'error', { fix: 'enter_attribute', sku: sku.code }));
    } else if (!result.ok) {
      issues.push(
        issueOf(field, result.problem, demanded || entered ? 'error' : 'info', { before, fix: 'enter_attribute', sku: sku.code }),
      );
    } else {
      values.set(sku.code, result.attribute);
      if (result.shortened)
        issues.push(issueOf(field, 'attribute_shortened', 'warning', { before, after: written(result.attribute), sku: sku.code }));
    }
    const final = result?.ok ? written(result.attribute) : null;
    if (used) fields.push({ field, sku: sku.code, source: written(fact), afterRules: entered ? null : final, override, final });
  }
  return { values, issues: mergeBySku(issues, input.product.skus), fields };
}

/** SKUs that have none of the attributes of which the mall wants at least one. */
function missingGroup(input: AttributeInput, bySku: ReadonlyMap<string, readonly DraftAttribute[]>): Issue[] {
  const group = input.attributes.filter((definition) => definition.need === 'one_of_group').map((definition) => definition.name);
  const [first] = group;
  if (first === undefined) return [];
  const lacking = input.product.skus.filter((sku) => !bySku.get(sku.code)?.some((attribute) => group.includes(attribute.name)));
  const issues = lacking.map((sku) =>
    issueOf(`attributes.${first}`, 'attribute_missing', 'error', { after: group.join(' / '), fix: 'enter_attribute', sku: sku.code }),
  );
  return mergeBySku(issues, input.product.skus);
}

/**
 * The attributes of a mall's category for every SKU, in the category's order, from facts and the operator's entries only. A
 * mandatory one without either is an error; nothing is invented, and no "-" is sent unless the operator said so.
 */
export function mapAttributes(input: AttributeInput): AttributeResult {
  const bySku = new Map<string, DraftAttribute[]>(input.product.skus.map((sku) => [sku.code, []]));
  const issues: Issue[] = [];
  const fields: FieldTrace[] = [];
  for (const definition of input.attributes) {
    const one = mapOne(definition, input);
    const same = checkSameOnAll(
      definition,
      one.values,
      input.product.skus.map((sku) => sku.code),
    );
    issues.push(...one.issues, ...same.issues);
    fields.push(...one.fields.map((trace) => (same.keep ? trace : { ...trace, final: null })));
    if (same.keep) for (const [sku, attribute] of one.values) bySku.get(sku)?.push(attribute);
  }
  return { bySku, issues: [...issues, ...missingGroup(input, bySku)], fields };
}
