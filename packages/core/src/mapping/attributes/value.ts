import type { Fact } from '../../catalog/source.ts';
import type { MallAttribute } from '../../listing/category.ts';
import type { DraftAttribute } from '../../listing/draft.ts';
import { cutToLimits } from '../../text/index.ts';
import { cleanValue } from '../clean/characters.ts';
import type { AttributeSource } from '../rules.ts';
import { removeAll } from '../words/apply.ts';
import { removeContacts, removeLinks } from '../words/contacts.ts';
import { findChoice } from './choices.ts';
import { colorFamilyNames } from './colors.ts';
import { countryNames } from './countries.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { genderNames } from './genders.ts';
import { type LearnedAttribute, learnedValue } from './learned.ts';
import { convertMeasure, parseMeasure, unitSign } from './units.ts';

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

function numberValue(definition: MallAttribute, fact: Fact, entered: boolean): AttributeValue {
  const measure = parseMeasure(fact.values[0] ?? '', fact.unit);
  if (!measure) return refuse('attribute_not_a_number');
  // Who types a bare number means the unit that the screen shows beside it; a source means we do not know which.
  const unit = measure.unit ?? (entered ? (definition.units[0] ?? null) : null);
  const converted = convertMeasure(measure.value, unit, definition.units);
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

/** One value of a text attribute in the mall's words, and what it was before it was cut; null when the mall has no such value. */
function oneText(
  definition: MallAttribute,
  candidates: readonly string[],
  as: AttributeSource['as'],
): { value: string; whole: string } | null {
  if (definition.input === 'select') {
    const value = findChoice(definition.choices, candidates);
    return value === null ? null : { value, whole: value };
  }
  // Free text keeps the source's own word, except that a colour is asked for by its family.
  const whole = cleanValue((as === 'color_family' ? candidates[1] : undefined) ?? candidates[0] ?? '');
  // A list of ingredients may end with the maker's address.
  const allowed = removeAll(whole, (text) => removeContacts(removeLinks(text)));
  const value = definition.maxLength === null ? allowed : cutToLimits(allowed, [{ unit: 'chars', max: definition.maxLength }]);
  return value === '' ? null : { value, whole };
}

function textValue(definition: MallAttribute, fact: Fact, as: AttributeSource['as'], learned: readonly LearnedAttribute[]): AttributeValue {
  const texts: { value: string; whole: string }[] = [];
  for (const raw of fact.values) {
    const corrected = learnedValue(learned, definition.name, raw);
    const withUnit = fact.unit === null ? raw : `${raw}${unitSign(fact.unit)}`;
    const candidates = corrected === null ? [...spellings(withUnit, as), raw] : [corrected];
    const text = oneText(definition, candidates, as);
    if (text === null) return refuse('attribute_no_match');
    texts.push(text);
  }
  const unique = [...new Set(texts.map((text) => text.value))];
  const kept = unique.slice(0, Math.max(1, definition.maxValues));
  const shortened = kept.length < unique.length || texts.some((text) => text.value !== text.whole);
  return { ok: true, attribute: { name: definition.name, values: kept, unit: null }, shortened };
}

export interface ValueOptions {
  readonly as: AttributeSource['as'];
  readonly learned: readonly LearnedAttribute[];
  /** The operator typed it. */
  readonly entered: boolean;
}

/** One attribute as the mall wants it, from one fact. Nothing is added to what the fact says. */
export function attributeValue(definition: MallAttribute, fact: Fact, { as, learned, entered }: ValueOptions): AttributeValue {
  const measured = definition.type === 'number' || definition.units.length > 0;
  if (measured && definition.input === 'free') return numberValue(definition, fact, entered);
  if (definition.type === 'date') return dateValue(definition, fact);
  return textValue(definition, fact, as, learned);
}
