import type { ListingField } from '@narabe/contracts/api';
import { expect, it } from 'vitest';
import { groupFields, isChanged } from './group-fields.ts';

const field = (name: string, sku: string | null, final: string, override: string | null = null): ListingField => ({
  field: name,
  sku,
  source: 'x',
  afterRules: 'x',
  override,
  locked: false,
  final,
});

it('shows a value that all SKUs share once, for the whole page', () => {
  const rows = groupFields([field('title', null, 'T'), field('attributes.産地', 'A', '日本'), field('attributes.産地', 'B', '日本')]);
  expect(rows.map(({ field: name, sku, skus }) => [name, sku, skus])).toEqual([
    ['title', null, []],
    ['attributes.産地', null, ['A', 'B']],
  ]);
});

it('keeps SKUs apart that differ', () => {
  const rows = groupFields([field('price', 'A', '100'), field('price', 'B', '200'), field('price', 'C', '100')]);
  expect(rows.map(({ sku, skus, final }) => [sku, skus, final])).toEqual([
    ['A', ['A', 'C'], '100'],
    ['B', ['B'], '200'],
  ]);
});

it('calls a field changed when the mall shows something else than the source, or the operator wrote it', () => {
  expect(isChanged({ ...field('title', null, 'x') })).toBe(false);
  expect(isChanged({ ...field('title', null, 'y') })).toBe(true);
  expect(isChanged({ ...field('title', null, 'x', 'x') })).toBe(true);
  expect(isChanged({ ...field('title', null, ''), source: null, final: null })).toBe(false);
});
