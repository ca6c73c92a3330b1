import { asArray, asObject, asString, field, isGiven, type JsonObject } from '../../json.ts';
import { previousVariant, type Rule, type RuleContext, variantsOf } from './rule.ts';

interface Selector {
  readonly key: string;
  readonly values: readonly string[];
}

/** Selectors and variants must fit each other (sheet section 3, codes IE0110 to IE0269, IE0416). */
export const selectorRules: Rule = (context) => {
  const selectors = readSelectors(context.item);
  checkSelectors(selectors, context);
  const variants = variantsOf(context.item);
  if (selectors.length === 0) checkSingle(variants, context);
  else checkMulti(selectors, variants, context);
  for (const [id, variant] of variants) checkUnchanged(id, variant, context);
};

function readSelectors(item: JsonObject): Selector[] {
  return asArray(item.variantSelectors).map((entry) => {
    const selector = asObject(entry);
    const values = asArray(field(selector, 'values')).flatMap((value) => asString(field(asObject(value), 'displayValue')) ?? []);
    return { key: asString(field(selector, 'key')) ?? '', values };
  });
}

function checkSelectors(selectors: readonly Selector[], { report }: RuleContext): void {
  const keys = new Set<string>();
  for (const [index, { key, values }] of selectors.entries()) {
    if (keys.has(key)) report.add('IE0135', `variantSelectors[${index}].key`, 'There are duplicate value for variantSelectors.key.');
    keys.add(key);
    if (new Set(values).size < values.length)
      report.add('IE0211', `variantSelectors[${index}].values`, 'Cannot set same value in variantSelectors.values.');
  }
}

function checkSingle(variants: readonly [string, JsonObject][], { report }: RuleContext): void {
  if (variants.length > 1) report.add('IE0269', 'variants', 'When variantSelectors is null, only can set max 1 variants.');
  for (const [id, variant] of variants) {
    for (const name of ['selectorValues', 'images']) {
      const given = field(variant, name);
      if (isGiven(given) && Object.keys(Object(given)).length > 0)
        report.add('IE0158', `variants.${id}.${name}`, `When variantSelector is null, ${name} cannot be set.`);
    }
  }
}

function checkMulti(selectors: readonly Selector[], variants: readonly [string, JsonObject][], { report }: RuleContext): void {
  const seen = new Set<string>();
  for (const [id, variant] of variants) {
    const path = `variants.${id}.selectorValues`;
    const values = asObject(field(variant, 'selectorValues')) ?? {};
    const names = Object.keys(values);
    if (names.length === 0 || (names.length === selectors.length && selectors.some(({ key }) => !Object.hasOwn(values, key)))) {
      report.add('IE0114', path, 'Missing or unexpected element in selectorValues.');
      continue;
    }
    if (names.length !== selectors.length) {
      report.add('IE0156', path, 'Number of variants.selectorValues should be equal to number of variantSelector.values');
      continue;
    }
    for (const { key, values: allowed } of selectors) {
      const value = asString(field(values, key));
      if (value !== null && !allowed.includes(value)) report.add('IE0129', `${path}.${key}`, `${key} has invalid value "${value}".`);
    }
    const combination = JSON.stringify(selectors.map(({ key }) => values[key]));
    if (seen.has(combination)) report.add('IE0110', path, 'There are multiple occurrences of the same variant selectorValue content.');
    seen.add(combination);
  }
}

function checkUnchanged(id: string, variant: JsonObject, context: RuleContext): void {
  const before = previousVariant(context, id);
  if (!before) return;
  const signature = (from: JsonObject): string =>
    JSON.stringify(Object.entries(asObject(field(from, 'selectorValues')) ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)));
  if (signature(before) !== signature(variant))
    context.report.add('IE0416', `variants.${id}.selectorValues`, 'Cannot update selectorValues for the same variantId.');
}
