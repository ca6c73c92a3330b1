import { describe, expect, it } from 'vitest';
import { callMall } from '../../kernel/test-harness.ts';
import { openTestShop, PNG, status } from './test-shop.ts';

/** The bodies of sheet section 12 as a client would send them. */
const TOTE = {
  item_code: 'hnz-tote-001',
  path: 'バッグ:トートバッグ',
  name: '帆布トートバッグ 日の出',
  product_category: '2275',
  price: '4290',
  taxrate_type: '0.1',
  jan: '4900000000016',
  product_code: 'TOTE-001',
  display: '1',
  postage_set: '2',
  keep_stock: '1',
  options: 'カラー#ネイビー,生成り|サイズ#M,L',
  subcodes:
    'カラー:ネイビー#サイズ:M=hnz-tote-001-nv-m|カラー:ネイビー#サイズ:L=hnz-tote-001-nv-l|カラー:生成り#サイズ:M=hnz-tote-001-na-m|カラー:生成り#サイズ:L=hnz-tote-001-na-l',
  subcode_param: 'hnz-tote-001-nv-m=price:3960|hnz-tote-001-nv-l=price:4290|hnz-tote-001-na-m=price:3960|hnz-tote-001-na-l=price:4290',
};

describe('the sample bodies of the sheet', () => {
  it('12.1 refreshes a token with Basic credentials', async () => {
    const { mall } = await openTestShop();
    const request = (refreshToken: string) =>
      callMall(mall, {
        method: 'POST',
        path: '/yconnect/v2/token',
        headers: { authorization: 'Basic ZGowMC1kZW1vOnMzY3IzdA==', 'content-type': 'application/x-www-form-urlencoded' },
        body: `grant_type=refresh_token&refresh_token=${refreshToken}`,
      });
    const good = await request('RT-hinode-0007');
    expect(good.status).toBe(200);
    expect(good.json()).toEqual({ access_token: expect.stringMatching(/^AT-/), token_type: 'Bearer', expires_in: 3600 });
    const bad = await request('RT-hinode-0006');
    expect([bad.status, bad.json().error]).toEqual([400, 'invalid_grant']);
  });

  it('12.2 takes an item with sub-codes and lists a bad price', async () => {
    const shop = await openTestShop();
    const good = await shop.post('editItem', TOTE);
    expect(good.status).toBe(200);
    expect(good.xml.ResultSet.Result).toEqual([{ Status: 'OK', Warning: [''] }]);
    const bad = await shop.post('editItem', { ...TOTE, price: '0' });
    expect(bad.status).toBe(200);
    expect(bad.xml.ResultSet.Result).toEqual([
      { Status: 'NG', Error: [{ Target: 'price', Code: 'it-01023', Message: '通常販売価格の値が不正です。' }] },
    ]);
  });

  it('12.3 takes an item image and misses a file', async () => {
    const shop = await openTestShop();
    const good = await shop.upload('uploadItemImage', 'hnz-tote-001_1.jpg', PNG);
    const { Id, Name, Url } = good.xml.ResultSet.Result[0];
    expect([good.xml.ResultSet.Status, Id, Name]).toEqual(['OK', 'hinode-zakka_hnz-tote-001_1', 'hnz-tote-001_1.jpg']);
    expect(Url.ModeA).toBe('https://item-shopping.c.yimg.jp/i/a/hinode-zakka_hnz-tote-001_1_d_20261123120000');
    expect(Url.ModeL).toBe('https://item-shopping.c.yimg.jp/i/l/hinode-zakka_hnz-tote-001_1_d_20261123120000');
    const bad = await shop.upload('uploadItemImage', 'hnz-tote-001_1.jpg', Buffer.alloc(0));
    expect(bad.text()).toContain('<Message><![CDATA[fileは必須です。]]></Message>');
    expect([bad.status, bad.xml.Error.Code]).toEqual([400, 'im-02001']);
  });

  it('12.4 sets stock, one line by a difference', async () => {
    const shop = await openTestShop();
    await shop.post('setStock', { item_code: 'hnz-tote-001:hnz-tote-001-nv-m', quantity: '5' });
    const codes = 'hnz-mug-010,hnz-tote-001:hnz-tote-001-nv-m,hnz-tote-001:hnz-tote-001-nv-l';
    const good = await shop.post('setStock', { item_code: codes, quantity: '12,+3,0', allow_overdraft: '0,0,0' });
    expect(good.status).toBe(200);
    expect(good.xml.ResultSet).toMatchObject({ '@totalResultsAvailable': '3', '@totalResultsReturned': '3', '@firstResultPosition': '1' });
    expect(good.xml.ResultSet.Result).toEqual([
      { ItemCode: 'hnz-mug-010', SubCode: '', Quantity: '12' },
      { ItemCode: 'hnz-tote-001', SubCode: 'hnz-tote-001-nv-m', Quantity: '8' },
      { ItemCode: 'hnz-tote-001', SubCode: 'hnz-tote-001-nv-l', Quantity: '0' },
    ]);
    const partial = await shop.post('setStock', { item_code: codes, quantity: '33.0,+3,0' });
    expect(partial.status).toBe(207);
    expect(partial.xml.ResultSet.Result[0]).toEqual({ ItemCode: 'hnz-mug-010', SubCode: '', Quantity: '', ErrorCode: 'st-02104' });
    expect(partial.xml.ResultSet.Result[1].Quantity).toBe('11');
    const mismatch = await shop.post('setStock', { item_code: codes, quantity: '1,2' });
    expect(mismatch.status).toBe(400);
    expect(mismatch.text()).toContain(
      '<Error xmlns="urn:yahoo:api"><Message>quantity count is not equal to item_code count.</Message><Code>st-02105</Code></Error>',
    );
  });

  it('12.5 reads stock, with and without a row', async () => {
    const shop = await openTestShop();
    await shop.post('setStock', { item_code: 'hnz-mug-010', quantity: '12' });
    const good = await shop.post('getStock', { item_code: 'hnz-mug-010,hnz-none' });
    expect(good.xml.ResultSet).toMatchObject({ '@ok': '1', '@ng': '1', '@totalResultsAvailable': '2' });
    expect(good.xml.ResultSet.Result).toEqual([
      {
        ItemCode: 'hnz-mug-010',
        SubCode: '',
        Status: '1',
        Quantity: '12',
        AllowOverdraft: '0',
        IsPublished: '0',
        UpdateTime: '2026-11-23T12:00:00+09:00',
        StockClose: '0',
      },
      { ItemCode: 'hnz-none', SubCode: '', Status: '0' },
    ]);
    const nobody = await shop.post('getStock', { seller_id: '', item_code: 'hnz-mug-010' });
    expect(nobody.text()).toContain('<Error><Message>seller_id is not specified</Message><Code>px-04001</Code></Error>');
  });

  it('12.9 publishes, and refuses edits meanwhile', async () => {
    const shop = await openTestShop();
    await shop.edit();
    shop.clock.advance(31_000);
    const good = await shop.post('reservePublish', { mode: '1' });
    expect(good.xml.ResultSet).toEqual({ Status: 'OK', ReserveTime: '2026-11-23T12:00:00+09:00' });
    const busy = await shop.edit();
    expect(busy.status).toBe(400);
    expect(busy.text()).toContain('<Message><![CDATA[反映またはアップロード中のため更新ができません。]]></Message>');
    expect(busy.xml.Error.Code).toBe('ed-00006');
    shop.clock.advance(1_500);
    expect(status(await shop.edit())).toBe('OK');
  });
});
