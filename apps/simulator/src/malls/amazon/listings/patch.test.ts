import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../catalog/attribute-shapes.ts';
import { applyPatches, type PatchOperation } from './patch.ts';

const STOCK = [
  { fulfillment_channel_code: 'DEFAULT', quantity: 5, lead_time_to_ship_max_days: 2 },
  { fulfillment_channel_code: 'AMAZON_JP' },
];
const patched = (before: AttributeValue, op: PatchOperation['op'], value?: PatchOperation['value']) =>
  Object.fromEntries(applyPatches({ stock: before }, [{ op, path: '/attributes/stock', value }])).stock;

describe('one patch operation', () => {
  it('merge keeps the other fields of the same entry and the other entries', () => {
    expect(patched(STOCK, 'merge', [{ fulfillment_channel_code: 'DEFAULT', quantity: 7 }])).toEqual([
      { ...STOCK[0], quantity: 7 },
      STOCK[1],
    ]);
  });

  it('add takes the place of the same entry and keeps the others', () => {
    const entry = { fulfillment_channel_code: 'DEFAULT', quantity: 7 };
    expect(patched(STOCK, 'add', [entry])).toEqual([entry, STOCK[1]]);
  });

  it('replace wipes what is not sent', () => {
    const entry = { fulfillment_channel_code: 'DEFAULT', quantity: 7 };
    expect(patched(STOCK, 'replace', [entry])).toEqual([entry]);
  });

  it('delete takes the named entry, or all', () => {
    expect(patched(STOCK, 'delete', [{ fulfillment_channel_code: 'AMAZON_JP' }])).toEqual([STOCK[0]]);
    expect(patched(STOCK, 'delete')).toBeNull();
  });

  it('add puts another bullet point beside the others', () => {
    const bullets = [{ value: '一' }, { value: '二' }];
    const changes = applyPatches({ bullet_point: bullets }, [{ op: 'add', path: '/attributes/bullet_point', value: [{ value: '三' }] }]);
    expect(changes).toEqual([['bullet_point', [...bullets, { value: '三' }]]]);
  });
});

it('is idempotent: the same merge, add or replace twice changes nothing more', () => {
  const entry = fc.record(
    { fulfillment_channel_code: fc.constantFrom('DEFAULT', 'AMAZON_JP', 'B'), quantity: fc.nat(9) },
    { requiredKeys: ['fulfillment_channel_code'] },
  );
  const entries = fc.uniqueArray(entry, { selector: (one) => one.fulfillment_channel_code, maxLength: 3 });
  fc.assert(
    fc.property(entries, entries, fc.constantFrom('merge', 'add', 'replace'), (before, value, op) => {
      const once = patched(before, op, value);
      expect(patched(once ?? [], op, value)).toEqual(once);
    }),
  );
});
