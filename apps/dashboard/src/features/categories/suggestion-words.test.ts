import { expect, it } from 'vitest';
import { suggestionWords } from './suggestion-words.ts';

it('tries the deepest class first, then the words of the name', () => {
  expect(suggestionWords('静岡 深蒸し 緑茶 500g', ['食品・飲料・お酒', 'お茶・紅茶', '日本茶'])).toEqual([
    '日本茶',
    'お茶',
    '紅茶',
    '静岡',
  ]);
});

it('leaves out amounts, and has nothing to say about nothing', () => {
  expect(suggestionWords('500g × 2 クッキー', [])).toEqual(['クッキー']);
  expect(suggestionWords('', [])).toEqual([]);
});
