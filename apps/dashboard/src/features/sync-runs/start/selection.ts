import { type CreateSyncRun, MAX_SELECTED } from '@narabe/contracts/api';

export const MODES = ['all', 'skus', 'ids', 'csv'] as const;
export type Mode = (typeof MODES)[number];

/** What is chosen on the form. */
export interface Choice {
  readonly mode: Mode;
  readonly skus: string;
  readonly ids: string;
  readonly csv: { readonly text: string; readonly name: string; readonly count: number } | null;
  readonly fulfilledBy: 'any' | 'seller' | 'mall';
  readonly onlyActive: boolean;
  readonly minQuantity: number | null;
  readonly words: string;
}

export const EVERYTHING: Choice = {
  mode: 'all',
  skus: '',
  ids: '',
  csv: null,
  fulfilledBy: 'any',
  onlyActive: false,
  minQuantity: null,
  words: '',
};

/** Codes out of a typed list: one per line, or with commas, tabs or spaces between them. */
export const codesOf = (typed: string): string[] => [...new Set(typed.split(/[\s,、，]+/u).filter((code) => code !== ''))];

const wordsOf = (typed: string): string[] => typed.split(/[\s　]+/u).filter((word) => word !== '');

/** How many SKUs or ids are named; null where all are taken. */
export function countOf(choice: Choice): number | null {
  if (choice.mode === 'all') return null;
  if (choice.mode === 'csv') return choice.csv?.count ?? 0;
  return codesOf(choice.mode === 'skus' ? choice.skus : choice.ids).length;
}

export function choiceProblem(choice: Choice): 'listEmpty' | 'listTooLong' | null {
  const count = countOf(choice);
  if (count === 0) return 'listEmpty';
  return count !== null && count > MAX_SELECTED ? 'listTooLong' : null;
}

/** The part of the request that says what is taken. */
export function selectionOf(choice: Choice): Pick<CreateSyncRun, 'selection' | 'csv'> {
  const words = wordsOf(choice.words);
  return {
    ...(choice.mode === 'csv' && choice.csv ? { csv: choice.csv.text } : {}),
    selection: {
      ...(choice.mode === 'skus' ? { skus: codesOf(choice.skus) } : {}),
      ...(choice.mode === 'ids' ? { mallItemIds: codesOf(choice.ids) } : {}),
      ...(choice.fulfilledBy === 'any' ? {} : { fulfilledBy: choice.fulfilledBy }),
      ...(choice.onlyActive ? { onlyActive: true } : {}),
      ...(choice.minQuantity === null ? {} : { minQuantity: choice.minQuantity }),
      ...(words.length > 0 ? { titleWords: words } : {}),
    },
  };
}
