import type { StockRef, StockTarget } from '@narabe/core/channel';
import { describe, expect, it } from 'vitest';
import type { Control } from './control.ts';
import { abilityOf, type Fixture, type StockSample } from './fixture.ts';

export function describeStock(fixture: Fixture, sample: StockSample, control: () => Control): void {
  const setUp = async () => {
    const connector = await fixture.create(control());
    return { ref: await sample.prepare(connector), target: abilityOf(connector, 'stockTarget') };
  };
  const read = async (target: StockTarget, ref: StockRef) => {
    await control().advance(sample.settleMs);
    return (await target.readStock([ref]))[0]?.quantity;
  };

  describe('stock', () => {
    it('set, then read; set again, then read; zero', async () => {
      const { target, ref } = await setUp();
      for (const quantity of [5, 5, 12, 0]) {
        expect(await target.writeStock([{ ref, set: quantity }])).toMatchObject([{ ref, accepted: true }]);
        expect(await read(target, ref)).toBe(quantity);
      }
    });

    it('differences add up where the mall has them, and are refused as our bug elsewhere', async () => {
      const { target, ref } = await setUp();
      await target.writeStock([{ ref, set: 10 }]);
      const add = (amount: number) => target.writeStock([{ ref, add: amount }]);
      if (target.writes === 'absolute') return expect(add(1)).rejects.toMatchObject({ kind: 'bug' });
      for (const amount of [3, -4]) expect(await add(amount)).toMatchObject([{ ref, accepted: true }]);
      expect(await read(target, ref)).toBe(9);
    });

    it('a thing without stock reads null beside one that has some', async () => {
      const { target, ref } = await setUp();
      await target.writeStock([{ ref, set: 4 }]);
      await control().advance(sample.settleMs);
      expect(await target.readStock([sample.missing, ref])).toMatchObject([
        { ref: sample.missing, quantity: null },
        { ref, quantity: 4 },
      ]);
    });

    it('a refused item is told as its own, and an item counts as written only where it was', async () => {
      const { target, ref } = await setUp();
      await target.writeStock([{ ref, set: 4 }]);
      if (target.writesPerCall === 1) return expect(target.writeStock([sample.refused])).rejects.toMatchObject({ kind: 'rejected' });
      const [refused, other] = await target.writeStock([sample.refused, { ref, set: 6 }]);
      expect(refused).toMatchObject({ ref: sample.refused.ref, accepted: false, code: expect.any(String) });
      expect(await read(target, ref)).toBe(other?.accepted ? 6 : 4);
    });

    it('nothing to write and nothing to read is no call', async () => {
      const { target } = await setUp();
      await control().resetCounters();
      expect(await target.writeStock([])).toEqual([]);
      expect(await target.readStock([])).toEqual([]);
      const calls = await control().calls(fixture.mall);
      expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(0);
    });
  });
}
