import { beforeEach, describe, expect, it } from 'vitest';
import { errorCodes, openTestShop, PNG, status, type TestShop } from '../test-shop.ts';
import { makeZip } from '../wire/zip-fixture.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});

const GIF = Buffer.from('GIF89a\u0028\u0000\u001e\u0000', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const LIB = 'https://shopping.c.yimg.jp/lib/hinode-zakka';
const images = () => shop.editing().images;
const ofSize = (bytes: number) => Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length)]);

describe('uploadItemImage', () => {
  it.each([
    ['GIF', 'hnz-1.gif', GIF, 'image/gif'],
    ['JPEG', 'hnz-1.jpg', JPEG, 'image/jpeg'],
    ['PNG', 'hnz-1.png', PNG, 'image/png'],
    ['exactly two megabytes', 'hnz-1.png', ofSize(2 * 1024 * 1024), 'image/png'],
  ])('takes %s and serves it where its URLs point', async (_, name, bytes, contentType) => {
    const { Url } = (await shop.upload('uploadItemImage', name, bytes)).xml.ResultSet.Result[0];
    for (const url of Object.values(Url) as string[]) {
      const stored = shop.imageStore.get(url.replace('https://item-shopping.c.yimg.jp/', 'yahoo/'));
      expect([stored?.contentType, stored?.bytes.equals(bytes)]).toEqual([contentType, true]);
    }
    expect(Object.keys(Url)).toHaveLength(12);
  });

  it.each([
    ['two megabytes and one byte', 'hnz-1.png', ofSize(2 * 1024 * 1024 + 1)],
    ['a PDF that says it is a picture', 'hnz-1.png', Buffer.from('%PDF-1.7')],
    ['detail 21', 'hnz-1_21.png', PNG],
    ['detail 0', 'hnz-1_0.png', PNG],
    ['an underscore in the code', 'hnz_a_1.png', PNG],
    ['another extension', 'hnz-1.webp', PNG],
    ['no name', '', PNG],
  ])('refuses %s', async (_, name, bytes) => {
    const answer = await shop.upload('uploadItemImage', name, bytes);
    expect([answer.status, answer.xml.Error.Code]).toEqual([400, expect.stringMatching(/^im-02/)]);
    expect(shop.imageStore.list('yahoo/')).toEqual([]);
  });

  it('shows the image on its item, whether that comes before or after', async () => {
    await shop.upload('uploadItemImage', 'hnz-1_2.png', PNG);
    await shop.edit();
    expect(images()).toEqual(['', '', expect.stringContaining('_2_d_')]);
    await shop.upload('uploadItemImage', 'hnz-1.png', PNG);
    expect(images()).toEqual([expect.stringContaining('hnz-1_i_'), '', expect.stringContaining('_2_d_')]);
  });

  it('replaces the image of the same name and forgets the old one', async () => {
    await shop.upload('uploadItemImage', 'hnz-1.png', PNG);
    shop.clock.advance(1_000);
    await shop.upload('uploadItemImage', 'hnz-1.jpg', JPEG);
    expect(shop.imageStore.list('yahoo/i/l/')).toEqual(['yahoo/i/l/hinode-zakka_hnz-1_i_20261123120001']);
  });

  it('stops after ten thousand images in an hour', async () => {
    const files = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}.png`, PNG]));
    const zip = makeZip(files, 'stored');
    expect(status(await shop.upload('uploadItemImagePack', 'a.zip', zip))).toBe('OK');
    expect(status(await shop.upload('uploadItemImagePack', 'a.zip', zip))).toBe('OK');
    expect((await shop.upload('uploadLibImage', 'a.png', PNG)).status).toBe(503);
    shop.clock.advance(3_600_000);
    await shop.login();
    expect((await shop.upload('uploadLibImage', 'a.png', PNG)).status).toBe(200);
  });
});

describe('uploadItemImagePack', () => {
  it('takes the images of a zip, as a Mac packs it', async () => {
    const zip = makeZip({ 'photos/hnz-1.png': PNG, '__MACOSX/photos/._hnz-1.png': Buffer.from('x'), 'hnz-1_1.gif': GIF }, 'deflated');
    const answer = await shop.upload('uploadItemImagePack', 'sample.zip', zip);
    expect(answer.xml.ResultSet).toEqual({ Result: [{ Status: 'OK' }] });
    expect(Object.keys(shop.state().itemImages)).toEqual(['hinode-zakka_hnz-1', 'hinode-zakka_hnz-1_1']);
  });

  it.each([
    ['no archive', Buffer.from('hello')],
    ['an archive without images', makeZip({ 'readme.txt': Buffer.from('x') }, 'stored')],
  ])('answers NG for %s', async (_, bytes) => {
    expect(status(await shop.upload('uploadItemImagePack', 'a.zip', bytes))).toBe('NG');
  });
});

describe('uploadLibImage', () => {
  it('answers only a status; the URL follows from the name', async () => {
    const answer = await shop.upload('uploadLibImage', 'detail_1.png', PNG, { directory: '本' });
    expect(answer.xml.ResultSet).toEqual({ Status: 'OK' });
    expect(shop.state().libImages['detail_1.png']).toMatchObject({ url: `${LIB}/detail_1.png`, directory: '本' });
    expect(shop.imageStore.get('yahoo/lib/hinode-zakka/detail_1.png')?.contentType).toBe('image/png');
  });

  it('can be linked 1.5 seconds later, and not before', async () => {
    await shop.upload('uploadLibImage', 'a.png', PNG);
    const link = () => shop.edit({ item_image_urls: `${LIB}/a.png` });
    shop.clock.advance(1_499);
    expect(errorCodes(await link())).toEqual(['item_image_urls it-14091']);
    shop.clock.advance(1);
    expect(status(await link())).toBe('OK');
    expect(images()).toEqual([`${LIB}/a.png`]);
  });

  it('binds to sub-codes as well', async () => {
    await shop.upload('uploadLibImage', 'a.png', PNG);
    const variant = {
      options: '色#赤',
      subcodes: '色:赤=s-1',
      subcode_images: JSON.stringify({ 's-1': { urls: [`${LIB}/a.png`], main_flag: 1 } }),
    };
    expect(errorCodes(await shop.edit(variant))).toEqual(['subcode_images it-14091']);
    shop.clock.advance(1_500);
    await shop.edit(variant);
    const { SubCodeImage } = (await shop.get('getItem', { item_code: 'hnz-1' })).xml.ResultSet.Result[0].SubCodes.SubCode[0];
    expect(SubCodeImage).toEqual([{ '@value': `${LIB}/a.png`, '@image_type': 'lib', '@main_flag': '1', '@exist_flag': '1' }]);
  });

  it('keeps links when they are left out, and clears them by 0', async () => {
    await shop.upload('uploadLibImage', 'a.png', PNG);
    shop.clock.advance(1_500);
    await shop.edit({ item_image_urls: `${LIB}/a.png;${LIB}/a.png;` });
    await shop.edit();
    expect(images()).toHaveLength(2);
    await shop.edit({ item_image_urls: '0' });
    expect(images()).toEqual([]);
    const tooMany = Array.from({ length: 22 }, () => `${LIB}/a.png`).join(';');
    expect(errorCodes(await shop.edit({ item_image_urls: tooMany }))).toEqual(['item_image_urls it-01942']);
  });

  it.each(['あ.png', 'a b.png', 'a/b.png'])('refuses the name %s', async (name) => {
    expect((await shop.upload('uploadLibImage', name, PNG)).status).toBe(400);
  });
});

describe('lists and deletion', () => {
  beforeEach(async () => {
    await shop.upload('uploadItemImage', 'hnz-1.png', PNG);
    await shop.upload('uploadItemImage', 'hnz-1_1.gif', GIF);
    await shop.upload('uploadItemImage', 'other.jpg', JPEG);
    await shop.upload('uploadLibImage', 'b.png', PNG);
    await shop.edit();
  });

  const names = (answer: { xml: { ResultSet: { Result?: { Name: string }[] } } }) =>
    (answer.xml.ResultSet.Result ?? []).map(({ Name }) => Name);

  it.each([
    [{ query: 'hnz' }, ['hnz-1.png', 'hnz-1_1.gif']],
    [{ query: 'hnz gif' }, ['hnz-1_1.gif']],
    [{ query: '.', sort: '-name' }, ['other.jpg', 'hnz-1_1.gif', 'hnz-1.png']],
    [{ query: '.', start: '2', results: '1' }, ['hnz-1_1.gif']],
  ] as [Record<string, string>, string[]][])('itemImageList finds by %j', async (query, expected) => {
    expect(names(await shop.get('itemImageList', query))).toEqual(expected);
  });

  it('itemImageList finds by store category, and tells size and dates', async () => {
    const { PageKey } = (await shop.get('stCategoryList')).xml.ResultSet.Result[0];
    const answer = await shop.get('itemImageList', { stcat_key: PageKey });
    expect(names(answer)).toEqual(['hnz-1.png', 'hnz-1_1.gif']);
    expect(answer.xml.ResultSet.Result[0]).toMatchObject({
      Id: 'hinode-zakka_hnz-1',
      Size: '40×30px',
      FileSize: String(PNG.length),
      UploadDate: '2026-11-23T12:00:00+09:00',
    });
  });

  it.each([
    [{}, 'im-01001'],
    [{ stcat_key: 'x' }, 'im-01002'],
    [{ query: 'a', start: 'x' }, 'im-01005'],
    [{ query: 'a', results: '101' }, 'im-01006'],
    [{ query: 'a', sort: 'colour' }, 'im-01007'],
  ] as [Record<string, string>, string][])('itemImageList refuses %j', async (query, code) => {
    expect((await shop.get('itemImageList', query)).xml.Error.Code).toBe(code);
  });

  it('libImageList tells which items use an image', async () => {
    shop.clock.advance(1_500);
    await shop.edit({ item_image_urls: `${LIB}/b.png` });
    const [row] = (await shop.get('libImageList', { query: 'b' })).xml.ResultSet.Result;
    expect(row).toMatchObject({ Name: 'b.png', Url: `${LIB}/b.png`, LinkedItems: { ItemCode: 'hnz-1' } });
    expect((await shop.get('libImageList', { directory: '無い' })).xml.ResultSet.Result).toBeUndefined();
  });

  it('deleteItemImage deletes the good ids and reports the bad ones', async () => {
    const answer = await shop.post('deleteItemImage', { image_id: 'hinode-zakka_hnz-1,hinode-zakka_none,elsewhere_x' });
    expect(answer.xml.ResultSet).toMatchObject({ '@totalResultsAvailable': '3', '@okResultsCount': '1', '@ngResultsCount': '2' });
    expect(answer.xml.ResultSet.Result.map((row: { Status: string; ErrorCode?: string }) => `${row.Status} ${row.ErrorCode}`)).toEqual([
      'OK undefined',
      'NG im-00002',
      'NG im-04005',
    ]);
    expect(images()).toEqual(['', expect.stringContaining('_1_d_')]);
  });

  it('deleteItemImage takes the id with its time, too, and at most a hundred', async () => {
    expect((await shop.post('deleteItemImage', { image_id: 'hinode-zakka_hnz-1_i_20261123120000' })).xml.ResultSet['@okResultsCount']).toBe(
      '1',
    );
    const many = Array.from({ length: 101 }, (_, index) => `hinode-zakka_${index}`).join(',');
    expect((await shop.post('deleteItemImage', { image_id: many })).status).toBe(400);
  });

  it('deleteLibImage takes the bytes away', async () => {
    const answer = await shop.post('deleteLibImage', { file_name: 'b.png,none.png' });
    expect(answer.xml.ResultSet.Result).toEqual([
      { Status: 'OK', Name: 'b.png' },
      { Status: 'NG', Name: 'none.png', ErrorCode: 'im-00000', ErrorMessage: '削除に失敗しました。' },
    ]);
    expect(shop.imageStore.list('yahoo/lib/')).toEqual([]);
  });

  it('a reset empties the shop and its pictures', async () => {
    shop.mall.reset();
    expect([shop.imageStore.list('yahoo/'), shop.state().items]).toEqual([[], {}]);
  });
});
