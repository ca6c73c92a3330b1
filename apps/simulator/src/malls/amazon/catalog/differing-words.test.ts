import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingWords } from './differing-words.ts';

it('finds the words by which the members of a family differ', () => {
  expect(differingWords(['ほうじ茶クッキー バター 80g', 'ほうじ茶クッキー 抹茶 80g'])).toEqual({
    shared: 'ほうじ茶クッキー',
    values: ['バター', '抹茶'],
  });
  expect(differingWords(['Pocky chocolate', 'Pocky almond crush', 'Pocky'])).toEqual({
    shared: 'Pocky',
    values: ['chocolate', 'almond crush', 'レギュラー'],
  });
});

it('does not cut a word in two', () => {
  expect(differingWords(['チョコ味', 'チーズ味']).values).toEqual(['チョコ', 'チーズ']);
  expect(differingWords(['Green tea', 'Grape tea']).values).toEqual(['Green', 'Grape']);
});

it('always gives as many values as names, distinct and never empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 2, maxLength: 8 }), (names) => {
      const { values } = differingWords(names);
      expect(values).toHaveLength(names.length);
      expect(new Set(values).size).toBe(names.length);
      expect(values.every((value) => value !== '')).toBe(true);
    }),
  );
});
