import { beforeEach, describe, expect, it } from 'vitest';
import { errorCodes, openTestShop, PNG, status, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const pieces = (count: number, make: (index: number) => string, separator: string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);
const full = (count: number) => '商'.repeat(count);

describe('editItem takes', () => {
  it.each([
    ['a code of 99 letters', { item_code: 'aB9-'.padEnd(99, 'x') }],
    ['a name of 75 full-width characters', { name: full(75) }],
    ['a name of 150 half-width characters', { name: 'a'.repeat(150) }],
    ['eight levels, twenty full-width characters each', { path: pieces(8, () => full(20), ':') }],
    ['several paths', { path: 'バッグ\r\n食品:調味料\r\n食品' }],
    ['the lowest price', { price: '1' }],
    ['the highest price', { price: '99999999' }],
    ['a headline of 30', { headline: full(30) }],
    ['an angle bracket that is no tag', { headline: '3 < 5 > 2', explanation: 'A<B' }],
    ['an explanation with lines', { explanation: `${full(250)}\r\n${full(250)}` }],
    ['HTML', { caption: '<p class="x">良い<br>品</p><table><tr><td>1</td></tr></table>', additional1: '<a href="#top">上へ</a>' }],
    ['5,000 full-width characters of HTML', { caption: full(5_000) }],
    ['an abstract of 500', { abstract: full(500) }],
    ['reduced tax', { taxrate_type: '0.08', taxable: '1' }],
    ['a jan of 17', { jan: 'A1-34567890123456' }],
    ['a maker number of 50', { product_code: '#_%'.padEnd(50, '1') }],
    ['used goods', { condition: '3' }],
    ['delivery group 20', { postage_set: '20' }],
    ['dates', { release_date: '20261231', sale_period_start: '2026112300', sale_period_end: '209912312359' }],
    ['twenty tags', { item_tag: pieces(20, (n) => `tag${n}`, ';') }],
    ['three related items', { cart_related_items: 'a-1,b-2,c-3' }],
    ['reserve prices in order', { reserve_price: '300', reserve_sale_price: '200', reserve_member_price: '100' }],
    ['empty optional fields', { headline: '', sale_price: '', display: '', options: '', subcodes: '', spec1: '' }],
    [
      'fields that mean nothing any more',
      { relevant_links: 'x', yahoo_product_code: 'x', eco_setting_id: 'x', meta_key: 'x', astk_code: 'x' },
    ],
    ['specs of the category', { product_category: '44087', spec1: '10011:58106|10684', spec2: '24181:210762' }],
    ['a variation page', { grouping_id: 'grp-1', variation1_spec_id: '10011', variation1_name: 'ネイビー' }],
  ])('%s', async (_, fields) => {
    const answer = await shop.edit(fields);
    expect([status(answer), errorCodes(answer)]).toEqual(['OK', []]);
  });

  it('the sample of the official page, quotes and all', async () => {
    await shop.upload('uploadLibImage', 'image.jpeg', PNG);
    shop.clock.advance(1_500);
    const answer = await shop.edit({
      item_code: '960977-002',
      path: 'Tops',
      name: 'T-Shirts',
      product_category: '44087',
      price: '2345',
      options: "'色:10011#ネイビー:58106,グレー:10684|サイズ:24181#S:210762,M:210763'",
      subcodes:
        "'色:ネイビー#サイズ:S=subcodetest-1|色:ネイビー#サイズ:M=subcodetest-2|色:グレー#サイズ:S=subcodetest-3|色:グレー#サイズ:M=subcodetest-4'",
      subcode_images: `'{"subcodetest-1":{"urls":["https://shopping.c.yimg.jp/lib/hinode-zakka/image.jpeg"],"main_flag":1}}'`,
    });
    expect([status(answer), errorCodes(answer)]).toEqual(['OK', []]);
  });
});

describe('editItem refuses', () => {
  const options = 'カラー#ネイビー,生成り|サイズ#M,L';
  const lib = 'https://shopping.c.yimg.jp/lib';
  it.each([
    ['a code with an underscore', { item_code: 'a_b' }, ['item_code it-01004']],
    ['a code with a dot', { item_code: 'a.b' }, ['item_code it-01004']],
    ['a code of 100 letters', { item_code: 'x'.repeat(100) }, ['item_code it-01004']],
    ['no code', { item_code: '' }, ['item_code it-01004']],
    ['no path', { path: '' }, ['path it-01901']],
    ['an empty level', { path: 'バッグ::トート' }, ['path it-01901']],
    ['nine levels', { path: pieces(9, (n) => `c${n}`, ':') }, ['path it-01001']],
    ['a level of 21 full-width characters', { path: full(21) }, ['path it-01002']],
    ['no name', { name: '' }, ['name it-01900']],
    ['a name of 76', { name: full(76) }, ['name it-01900']],
    ['a name of 151 half-width characters', { name: 'a'.repeat(151) }, ['name it-01900']],
    ['no category', { product_category: '' }, ['product_category it-01089']],
    ['an unknown category', { product_category: '9' }, ['product_category it-01089']],
    ['letters for a category', { product_category: 'abc' }, ['product_category it-01089']],
    ['price zero', { price: '0' }, ['price it-01023']],
    ['a hundred million yen', { price: '100000000' }, ['price it-01023']],
    ['a price with decimals', { price: '100.5' }, ['price it-01023']],
    ['a negative price', { price: '-5' }, ['price it-01023']],
    ['no price', { price: '' }, ['price it-01023']],
    ['a sale price of nine digits', { sale_price: '123456789' }, ['sale_price it-01900']],
    ['an evidence that is no URL', { original_price_evidence: 'somewhere' }, ['original_price_evidence it-01900']],
    ['a headline of 31', { headline: full(31) }, ['headline it-01900']],
    ['HTML in the headline', { headline: '<b>x</b>' }, ['headline it-01900']],
    ['HTML in the explanation', { explanation: 'a<br>b' }, ['explanation it-01900']],
    ['an explanation of 501', { explanation: full(501) }, ['explanation it-01900']],
    ['a caption of 5,001', { caption: full(5_001) }, ['caption it-01900']],
    ['a script', { caption: '<script>x</script>' }, ['caption it-01902']],
    ['an item image in HTML', { additional2: '<img src="https://item-shopping.c.yimg.jp/i/l/hinode-zakka_x">' }, ['additional2 it-01903']],
    ['another tax rate', { taxrate_type: '0.05' }, ['taxrate_type it-01900']],
    ['a jan of 18', { jan: '1'.repeat(18) }, ['jan it-01900']],
    ['a jan with a dot', { jan: '49.1' }, ['jan it-01900']],
    ['a full-width maker number', { product_code: '品番' }, ['product_code it-01900']],
    ['plainly used goods', { condition: '1' }, ['condition it-01900']],
    ['delivery group 0', { postage_set: '0' }, ['postage_set it-01900']],
    ['delivery group 21', { postage_set: '21' }, ['postage_set it-01900']],
    ['the 30th of February', { release_date: '20260230' }, ['release_date it-01900']],
    ['an end after 2099', { sale_period_end: '2100010100' }, ['sale_period_end it-01900']],
    ['a limit of 1,000', { sale_limit: '1000' }, ['sale_limit it-01900']],
    ['a brand code with letters', { brand_code: 'x1' }, ['brand_code it-01900']],
    ['display 2', { display: '2' }, ['display it-01900']],
    ['four related items', { cart_related_items: 'a,b,c,d' }, ['cart_related_items it-01900']],
    ['tags with spaces', { item_tag: 'abc ; def' }, ['item_tag it-01900']],
    ['21 tags', { item_tag: pieces(21, (n) => `tag${n}`, ';') }, ['item_tag it-01900']],
    ['reserve prices out of order', { reserve_price: '100', reserve_member_price: '100' }, ['reserve_member_price it-01961']],
    ['a spec of another category', { spec1: '379:2039' }, ['spec1 it-01951']],
    ['a value of another spec', { spec1: '10011:210762' }, ['spec1 it-01951']],
    ['two values of a single choice', { spec3: '24181:210762|210763' }, ['spec3 it-01951']],
    ['the same spec twice', { spec1: '10011:58106', spec2: '10011:10684' }, ['spec2 it-01951']],
    ['a space in an option', { options: 'カラー#ネイ ビー' }, ['options it-01911']],
    ['an ampersand in an option', { options: 'カラー#A&B' }, ['options it-01911']],
    ['an option without values', { options: 'カラー' }, ['options it-01911', 'options it-01911']],
    ['an empty value', { options: 'カラー#赤,,青' }, ['options it-01911']],
    ['two options of one name', { options: 'カラー#赤|カラー#青' }, ['options it-01911']],
    ['two values of one name', { options: 'カラー#赤,赤' }, ['options it-01911']],
    ['a charge in words', { options: 'カラー#赤;高い' }, ['options it-01911']],
    ['101 values', { options: `番号#${pieces(101, (n) => `v${n}`, ',')}` }, ['options it-01911']],
    ['21 options', { options: pieces(21, (n) => `o${n}#v`, '|') }, ['options it-01912']],
    ['20 options and an inscription', { options: pieces(20, (n) => `o${n}#v`, '|'), inscriptions: '名入れ:10' }, ['options it-01912']],
    ['an inscription of 61', { inscriptions: '名入れ:61' }, ['inscriptions it-01913']],
    ['an option spec of another category', { options: '対象:379#赤' }, ['options it-01914']],
    ['an option value of another spec', { options: '色:10011#M:210763' }, ['options it-01914']],
    ['sub-codes without options', { subcodes: 'カラー:赤=s-1' }, ['subcodes it-01921']],
    ['a value that no option has', { options: 'カラー#赤', subcodes: 'カラー:青=s-1' }, ['subcodes it-01921']],
    ['a bad sub-code', { options: 'カラー#赤', subcodes: 'カラー:赤=s_1' }, ['subcodes it-01921']],
    ['sub-codes on different axes', { options, subcodes: 'カラー:ネイビー=s-1|サイズ:M=s-2' }, ['subcodes it-01921']],
    ['one combination twice', { options: 'カラー#赤,青', subcodes: 'カラー:赤=s-1|カラー:赤=s-2' }, ['subcodes it-01921']],
    ['a missing combination', { options, subcodes: 'カラー:ネイビー=s-1' }, ['subcodes it-01923']],
    [
      'a missing combination of two axes',
      { options, subcodes: 'カラー:ネイビー#サイズ:M=s-1|カラー:ネイビー#サイズ:L=s-2|カラー:生成り#サイズ:M=s-3' },
      ['subcodes it-01923'],
    ],
    ['one sub-code twice', { options: 'カラー#赤,青', subcodes: 'カラー:赤=s-1|カラー:青=s-1' }, ['subcodes it-01924']],
    ['a sub-code like its item', { options: 'カラー#赤', subcodes: 'カラー:赤=hnz-1' }, ['subcodes it-01924']],
    ['a parameter for nobody', { subcode_param: 's-9=price:100' }, ['subcode_param it-01931']],
    ['a bad sub-code price', { options: 'カラー#赤', subcodes: 'カラー:赤=s-1', subcode_param: 's-1=price:0' }, ['subcode_param it-01931']],
    [
      'an unknown parameter',
      { options: 'カラー#赤', subcodes: 'カラー:赤=s-1', subcode_param: 's-1=weight:1' },
      ['subcode_param it-01931'],
    ],
    [
      'prices for some of the sub-codes',
      { options: 'カラー#赤,青', subcodes: 'カラー:赤=s-1|カラー:青=s-2', subcode_param: 's-1=price:100' },
      ['subcode_param it-01931'],
    ],
    ['images that are no JSON', { subcode_images: '{' }, ['subcode_images it-01941']],
    ['images of nobody', { subcode_images: '{"s-9":{"urls":[],"main_flag":1}}' }, ['subcode_images it-01941']],
    ['an image of another site', { item_image_urls: 'https://example.com/a.jpg' }, ['item_image_urls it-14091']],
    ['an image of another store', { item_image_urls: `${lib}/other-store/a.jpg` }, ['item_image_urls it-14091']],
    ['an image that does not exist', { item_image_urls: `${lib}/hinode-zakka/none.jpg` }, ['item_image_urls it-14091']],
  ] as [string, Record<string, string>, string[]][])('%s', async (_, fields, expected) => {
    const answer = await shop.edit(fields);
    expect([answer.status, status(answer), errorCodes(answer)]).toEqual([200, 'NG', expected]);
    expect(shop.state().items).toEqual({});
  });

  it('everything that is wrong at once', async () => {
    const answer = await shop.edit({ path: pieces(9, () => full(21), ':'), price: '0', postage_set: '99', caption: '<b>x' });
    expect(errorCodes(answer)).toEqual(['path it-01001', 'path it-01002', 'price it-01023', 'postage_set it-01900']);
    expect(answer.xml.ResultSet.Result[0].Warning[0].Code).toBe('it-00002');
  });

  it('a node of the category tree', async () => {
    const node = (await shop.get('getShopCategory')).xml.ResultSet.Result[0];
    expect(node.IsLeaf).toBe('0');
    expect(errorCodes(await shop.edit({ product_category: node.CategoryCode }))).toEqual(['product_category it-01089']);
  });
});

describe('editItem replaces', () => {
  it('every field that is left out by its default', async () => {
    await shop.edit({
      headline: '限定',
      display: '0',
      postage_set: '3',
      taxrate_type: '0.08',
      sale_price: '900',
      options: 'カラー#赤',
      jan: '4900000000016',
    });
    await shop.edit({ jan: '4900000000023' });
    expect(shop.editing()).toMatchObject({
      headline: '',
      display: '1',
      postageSet: '1',
      taxrateType: '0.1',
      taxable: '1',
      salePrice: null,
      keepStock: '1',
      crossBorderAgencyFlag: '1',
      options: [],
      jan: '4900000000023',
    });
  });

  it('the price by the highest price of the sub-codes', async () => {
    const variants = { options: 'カラー#赤,青', subcodes: 'カラー:赤=s-1|カラー:青=s-2' };
    await shop.edit({
      ...variants,
      price: '1',
      subcode_param: 's-1=price:100#lead_time_instock:2|s-2=price:250#postage_set:4#yamato_ff_flag:1',
    });
    const { price, subCodes } = shop.editing();
    expect([price, subCodes.map((subCode) => subCode.price)]).toEqual([250, [100, 250]]);
    expect([subCodes[0]?.leadTimeInstock, subCodes[1]?.postageSet]).toEqual(['2', '4']);
  });

  it('nothing on the front', async () => {
    await shop.edit({ name: 'はじめ' });
    await shop.publish();
    await shop.edit({ name: 'あと' });
    expect([shop.editing().name, shop.state().items['hnz-1']?.front?.name]).toEqual(['あと', 'はじめ']);
  });

  it('delivery 2 by 1, and old point codes by nothing', async () => {
    await shop.edit({ delivery: '2', point_code: 'X15' });
    expect(shop.editing()).toMatchObject({ delivery: '1', pointCode: '' });
  });
});

describe('editItem keeps codes apart', () => {
  const variant = (code: string) => ({ options: 'カラー#赤', subcodes: `カラー:赤=${code}` });

  it('sub-codes are unique in the store', async () => {
    await shop.edit({ item_code: 'first', ...variant('s-1') });
    expect(errorCodes(await shop.edit({ item_code: 'second', ...variant('s-1') }))).toEqual(['subcodes it-01924']);
    expect(status(await shop.edit({ item_code: 'first', ...variant('s-1') }))).toBe('OK');
  });

  it('a sub-code is no item code, and an item code no sub-code', async () => {
    await shop.edit({ item_code: 'first', ...variant('s-1') });
    expect(errorCodes(await shop.edit({ item_code: 'second', ...variant('first') }))).toEqual(['subcodes it-01924']);
    expect(errorCodes(await shop.edit({ item_code: 's-1' }))).toEqual(['item_code it-01925']);
  });

  it('a hundred sub-codes are allowed, more are not', async () => {
    const many = (count: number) => ({
      options: `番号#${pieces(Math.min(count, 100), (n) => `v${n}`, ',')}|組#${count > 100 ? 'a,b' : 'a'}`,
      subcodes: pieces(count, (n) => `番号:v${n % 100}#組:${n < 100 ? 'a' : 'b'}=s-${n}`, '|'),
    });
    expect(status(await shop.edit(many(100)))).toBe('OK');
    expect(errorCodes(await shop.edit(many(101)))).toContain('subcodes it-01922');
  });

  it('values that cannot be chosen need no sub-code', async () => {
    expect(status(await shop.edit({ options: 'カラー#=選択してください,赤,青', subcodes: 'カラー:赤=s-1|カラー:青=s-2' }))).toBe('OK');
  });

  it('options beside the axes need none either', async () => {
    expect(status(await shop.edit({ options: 'カラー#赤,青|のし#あり;200,なし', subcodes: 'カラー:赤=s-1|カラー:青=s-2' }))).toBe('OK');
  });
});

describe('editItem warns and stores', () => {
  it.each([
    ['an external link', '<p><a href="https://example.com/x">外</a></p>', 'it-00001', '<p>外</p>'],
    ['an external image', 'a<img src="//cdn.example.com/x.jpg">b', 'it-00001', 'ab'],
    ['an image of another store', '<img src="https://shopping.c.yimg.jp/lib/other/x.jpg">', 'it-00001', ''],
    ['a tag left open', '<p>良い', 'it-00002', '<p>良い'],
    ['tags that cross', '<b><i>x</b></i>', 'it-00002', '<b><i>x</b></i>'],
  ])('%s', async (_, caption, code, stored) => {
    const answer = await shop.edit({ caption });
    const { Status, Warning } = answer.xml.ResultSet.Result[0];
    expect([Status, Warning.map((warning: { Target: string; Code: string }) => [warning.Target, warning.Code])]).toEqual([
      'OK',
      [['caption', code]],
    ]);
    expect(shop.editing().caption).toBe(stored);
  });

  it.each([
    '<a href="https://store.shopping.yahoo.co.jp/hinode-zakka/">店</a>',
    '<a href="/hinode-zakka/">店</a>',
    '<img src="https://shopping.c.yimg.jp/lib/hinode-zakka/x.jpg" alt=\'>\'>',
    '<br/><hr><img src=a.gif>',
    '<!-- note --> 1 < 2',
  ])('nothing about %s', async (caption) => {
    const answer = await shop.edit({ caption });
    expect(answer.xml.ResultSet.Result).toEqual([{ Status: 'OK', Warning: [''] }]);
    expect(shop.editing().caption).toBe(caption);
  });

  it('an unknown brand', async () => {
    const answer = await shop.edit({ brand_code: '999' });
    expect(answer.xml.ResultSet.Result[0].Warning[0]).toMatchObject({ Target: 'brand_code', Code: 'it-00012' });
    expect(shop.editing().brandCode).toBe('999');
  });
});
