import type { Fact } from '../../catalog/source.ts';
import type { MallAttribute } from '../../listing/category.ts';
import type { DraftAttribute } from '../../listing/draft.ts';
import { cutToLimits } from '../../text/index.ts';
import { cleanValue } from '../clean/characters.ts';
import type { AttributeSource } from '../rules.ts';
import { findChoice } from './choices.ts';
import { colorFamilyNames } from './colors.ts';
import { countryNames } from './countries.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { genderNames } from './genders.ts';
import { type LearnedAttribute, learnedValue } from './learned.ts';
import { convertMeasure, parseMeasure } from './units.ts';

export type AttributeProblem =
  /** The mall's list has no such value. */
  'attribute_no_match' | 'attribute_not_a_number' | 'attribute_unit_unknown' | 'attribute_out_of_range' | 'attribute_not_a_date';

export type AttributeValue =
  | { readonly ok: true; readonly attribute: DraftAttribute; readonly shortened: boolean }
  | { readonly ok: false; readonly problem: AttributeProblem };

const refuse = (problem: AttributeProblem): AttributeValue => ({ ok: false, problem });

/** Ways to write a value, the most usual one first, never empty. */
function spellings(value: string, as: AttributeSource['as']): readonly string[] {
  const known =
    as === 'country' ? countryNames(value) : as === 'gender' ? genderNames(value) : as === 'color_family' ? colorFamilyNames(value) : [];
  return known.length > 0 && as !== 'color_family' ? [...known, value] : [value, ...known];
}

function numberValue(definition: MallAttribute, fact: Fact): AttributeValue {
  const measure = parseMeasure(fact.values[0] ?? '', fact.unit);
  if (!measure) return refuse('attribute_not_a_number');
  const converted = convertMeasure(measure.value, measure.unit, definition.units);
  if (!converted) return refuse('attribute_unit_unknown');
  const value = fitDigits(converted.value, definition.maxLength);
  const number = Number(value);
  const outside =
    (definition.minValue !== null && number < definition.minValue) || (definition.maxValue !== null && number > definition.maxValue);
  if (outside || (definition.maxLength !== null && value.length > definition.maxLength)) return refuse('attribute_out_of_range');
  return { ok: true, attribute: { name: definition.name, values: [value], unit: converted.unit }, shortened: value !== converted.value };
}

/** Drops decimals that a mall has no room for; whole digits are never dropped. */
function fitDigits(value: string, maxLength: number | null): string {
  if (maxLength === null || value.length <= maxLength || !value.includes('.')) return value;
  const cut = parseDecimal(value.slice(0, maxLength).replace(/\.$/u, ''));
  return cut && value.indexOf('.') <= maxLength ? formatDecimal(cut) : value;
}

function dateValue(definition: MallAttribute, fact: Fact): AttributeValue {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?:日|\D|$)/u.exec((fact.values[0] ?? '').normalize('NFKC').trim());
  const [year, month, day] = [match?.[1], match?.[2]?.padStart(2, '0'), match?.[3]?.padStart(2, '0')];
  if (!year || !month || !day || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return refuse('attribute_not_a_date');
  return { ok: true, attribute: { name: definition.name, values: [`${year}-${month}-${day}`], unit: null }, shortened: false };
}

function textValue(definition: MallAttribute, fact: Fact, as: AttributeSource['as'], learned: readonly LearnedAttribute[]): AttributeValue {
  const values: string[] = [];
  let shortened = false;
  for (const raw of fact.values) {
    const corrected = learnedValue(learned, definition.name, raw);
    const candidates = corrected === null ? spellings(raw, as) : [corrected];
    if (definition.input === 'select') {
      const choice = findChoice(definition.choices, candidates);
      if (choice === null) return refuse('attribute_no_match');
      values.push(choice);
      continue;
    }
    const whole = cleanValue((as === 'color_family' ? candidates[1] : undefined) ?? candidates[0] ?? raw);
    const value = definition.maxLength === null ? whole : cutToLimits(whole, [{ unit: 'chars', max: definition.maxLength }]);
    if (value === '') return refuse('attribute_no_match');
    shortened ||= value !== whole;
    values.push(value);
  }
  const unique = [...new Set(values)];
  const kept = unique.slice(0, Math.max(1, definition.maxValues));
  const unit = definition.units[0] ?? null;
  return { ok: true, attribute: { name: definition.name, values: kept, unit }, shortened: shortened || kept.length < unique.length };
}

/** One attribute as the mall wants it, from one fact. Nothing is added to what the fact says. */
export function attributeValue(
  definition: MallAttribute,
  fact: Fact,
  as: AttributeSource['as'],
  learned: readonly LearnedAttribute[],
): AttributeValue {
  if (definition.type === 'number' && definition.input === 'free') return numberValue(definition, fact);
  if (definition.type === 'date') return dateValue(definition, fact);
  return textValue(definition, fact, as, learned);
}
