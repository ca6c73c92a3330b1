import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { containing, decodeCursor, encodeCursor, toPage } from './cursor.ts';

describe('a cursor', () => {
  test.prop([fc.array(fc.string(), { minLength: 1, maxLength: 3 })])('gives back the place it was made of', (place) => {
    expect(decodeCursor(encodeCursor(place), place.length)).toEqual(place);
  });

  test.prop([fc.string()])('that is not ours counts as none', (text) => {
    expect(decodeCursor(text, 2)).toBeNull();
  });

  it('is there only when there is more', () => {
    expect(toPage(['a', 'b', 'c'], 2, (row) => [row])).toEqual({ items: ['a', 'b'], nextCursor: encodeCursor(['b']) });
    expect(toPage(['a', 'b'], 2, (row) => [row])).toEqual({ items: ['a', 'b'], nextCursor: null });
    expect(toPage([], 2, (row) => [row])).toEqual({ items: [], nextCursor: null });
  });
});

it('looks for signs that mean something to LIKE as they are', () => {
  expect(containing('50%_off\\')).toBe('%50\\%\\_off\\\\%');
});
