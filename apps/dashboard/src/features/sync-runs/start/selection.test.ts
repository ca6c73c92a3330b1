import { expect, it } from 'vitest';
import { choiceProblem, codesOf, countOf, EVERYTHING, selectionOf } from './selection.ts';

it('takes everything when nothing is narrowed', () => {
  expect(selectionOf(EVERYTHING)).toEqual({ selection: {} });
  expect(countOf(EVERYTHING)).toBeNull();
  expect(choiceProblem(EVERYTHING)).toBeNull();
});

it('reads typed lists with any separator, each code once', () => {
  expect(codesOf(' A-1\nA-2, A-3、A-1\t　A-4 ')).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
});

it('sends the list of the chosen way only, with all filters', () => {
  const choice = {
    ...EVERYTHING,
    mode: 'ids' as const,
    skus: 'A',
    ids: 'B1 B2',
    fulfilledBy: 'mall' as const,
    onlyActive: true,
    minQuantity: 0,
    words: '緑茶　大',
  };
  expect(selectionOf(choice)).toEqual({
    selection: { mallItemIds: ['B1', 'B2'], fulfilledBy: 'mall', onlyActive: true, minQuantity: 0, titleWords: ['緑茶', '大'] },
  });
});

it('sends a CSV as it is, so that the API can name its bad lines', () => {
  const csv = { text: 'sku\nA\n', name: 'a.csv', count: 1 };
  expect(selectionOf({ ...EVERYTHING, mode: 'csv', csv })).toEqual({ selection: {}, csv: 'sku\nA\n' });
});

it.each(['skus', 'ids', 'csv'] as const)('asks for at least one code by %s', (mode) =>
  expect(choiceProblem({ ...EVERYTHING, mode })).toBe('listEmpty'),
);

it('does not take more than the API does', () => {
  const skus = Array.from({ length: 20_001 }, (_, index) => `S${index}`).join('\n');
  expect(choiceProblem({ ...EVERYTHING, mode: 'skus', skus })).toBe('listTooLong');
});
