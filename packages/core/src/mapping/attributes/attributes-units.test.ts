import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorFamilyNames } from './colors.ts';
import { countryNames } from './countries.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { convertMeasure, parseMeasure } from './units.ts';

function convert(text: string, unit: string | null, accepted: readonly string[]): string | null {
  const measure = parseMeasure(text, unit);
  const converted = measure && convertMeasure(measure.value, measure.unit, accepted);
  return converted && `${converted.value}|${converted.unit ?? ''}`;
}

describe('measures', () => {
  it.each<[string, string | null, string[], string | null]>([
    ['500', 'grams', ['g', 'kg'], '500|g'],
    ['0.5', 'kilograms', ['g'], '500|g'],
    ['500', 'g', ['kg'], '0.5|kg'],
    ['1', 'pounds', ['g'], '453.59237|g'],
    ['1', 'lb', ['kg'], '0.453592|kg'],
    ['12', 'ounces', ['g'], '340.194278|g'],
    ['1', 'fl oz', ['ml'], '29.57353|ml'],
    ['0.1', 'kg', ['g'], '100|g'],
    ['1.1', 'kg', ['g'], '1100|g'],
    ['10', 'in', ['cm'], '25.4|cm'],
    ['2', 'kg', ['kg', 'g'], '2|kg'],
    ['500ml', null, ['mL', 'L'], '500|mL'],
    ['約1.5L', null, ['ml'], '1500|ml'],
    ['５００ｇ', null, ['g'], '500|g'],
    ['1,200', 'g', ['g'], '1200|g'],
    ['3', 'count', ['個'], '3|個'],
    ['3', null, ['個', '本'], '3|個'],
    ['3', 'count', ['本'], '3|本'],
    ['3', null, [], '3|'],
    ['3', null, ['g'], null],
    ['3', '本', ['枚'], null],
    ['500', 'ml', ['g'], null],
    ['many', 'g', ['g'], null],
    ['1.2.3', 'g', ['g'], null],
  ])('%s %s in %j → %s', (text, unit, accepted, expected) => expect(convert(text, unit, accepted)).toBe(expected));

  it('converts there and back without loss', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (grams) => {
        const kilograms = convert(String(grams), 'g', ['kg'])?.split('|')[0] ?? '';
        expect(convert(kilograms, 'kg', ['g'])).toBe(`${grams}|g`);
      }),
    );
  });

  it('writes decimals as they were read', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(999), (whole, fraction) => {
        const text = `${whole}.${String(fraction).padStart(3, '0')}`.replace(/\.?0+$/u, (zeros) => (zeros.startsWith('.') ? '' : ''));
        const decimal = parseDecimal(text);
        expect(decimal && Number(formatDecimal(decimal))).toBe(Number(text));
      }),
    );
  });
});

it.each([
  ['JP', '日本'],
  ['Japan', '日本'],
  ['中国製', '中国'],
  ['usa', 'アメリカ'],
  ['ﾍﾞﾄﾅﾑ', 'ベトナム'],
  ['タイ', 'タイ'],
  ['不明', undefined],
])('country %s → %s', (written, name) => expect(countryNames(written)[0]).toBe(name));

it.each([
  ['紺', 'ネイビー'],
  ['Navy Blue', 'ネイビー'],
  ['ブラック/ホワイト', 'ブラック'],
  ['ホワイト系', 'ホワイト'],
  ['きなり', 'ベージュ'],
  ['黒（マット）', 'ブラック'],
  ['朝焼け', undefined],
])('colour %s → %s', (written, family) => expect(colorFamilyNames(written)[0]).toBe(family));
