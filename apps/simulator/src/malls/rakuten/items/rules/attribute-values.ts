import type { GenreAttribute } from '../../navigation/attributes/families.ts';
import { isDictionaryValue } from '../../navigation/genre-attributes.ts';

/** Digits after the point that a number may have (item code reference: more than seven are refused). */
const NUMBER_DECIMALS_MAX = 7;
const NUMBER = new RegExp(`^-?\\d+(\\.\\d{1,${NUMBER_DECIMALS_MAX}})?$`);

interface AttributeFault {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with one attribute's values and unit, in the mall's detail codes (sheet section 3, IE0418). */
export function attributeFaults(attribute: GenreAttribute, values: readonly string[], unit: string | null): AttributeFault[] {
  if (values.length === 0) return noValues(attribute, unit);
  const faults: AttributeFault[] = [];
  if (values.length > attribute.multiValueLimit)
    faults.push({ code: 'invalidNumberOfValue', message: `The size of attributes.values must be within ${attribute.multiValueLimit}.` });
  if (attribute.need === 'MANDATORY' && values.some((value) => value.trim() === ''))
    faults.push({ code: 'invalidMandatoryValue', message: 'attributes.values is mandatory.' });
  if (attribute.input === 'SELECTIVE') {
    if (values.some((value) => !isDictionaryValue(attribute, value)))
      faults.push({ code: 'invalidSelectiveValue', message: 'The attributes.values is not defined as dictionary value.' });
  } else {
    faults.push(...descriptiveFaults(attribute, values));
  }
  return [...faults, ...unitFaults(attribute, unit)];
}

function noValues(attribute: GenreAttribute, unit: string | null): AttributeFault[] {
  if (unit !== null)
    return [{ code: 'invalidUnitAndNoValues', message: 'attributes.values is mandatory when the attributes.unit is input.' }];
  if (attribute.need === 'MANDATORY') return [{ code: 'invalidMandatoryValue', message: 'attributes.values is mandatory.' }];
  return [];
}

function descriptiveFaults({ dataType, maxLength, minValue, maxValue }: GenreAttribute, values: readonly string[]): AttributeFault[] {
  const broken = (isFine: (value: string) => boolean) => values.some((value) => !isFine(value));
  // STRING lengths are characters here, not bytes: the navigation API says so of maxLength.
  if (dataType === 'STRING' && broken((value) => value !== '' && [...value].length <= (maxLength ?? Number.POSITIVE_INFINITY)))
    return [{ code: 'invalidStringValue', message: 'The length of attributes.values is invalid.' }];
  const inRange = (value: string) => Number(value) >= (minValue ?? -Infinity) && Number(value) <= (maxValue ?? Infinity);
  if (dataType === 'NUMBER' && broken((value) => NUMBER.test(value) && inRange(value)))
    return [{ code: 'invalidNumberValue', message: 'attributes.values is invalid.' }];
  if (dataType === 'DATE' && broken(isDate)) return [{ code: 'invalidDateValue', message: 'attributes.values is invalid date format.' }];
  return [];
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

function unitFaults({ dataType, unit: base, subUnits }: GenreAttribute, unit: string | null): AttributeFault[] {
  if (dataType !== 'NUMBER') {
    if (unit === null) return [];
    return [{ code: 'invalidNoInputUnit', message: 'Cannot input attributes.unit when the attributes.values is input.' }];
  }
  if (base === null) {
    if (unit === null) return [];
    return [{ code: 'invalidUnitWhenNoBaseUnit', message: 'attributes.unit cannot be input when the target attribute has no base unit.' }];
  }
  if (unit === null)
    return [
      {
        code: 'invalidNoUnitAndValues',
        message: 'attributes.unit and attributes.values are mandatory when the target attribute has a base unit.',
      },
    ];
  // The manual only speaks of the unit's length; a unit outside unit and subUnits is refused, as the sheet's mapping demands.
  return unit === base || subUnits.includes(unit)
    ? []
    : [{ code: 'invalidUnit', message: `attributes.unit must be one of ${[base, ...subUnits].join(',')}.` }];
}
