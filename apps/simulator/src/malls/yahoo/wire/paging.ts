import { LIST_RESULTS_DEFAULT, LIST_RESULTS_MAX } from '../limits.ts';
import type { Form } from './form.ts';

export interface Window {
  readonly start: number;
  readonly results: number;
}

/** `start` and `results` of a list call; names the parameter that is wrong instead. */
export function readWindow(form: Form): Window | 'start' | 'results' {
  const start = readCount(form.get('start'), 1);
  const results = readCount(form.get('results'), LIST_RESULTS_DEFAULT);
  if (start === undefined) return 'start';
  if (results === undefined || results > LIST_RESULTS_MAX) return 'results';
  return { start, results };
}

function readCount(given: string | undefined, fallback: number): number | undefined {
  if (given === undefined || given === '') return fallback;
  const count = Number(given);
  return /^\d{1,9}$/.test(given) && count >= 1 ? count : undefined;
}

/** The part of a list that was asked for, with the attributes that say so. */
export function cut<T>(all: readonly T[], { start, results }: Window): { part: T[]; attributes: Record<string, number> } {
  const part = all.slice(start - 1, start - 1 + results);
  return { part, attributes: { totalResultsAvailable: all.length, totalResultsReturned: part.length, firstResultPosition: start } };
}

/** Reads `+name` or `-name`; a bare name and an unencoded `+`, which arrives as a space, mean upwards. */
export function readSort<Key extends string>(
  given: string | undefined,
  keys: readonly Key[],
  fallback: Key,
): { key: Key; direction: 1 | -1 } | undefined {
  if (given === undefined || given === '') return { key: fallback, direction: 1 };
  const [, sign = '', name = ''] = /^([+\s-]?)(.*)$/.exec(given) ?? [];
  const key = keys.find((known) => known === name);
  return key === undefined ? undefined : { key, direction: sign === '-' ? -1 : 1 };
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
