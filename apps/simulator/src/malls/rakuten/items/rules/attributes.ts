import { asArray, asObject, asString, field, type Json, type JsonObject } from '../../json.ts';
import { findDefinition } from '../../navigation/attributes/definitions.ts';
import type { GenreAttribute } from '../../navigation/attributes/families.ts';
import { genreAttributes } from '../../navigation/genre-attributes.ts';
import { findGenre } from '../../navigation/genre-tree.ts';
import { attributeFaults } from './attribute-values.ts';
import { type Rule, type RuleContext, variantsOf } from './rule.ts';

interface GivenAttribute {
  readonly name: string;
  readonly values: readonly string[];
  readonly unit: string | null;
}

/** Attributes against the genre's definitions (sheet sections 3 and 5: IE1001, IE1002, IE0418 with details). */
export const attributeRules: Rule = (context) => {
  const genre = findGenre(Number(asString(context.item.genreId) ?? Number.NaN));
  if (!genre?.registrable) return;
  const definitions = genreAttributes(genre);
  const variants = variantsOf(context.item);
  for (const [id, variant] of variants) {
    const given = readAttributes(variant);
    for (const [index, attribute] of given.entries())
      checkOne(`variants.${id}.attributes[${index}]`, attribute, given.slice(0, index), definitions, context);
    checkMissing(`variants.${id}.attributes`, given, definitions, context);
  }
  checkUnified(variants, definitions, context);
};

function readAttributes(variant: JsonObject): GivenAttribute[] {
  return asArray(field(variant, 'attributes')).map((entry: Json) => {
    const attribute = asObject(entry);
    const values = asArray(field(attribute, 'values')).flatMap((value) => asString(value) ?? []);
    return { name: asString(field(attribute, 'name')) ?? '', values, unit: asString(field(attribute, 'unit')) };
  });
}

function checkOne(
  path: string,
  given: GivenAttribute,
  before: readonly GivenAttribute[],
  definitions: readonly GenreAttribute[],
  { report, item }: RuleContext,
): void {
  const definition = definitions.find(({ nameJa }) => nameJa === given.name);
  if (!definition) {
    if (findDefinition(given.name))
      report.add('IE1001', `${path}.name`, `Could not find the corresponding attributes data of the genreId: ${String(item.genreId)}.`);
    else report.add('IE1002', `${path}.name`, 'Could not find the attribute data of the name.');
    return;
  }
  if (before.some(({ name }) => name === given.name))
    report.addAttributeError(path, { code: 'notUniqueAttributeId', message: 'Cannot set duplicate value in attributes list.' });
  for (const fault of attributeFaults(definition, given.values, given.unit)) report.addAttributeError(path, fault);
}

function checkMissing(
  path: string,
  given: readonly GivenAttribute[],
  definitions: readonly GenreAttribute[],
  { report }: RuleContext,
): void {
  const has = ({ nameJa }: GenreAttribute) => given.some(({ name, values }) => name === nameJa && values.length > 0);
  const missing = (kind: readonly GenreAttribute[]) => kind.filter((attribute) => !has(attribute)).map(({ nameJa }) => nameJa);
  for (const nameJa of missing(definitions.filter(({ need }) => need === 'MANDATORY')))
    report.addAttributeError(path, { code: 'invalidMandatoryValue', message: `attributes.values is mandatory. attributeNames: ${nameJa}` });
  const unified = missing(definitions.filter(({ unify, need }) => unify && need !== 'MANDATORY'));
  if (unified.length > 0)
    report.addAttributeError(path, {
      code: 'invalidAllUnifyAttributes',
      message: `The SKU unified attributes are missing. attributeNames: ${unified.join(',')}.`,
    });
  const group = definitions.filter(({ need }) => need === 'MANDATORY_SELECTABLE');
  if (group.length > 0 && !group.some(has)) {
    const names = group.map(({ nameJa }) => nameJa).join(',');
    report.addAttributeError(path, {
      code: 'invalidAllSelectableMandatoryAttributes',
      message: `At least one of the following selectable mandatory attributes is required. attributeNames: ${names}`,
    });
  }
}

function checkUnified(variants: readonly [string, JsonObject][], definitions: readonly GenreAttribute[], { report }: RuleContext): void {
  for (const { nameJa, unify } of definitions) {
    if (!unify) continue;
    const given = variants.flatMap(([, variant]) => readAttributes(variant).filter(({ name }) => name === nameJa));
    const differs = (read: (attribute: GivenAttribute) => unknown) =>
      new Set(given.map((attribute) => JSON.stringify(read(attribute)))).size > 1;
    if (differs(({ values }) => values))
      report.addAttributeError('variants', {
        code: 'invalidAllSameValue',
        message: `All the values of attributes.values should be same: ${nameJa}.`,
      });
    if (differs(({ unit }) => unit))
      report.addAttributeError('variants', { code: 'invalidAllSameUnit', message: `All the attributes.unit should be same: ${nameJa}.` });
  }
}
