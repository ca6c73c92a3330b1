import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, PNG, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const reserve = (fields: Record<string, string>) => shop.post('reservePublish', fields);
const frontName = () => shop.state().items['hnz-1']?.front?.name;

describe('reservePublish', () => {
  it('has nothing to publish in an empty or unchanged store', async () => {
    expect((await reserve({ mode: '1' })).xml.Error.Code).toBe('pm-05001');
    await shop.edit();
    await shop.publish();
    expect((await reserve({ mode: '1' })).xml.Error.Code).toBe('pm-05001');
  });

  it('brings the whole store to the front, after a while', async () => {
    await shop.edit({ name: '一' });
    await shop.edit({ item_code: 'other' });
    await reserve({ mode: '1' });
    expect([frontName(), shop.state().publishing]).toEqual([undefined, true]);
    shop.clock.advance(1_499);
    expect(frontName()).toBeUndefined();
    shop.clock.advance(1);
    expect([frontName(), shop.state().items.other?.front?.itemCode, shop.state().publishes]).toEqual(['一', 'other', 1]);
  });

  it('runs one at a time', async () => {
    await shop.edit();
    await reserve({ mode: '1' });
    expect((await reserve({ mode: '1' })).xml.Error.Code).toBe('pm-05002');
    shop = await openTestShop({ publishBusyCode: 'ed-00006' });
    await shop.edit();
    await reserve({ mode: '1' });
    expect((await reserve({ mode: '1' })).xml.Error.Code).toBe('ed-00006');
  });

  it.each([
    ['editItem', { item_code: 'x', path: 'a', name: 'n', product_category: '2275', price: '1' }],
    ['updateItems', { item1: 'item_code=hnz-1&name=x' }],
    ['deleteItem', { item_code: 'hnz-1' }],
    ['submitItem', { item_code: 'hnz-1' }],
    ['moveItems', { item_code: 'hnz-1' }],
    ['editStCategory', { name: 'x' }],
    ['deleteStCategory', { page_key: 'x' }],
    ['deleteItemImage', { image_id: 'hinode-zakka_hnz-1' }],
    ['deleteLibImage', { file_name: 'a.png' }],
  ] as [string, Record<string, string>][])('refuses %s while it runs', async (name, fields) => {
    await shop.edit();
    await reserve({ mode: '1' });
    const answer = await shop.post(name, fields);
    expect([answer.status, answer.xml.Error.Code]).toEqual([400, 'ed-00006']);
  });

  it('lets readers and uploads pass while it runs', async () => {
    await shop.edit();
    await reserve({ mode: '1' });
    expect((await shop.get('getItem', { item_code: 'hnz-1' })).status).toBe(200);
    expect((await shop.upload('uploadLibImage', 'a.png', PNG)).status).toBe(200);
    expect((await shop.post('getStock', { item_code: 'hnz-1' })).status).toBe(200);
  });

  it('books up to seven days ahead, tells and cancels', async () => {
    await shop.edit();
    const booked = await reserve({ mode: '1', reserve_time: '202611241230' });
    expect(booked.xml.ResultSet).toEqual({ Status: 'OK', ReserveTime: '2026-11-24T12:30:00+09:00' });
    expect((await reserve({ mode: '3' })).xml.ResultSet.ReserveTime).toBe('2026-11-24T12:30:00+09:00');
    expect((await shop.edit({ name: '二' })).status).toBe(200);
    expect((await reserve({ mode: '2' })).xml.ResultSet).toEqual({ Status: 'OK', ReserveTime: '' });
    expect((await reserve({ mode: '3' })).xml.ResultSet.ReserveTime).toBe('');
    shop.clock.advance(2 * 86_400_000);
    expect(frontName()).toBeUndefined();
  });

  it('starts a booked publish at its time, however late somebody looks', async () => {
    await shop.edit();
    await reserve({ mode: '1', reserve_time: '202611231300' });
    shop.clock.advance(3_600_000 + 1_000);
    expect([shop.state().publishing, frontName()]).toEqual([true, undefined]);
    shop.clock.advance(500);
    expect([shop.state().publishing, frontName()]).toEqual([false, '帆布トート']);
  });

  it.each([
    [{}, 'pm-05901'],
    [{ mode: '4' }, 'pm-05901'],
    [{ mode: '1', reserve_time: '202611301201' }, 'pm-05902'],
    [{ mode: '1', reserve_time: '202611231100' }, 'pm-05902'],
    [{ mode: '1', reserve_time: 'soon' }, 'pm-05902'],
    [{ mode: '1', reserve_time: '2026112413' }, 'pm-05902'],
  ] as [Record<string, string>, string][])('refuses %j', async (fields, code) => {
    await shop.edit();
    expect((await reserve(fields)).xml.Error.Code).toBe(code);
  });
});

describe('publishHistory', () => {
  it('tells past publishes, newest first, and what waits', async () => {
    await shop.edit({ name: '一' });
    await shop.publish();
    await shop.edit({ name: '二' });
    await shop.edit({ item_code: 'new', path: 'バッグ' });
    await shop.publish();
    await shop.post('deleteItem', { item_code: 'new' });
    const summary = await shop.get('publishHistorySummary');
    expect(
      summary.xml.ResultSet.Result.map((row: { PublishId: string; PublishUser: string; ItemPageNum: string; CategoryPageNum: string }) => [
        row.PublishId,
        row.PublishUser,
        row.ItemPageNum,
        row.CategoryPageNum,
      ]),
    ).toEqual([
      ['2', '-', '2', '0'],
      ['1', '-', '1', '1'],
    ]);
    const pending = (await shop.get('publishHistorySummary', { publish_id: '0' })).xml.ResultSet.Result;
    expect([pending[0].PublishId, pending[0].ItemPageNum, pending[0].PublishTime]).toEqual(['0', '1', '']);
    const detail = async (publish_id: string) =>
      (await shop.get('publishHistoryDetail', { publish_id, sort: '+modify_time' })).xml.ResultSet.Result.map(
        (row: { ModifyType: string; PageType: string; TargetKey: string; Name: string }) => `${row.ModifyType} ${row.PageType} ${row.Name}`,
      );
    expect(await detail('1')).toEqual(['1 3 一', '1 2 バッグ']);
    expect(await detail('2')).toEqual(['2 3 二', '1 3 帆布トート']);
    expect(await detail('0')).toEqual(['3 3 帆布トート']);
    expect((await shop.get('publishHistoryDetail', { publish_id: '9' })).status).toBe(400);
  });
});
