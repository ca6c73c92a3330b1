import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, PNG, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const item = async (fields: Record<string, string> = {}) =>
  (await shop.get('getItem', { item_code: 'hnz-1', ...fields })).xml.ResultSet.Result[0];

describe('getItem', () => {
  it('refuses a code that does not exist, as recorded', async () => {
    const answer = await shop.get('getItem', { item_code: 'evil_code' });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/xml');
    expect(answer.xml.Error).toEqual({ Message: '指定された商品コードは存在しません。', Detail: '', Code: 'it-05002' });
  });

  it('has every tag of the recorded answer that is still documented', async () => {
    await shop.edit();
    const recorded = `ItemCode PathList Name ProductCategory OriginalPrice OriginalPriceEvidence Price SalePrice Quantity Headline Caption
      Abstract Explanation Additional1 Additional2 Additional3 SpAdditional RelevantLinks CartRelatedItems ShipWeight Taxable ReleaseDate
      PointCode MetaKey MetaDesc HiddenPage Display TemplateId TemplateName SalePeriodStart SalePeriodEnd SaleLimit SpCode BrandCode
      ProductCode Jan Delivery LeadTimeInStock LeadTimeOutStock Image LibImage1 LibImage2 LibImage3 LibImage4 LibImage5 Condition Spec1
      Spec2 Spec3 Spec4 Spec5 Spec6 Spec7 Spec8 Spec9 Spec10 ShowStock UpdateTime EditingFlag`.split(/\s+/);
    expect(Object.keys(await item())).toEqual(expect.arrayContaining(recorded));
  });

  it('answers the editing area, and whether it is published', async () => {
    await shop.edit({ name: '一' });
    expect([(await item()).Name, (await item()).EditingFlag]).toEqual(['一', '1']);
    await shop.publish();
    expect((await item()).EditingFlag).toBe('0');
    await shop.edit({ name: '二' });
    expect([(await item()).Name, (await item()).EditingFlag]).toEqual(['二', '1']);
  });

  it('answers paths, dates and hidden page in its own shapes', async () => {
    await shop.edit({
      path: 'バッグ:トート\r\n新着',
      release_date: '20261224',
      sale_period_start: '2026122409',
      hidden_page: '1:me:pw',
      cart_related_items: 'a-1,b-2',
    });
    expect(await item()).toMatchObject({
      PathList: {
        Path: [
          { '#text': 'バッグ:トート', '@origFlag': '1' },
          { '#text': '新着', '@origFlag': '0' },
        ],
      },
      ReleaseDate: '2026-12-24',
      SalePeriodStart: '2026-12-24T09:00:00+09:00',
      SalePeriodEnd: '',
      HiddenPage: { HiddenFlag: '1', Id: 'me', Password: 'pw' },
      CartRelatedItems: { ItemCode: ['a-1', 'b-2'] },
      UpdateTime: '2026-11-23T12:00:00+09:00',
      LeadTimeInStoc: '',
      LinegiftCooporationFlag: '0',
    });
  });

  it('answers options, sub-codes and their stock', async () => {
    await shop.edit({
      product_category: '44087',
      options: '色:10011#ネイビー:58106,グレー|のし#あり',
      subcodes: '色:ネイビー=s-1|色:グレー=s-2',
      inscriptions: '名前:50,電話番号:40',
      subcode_param: 's-1=price:100|s-2=price:200#postage_set:3',
    });
    await shop.post('setStock', { item_code: 'hnz-1:s-1', quantity: '7' });
    const { Options, SubCodes, Inscriptions, Quantity, StockClose, Price } = await item();
    expect([Quantity, StockClose, Price]).toEqual(['', '', '200']);
    expect(Options.Option).toEqual([
      {
        '@type': '1',
        '@name': '色',
        '@specId': '10011',
        Value: [
          { '#text': 'ネイビー', '@specValue': '58106' },
          { '#text': 'グレー', '@specValue': '' },
        ],
      },
      { '@type': '2', '@name': 'のし', '@specId': '', Value: [{ '#text': 'あり', '@specValue': '' }] },
    ]);
    expect(Inscriptions.Inscription).toEqual([
      { Name: '名前', Length: '50' },
      { Name: '電話番号', Length: '40' },
    ]);
    expect(SubCodes.SubCode).toMatchObject([
      {
        '@code': 's-1',
        '@quantity': '7',
        '@stockClose': '0',
        Option: [{ '@name': '色', '@value': 'ネイビー' }],
        Price: '100',
        PostageSet: '',
      },
      { '@code': 's-2', '@quantity': '', Option: [{ '@name': '色', '@value': 'グレー' }], Price: '200', PostageSet: '3' },
    ]);
  });

  it('expands specs on request', async () => {
    await shop.edit({ product_category: '44087', spec1: '24181:210763', spec2: '10011:58106|10684', options: '色#赤' });
    const short = await item();
    expect([short.Spec1, short.Spec2, short.Spec3]).toEqual([
      { SpecId: '24181', SpecName: 'サイズ', SpecValue: '210763', SpecValueName: 'M' },
      { SpecId: '10011', SpecName: '色', SpecValue: '58106', SpecValueName: 'ネイビー' },
      '',
    ]);
    const long = await item({ expand_spec: '1' });
    expect([long.Spec1, long.Spec[1].SpecValue.Value]).toEqual([
      undefined,
      [
        { '@id': '58106', '@name': 'ネイビー' },
        { '@id': '10684', '@name': 'グレー' },
      ],
    ]);
    expect(long.Options.Option[0].Value).toEqual([{ '@specValue': '', '@name': '赤' }]);
  });

  it('answers images by slot: library URLs as they are, item images in mode b', async () => {
    await shop.upload('uploadLibImage', 'a.png', PNG);
    await shop.upload('uploadItemImage', 'hnz-1_2.png', PNG);
    shop.clock.advance(1_500);
    await shop.edit({
      item_image_urls:
        'https://shopping.c.yimg.jp/lib/hinode-zakka/a.png;https://item-shopping.c.yimg.jp/i/l/hinode-zakka_hnz-1_2_d_20261123120000',
    });
    const { Image, LibImage1, LibImage2, LibImage5 } = await item();
    expect([Image, LibImage1, LibImage2, LibImage5]).toEqual([
      'https://shopping.c.yimg.jp/lib/hinode-zakka/a.png',
      'https://item-shopping.c.yimg.jp/i/b/hinode-zakka_hnz-1_2_d_20261123120000',
      '',
      '',
    ]);
  });

  it('shows plain stock, and nothing while there is no row', async () => {
    await shop.edit();
    expect((await item()).Quantity).toBe('');
    await shop.post('setStock', { item_code: 'hnz-1', quantity: '4' });
    expect([(await item()).Quantity, (await item()).StockClose]).toEqual(['4', '0']);
  });
});
