import { describe, expect, it } from 'vitest';
import { createAnswer, type HttpCall } from '../http/index.ts';
import { createYahooConnector } from './index.ts';
import { scripted, token, usePracticeMall } from './yahoo.test-kit.ts';

const TOTE = { code: 'hnz-tote-001', variantCode: 'hnz-tote-001-nv-m-sub' };
const MUG = { code: 'hnz-mug-010', variantCode: null };

const practice = usePracticeMall();

describe('stock', () => {
  it('is set and changed by differences, and every answer tells the new quantity', async () => {
    expect(await practice.mall.stockTarget.writeStock([{ ref: TOTE, set: 10 }])).toEqual([
      { ref: TOTE, accepted: true, quantity: 10, code: null },
    ]);
    expect(await practice.mall.stockTarget.writeStock([{ ref: TOTE, add: 3 }])).toMatchObject([{ quantity: 13 }]);
    expect(await practice.mall.stockTarget.writeStock([{ ref: TOTE, add: -4 }])).toMatchObject([{ quantity: 9 }]);
    const [reading] = await practice.mall.stockTarget.readStock([TOTE]);
    expect(reading).toMatchObject({ ref: TOTE, quantity: 9 });
    expect(Math.abs((reading?.asOf?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('of several lines is taken line by line', async () => {
    const bad = { code: 'no_underscore', variantCode: null };
    expect(
      await practice.mall.stockTarget.writeStock([
        { ref: MUG, set: 5 },
        { ref: bad, set: 1 },
        { ref: TOTE, set: 0 },
      ]),
    ).toEqual([
      { ref: MUG, accepted: true, quantity: 5, code: null },
      { ref: bad, accepted: false, quantity: null, code: 'st-02101' },
      { ref: TOTE, accepted: true, quantity: 0, code: null },
    ]);
  });

  it('of a single bad line is told the same way', async () => {
    const bad = { code: 'no_underscore', variantCode: null };
    expect(await practice.mall.stockTarget.writeStock([{ ref: bad, set: 1 }])).toEqual([
      { ref: bad, accepted: false, quantity: null, code: 'st-02101' },
    ]);
  });

  it('is read in the order asked, null where there is no row', async () => {
    await practice.mall.stockTarget.writeStock([{ ref: MUG, set: 4 }]);
    const readings = await practice.mall.stockTarget.readStock([TOTE, MUG, MUG]);
    expect(readings.map(({ quantity }) => quantity)).toEqual([null, 4, 4]);
    expect(readings[0]?.asOf).toBeNull();
  });

  it('never lets buyers order more than there is', async () => {
    await practice.mall.stockTarget.writeStock([{ ref: MUG, set: 4 }]);
    expect(await practice.control.state('yahoo')).toMatchObject({ stock: { [MUG.code]: { allowOverdraft: false } } });
  });
});

describe('stock answers that the practice mall does not give', () => {
  const answering = (result: string) => {
    const send = async (call: HttpCall) =>
      call.endpoint === 'token'
        ? token()
        : createAnswer(200, {}, Buffer.from(`<ResultSet><Result><ItemCode>${MUG.code}</ItemCode>${result}</Result></ResultSet>`));
    return createYahooConnector(scripted(send)).stockTarget;
  };

  it('an empty quantity is no number: the mall does not count', async () => {
    const target = answering('<SubCode/><Status>1</Status><Quantity></Quantity><UpdateTime/>');
    expect(await target?.readStock([MUG])).toEqual([{ ref: MUG, quantity: null, asOf: null }]);
  });

  it('stored but not read back (ed-10002) is accepted', async () => {
    const target = answering('<SubCode/><Quantity/><ErrorCode>ed-10002</ErrorCode>');
    expect(await target?.writeStock([{ ref: MUG, set: 3 }])).toEqual([{ ref: MUG, accepted: true, quantity: null, code: 'ed-10002' }]);
  });

  it('a line that the answer leaves out is not accepted', async () => {
    const target = answering('<SubCode>other</SubCode><Quantity>3</Quantity>');
    expect(await target?.writeStock([{ ref: MUG, set: 3 }])).toMatchObject([{ accepted: false, code: 'no_answer_for_line' }]);
  });
});
