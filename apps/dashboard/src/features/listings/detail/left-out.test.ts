import type { Issue, ListingVariant } from '@narabe/contracts/api';
import { expect, it } from 'vitest';
import { leftOutSkus } from './left-out.ts';

const issue = (sku: string | null, severity: Issue['severity'] = 'error'): Issue => ({
  field: 'x',
  code: 'barcode_missing',
  severity,
  before: null,
  after: null,
  fix: null,
  sku,
});
const variant = (sku: string): ListingVariant => ({
  code: sku,
  sku,
  options: {},
  priceYen: 1,
  barcode: null,
  barcodeExemption: null,
  attributes: [],
});

it('names each SKU that its live page does not carry, once', () => {
  expect(
    leftOutSkus({ state: 'live', issues: [issue('B'), issue('B'), issue('C', 'warning'), issue(null)], variants: [variant('A')] }),
  ).toEqual(['B']);
});

it('says nothing while the page is not live, or when the SKU is on it', () => {
  expect(leftOutSkus({ state: 'blocked', issues: [issue('B')], variants: [] })).toEqual([]);
  expect(leftOutSkus({ state: 'live', issues: [issue('A')], variants: [variant('A')] })).toEqual([]);
});
