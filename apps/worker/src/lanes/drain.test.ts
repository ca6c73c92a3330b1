import { describe, expect, it } from 'vitest';
import { countedQuota, fakeContext, mallError } from '../testing/fake-context.ts';
import { type DrainOptions, drain, type Outcome } from './drain.ts';

type Settled = Outcome<number, string>;

/** Items that wait; settled ones are gone. `fate`: what the mall says to one item, an error or its answer. */
function work(count: number, fate: (item: number) => string | Error, change: Partial<DrainOptions<number, string>> = {}) {
  let open = Array.from({ length: count }, (_, at) => at + 1);
  const rounds: Settled[][] = [];
  const calls: number[][] = [];
  const options: DrainOptions<number, string> = {
    operation: 'put_listing',
    itemsPerCall: 1,
    concurrency: 4,
    callsPerRound: 5,
    next: async (limit) => open.slice(0, limit),
    call: async (items) => {
      calls.push([...items]);
      return items.map((item) => {
        const said = fate(item);
        if (said instanceof Error) throw said;
        return said;
      });
    },
    settle: async (outcomes) => {
      rounds.push([...outcomes]);
      open = open.filter((item) => !outcomes.some((outcome) => outcome.item === item));
    },
    ...change,
  };
  return { options, rounds, calls, open: () => open };
}

const settledItems = (rounds: readonly Settled[][]) => rounds.map((round) => round.map(({ item }) => item));

describe('a drain', () => {
  it('works until nothing is left and writes once per round', async () => {
    const { options, rounds } = work(12, (item) => `done ${item}`);
    expect(await drain(fakeContext().context, options)).toBeNull();
    expect(settledItems(rounds)).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12],
    ]);
    expect(rounds[2]?.[1]).toEqual({ item: 12, result: 'done 12' });
  });

  it('fills its calls and gives each item its own answer', async () => {
    const { options, rounds, calls } = work(7, (item) => `done ${item}`, { itemsPerCall: 3, callsPerRound: 2 });
    expect(await drain(fakeContext().context, options)).toBeNull();
    expect(calls).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(rounds.flat().every((outcome) => 'result' in outcome && outcome.result === `done ${outcome.item}`)).toBe(true);
  });

  it('makes no call beyond the quota and says when to go on', async () => {
    const { options, calls, open } = work(9, () => 'ok');
    const { context, clock } = fakeContext({ quota: countedQuota(7) });
    expect(await drain(context, options)).toEqual(new Date(clock.now().getTime() + 700));
    expect(calls).toHaveLength(7);
    expect(open()).toEqual([8, 9]);
  });

  it('spends nothing when the quota is empty', async () => {
    const { options, rounds } = work(3, () => 'ok');
    expect(await drain(fakeContext({ quota: countedQuota(0) }).context, options)).not.toBeNull();
    expect(rounds).toEqual([]);
  });

  it('waits for fuller calls when it is told to', async () => {
    const { options } = work(1, () => 'ok', { next: async () => ({ waitMs: 1_000 }) });
    const { context, clock } = fakeContext();
    expect(await drain(context, options)).toEqual(new Date(clock.now().getTime() + 1_000));
  });

  it('lowers the quota once per round that was throttled, waits as long as the mall says, and blames no item', async () => {
    const quota = countedQuota(100);
    const { options, rounds, open } = work(5, (item) => (item > 3 ? mallError('rate_limited', { retryAfterMs: item * 1_000 }) : 'ok'));
    const { context, clock } = fakeContext({ quota });
    expect(await drain(context, options)).toEqual(new Date(clock.now().getTime() + 5_000));
    expect(quota.lowered).toEqual(['put_listing']);
    expect(settledItems(rounds)).toEqual([[1, 2, 3]]);
    expect(open()).toEqual([4, 5]);
  });

  it('backs off without blame when the mall is away', async () => {
    const { options, rounds } = work(5, () => mallError('unavailable'));
    await expect(drain(fakeContext().context, options)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(rounds).toEqual([]);
  });

  it('blames an item that alone fails while its neighbours succeed', async () => {
    const { options, rounds } = work(4, (item) => (item === 2 ? mallError('unavailable') : 'ok'));
    expect(await drain(fakeContext().context, options)).not.toBeNull();
    expect(settledItems(rounds)).toEqual([[1, 2, 3, 4]]);
    expect(rounds[0]?.[1]).toMatchObject({ item: 2, error: { kind: 'unavailable' } });
  });

  it('blames the item at last when it is away for it again and again', async () => {
    const { options, rounds } = work(1, () => mallError('unavailable'));
    await drain(fakeContext({ failures: 12 }).context, options);
    expect(settledItems(rounds)).toEqual([[1]]);
  });

  it('stops for a dead key, keeps what was done and blames nobody', async () => {
    const { options, rounds } = work(5, (item) => (item === 4 ? mallError('auth') : 'ok'));
    await expect(drain(fakeContext().context, options)).rejects.toMatchObject({ kind: 'auth' });
    expect(settledItems(rounds)).toEqual([[1, 2, 3, 5]]);
  });

  it('tells each item of its own refusal and its lost answer', async () => {
    const { options, rounds } = work(3, (item) => (item === 1 ? mallError('rejected') : item === 2 ? mallError('unknown_outcome') : 'ok'));
    expect(await drain(fakeContext().context, options)).toBeNull();
    expect(rounds[0]?.map((outcome) => ('error' in outcome ? outcome.error.kind : outcome.result))).toEqual([
      'rejected',
      'unknown_outcome',
      'ok',
    ]);
  });

  it('takes an error of our own for a bug, and logs where it comes from', async () => {
    const { options, rounds } = work(2, (item) => (item === 1 ? new TypeError('undefined is not a page') : 'ok'));
    const { context, lines } = fakeContext();
    expect(await drain(context, options)).toBeNull();
    expect(rounds[0]?.[0]).toMatchObject({ item: 1, error: { kind: 'bug', code: 'unexpected_error' } });
    expect(lines).toMatchObject([{ level: 50, event: 'call.crashed', err: { name: 'TypeError' } }]);
  });

  it('begins nothing after the lease was lost', async () => {
    const { options, calls } = work(3, () => 'ok');
    await drain(fakeContext({ signal: AbortSignal.abort() }).context, options);
    expect(calls).toEqual([]);
  });

  it('gives its neighbours a turn after a while', async () => {
    const { context, clock } = fakeContext();
    const { options, rounds } = work(1_000, () => {
      clock.advance(1_000);
      return 'ok';
    });
    expect(await drain(context, options)).toEqual(clock.now());
    expect(rounds.length).toBeLessThan(10);
  });
});
