import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { elementOf, type OpenShop, openShop, picture, type UploadOptions, upload } from '../test-shop.ts';
import { FILE_BYTES_MAX, LIST_LAG_MS } from './limits.ts';

const BASE = '/es/1.0/cabinet';
let open: OpenShop;
let jpeg: Buffer;
beforeEach(async () => {
  open = openShop();
  jpeg = await picture();
});

const post = (path: string, xml: string) => open.call('POST', BASE + path, xml, { headers: { 'content-type': 'text/xml' } });
const newFolder = (fields: string) =>
  post('/folder/insert', `<?xml version="1.0"?><request><folderInsertRequest><folder>${fields}</folder></folderInsertRequest></request>`);
const drop = (fileId: string) =>
  post('/file/delete', `<request><fileDeleteRequest><file><fileId>${fileId}</fileId></file></fileDeleteRequest></request>`);
const get = (path: string) => open.call('GET', BASE + path);
const resultCode = async (options: UploadOptions, content = jpeg) => {
  const answer = await upload(open, content, options);
  return [answer.status, Number(elementOf(answer, 'resultCode'))];
};
const stored = () => open.imageStore.list('');

describe('file/insert', () => {
  it('takes the sample of the sheet and answers an id without an address', async () => {
    await newFolder('<folderName>見本</folderName><directoryName>mihon</directoryName>');
    const answer = await upload(open, jpeg, { folderId: 12345, filePath: '9f2c41ab77d0e1c3.jpg', overWrite: true });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/xml');
    expect(answer.text()).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><result><status><interfaceId>cabinet.file.insert<\/interfaceId><systemStatus>OK<\/systemStatus><message>OK<\/message><requestId>[0-9a-f-]{36}<\/requestId><requests><\/requests><\/status><cabinetFileInsertResult><resultCode>0<\/resultCode><FileId>5550001<\/FileId><\/cabinetFileInsertResult><\/result>$/,
    );
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/mihon/9f2c41ab77d0e1c3.jpg']);
    expect(open.imageStore.get('rakuten/mihon-ya/cabinet/mihon/9f2c41ab77d0e1c3.jpg')?.bytes).toEqual(jpeg);
  });

  it('takes the form that fetch writes', async () => {
    const form = new FormData();
    form.append(
      'xml',
      '<request><fileInsertRequest><file><fileName>a</fileName><folderId>0</folderId><filePath>a.jpg</filePath></file></fileInsertRequest></request>',
    );
    form.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'a.jpg');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    expect((await open.call('POST', `${BASE}/file/insert`, body, { headers })).status).toBe(200);
  });

  it.each([['png'], ['tiff']] as const)('%s becomes a JPEG whose path ends in .jpg', async (format) => {
    expect(await resultCode({ filePath: format === 'png' ? 'a.png' : 'a' }, await picture(format))).toEqual([200, 0]);
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/a.jpg']);
    const image = open.imageStore.get('rakuten/mihon-ya/cabinet/a.jpg');
    expect([image?.contentType, (await sharp(image?.bytes).metadata()).format]).toEqual(['image/jpeg', 'jpeg']);
  });

  it('a GIF stays one', async () => {
    await resultCode({ filePath: 'a.gif' }, await picture('gif'));
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/a.gif']);
  });

  it('a BMP is taken', async () => {
    const bmp = Buffer.alloc(64);
    bmp.write('BM');
    bmp.writeInt32LE(4, 18);
    bmp.writeInt32LE(-3, 22);
    expect(await resultCode({ filePath: 'a.bmp' }, bmp)).toEqual([200, 0]);
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/a.jpg']);
  });

  it('numbers a picture without a path', async () => {
    await resultCode({ filePath: '' });
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/img05550001.jpg']);
  });

  it('a repeat is refused, or replaces with overWrite and keeps its id', async () => {
    expect(await resultCode({})).toEqual([200, 0]);
    expect(await resultCode({})).toEqual([400, 3007]);
    const larger = await picture('jpeg', 20, 20);
    expect(elementOf(await upload(open, larger, { overWrite: true }), 'FileId')).toBe('5550001');
    expect(open.imageStore.get('rakuten/mihon-ya/cabinet/mug.jpg')?.bytes).toEqual(larger);
    expect(open.mall.state()).toMatchObject({ cabinet: { files: [{ path: '/mug.jpg', fileId: 5_550_001, inserted: 2 }] } });
  });

  it('the same path in another folder is another picture', async () => {
    await newFolder('<folderName>a</folderName>');
    expect([await resultCode({}), await resultCode({ folderId: 12345 })]).toEqual([
      [200, 0],
      [200, 0],
    ]);
    expect(stored()).toEqual(['rakuten/mihon-ya/cabinet/00012345/mug.jpg', 'rakuten/mihon-ya/cabinet/mug.jpg']);
  });

  const cases: [string, UploadOptions, number][] = [
    ['20 bytes of path', { filePath: '9f2c41ab77d0e1c3.jpg' }, 0],
    ['21 bytes of path', { filePath: '9f2c41ab77d0e1c3a.jpg' }, 3001],
    ['capitals in the path', { filePath: 'Mug.jpg' }, 3001],
    ['a folder in the path', { filePath: 'a/b.jpg' }, 3001],
    ['the reserved numbers', { filePath: 'img12345678.jpg' }, 3001],
    ['the reserved long numbers', { filePath: 'imgrc1234567890.jpg' }, 3001],
    ['img and six digits', { filePath: 'img136281.jpg' }, 0],
    ['name of 50 bytes', { fileName: 'あ'.repeat(25) }, 0],
    ['name of 51 bytes', { fileName: `a${'あ'.repeat(25)}` }, 3001],
    ['name in half-width kana', { fileName: 'ﾏｸﾞ' }, 3001],
    ['name with a machine-dependent character', { fileName: '①' }, 3001],
    ['blank name', { fileName: '　' }, 3001],
    ['folder not in digits', { folderId: 'abc' }, 3001],
    ['folder left out', { folderId: '' }, 3001],
    ['unknown folder', { folderId: 999 }, 3005],
    ['no file part', { withoutFile: true }, 3004],
    ['xml part with a file name', { xmlFileName: 'a.xml' }, 3001],
    ['broken xml', { xml: '<request><fileInsertRequest>' }, 3001],
    ['xml with a document type', { xml: '<!DOCTYPE a [<!ENTITY b "c">]><request/>' }, 3001],
    ['other xml', { xml: '<request><fileDeleteRequest/></request>' }, 3001],
    ['boundary of 71 letters', { boundary: 'a'.repeat(71) }, 3001],
    ['boundary with an underscore', { boundary: 'a_b' }, 3001],
  ];
  it.each(cases)('%s', async (_, options, code) => {
    expect(await resultCode(options)).toEqual([code === 0 ? 200 : 400, code]);
  });

  it.each([
    ['no picture', Buffer.from('%PDF-1.4'), 3010],
    ['a broken JPEG', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20)]), 3011],
    ['more than 2 MB', Buffer.alloc(FILE_BYTES_MAX + 1), 3008],
    ['empty', Buffer.alloc(0), 3004],
  ])('%s', async (_, content, code) => {
    expect(await resultCode({}, content)).toEqual([400, code]);
  });

  it('measures: 3840 pixels fit, 3841 do not', async () => {
    expect(await resultCode({}, await picture('jpeg', 3840, 1))).toEqual([200, 0]);
    expect(await resultCode({ filePath: 'b.jpg' }, await picture('jpeg', 1, 3841))).toEqual([400, 3009]);
  });

  it('checks Content-Length and the refusal names its function', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=a', 'content-length': '5' };
    const answer = await open.call('POST', `${BASE}/file/insert`, Buffer.from('--a--\r\n'), { headers });
    expect([answer.status, elementOf(answer, 'systemStatus'), elementOf(answer, 'interfaceId'), elementOf(answer, 'resultCode')]).toEqual([
      400,
      'NG',
      'cabinet.file.insert',
      '3001',
    ]);
  });

  it('a full folder (3006) and full space (3012) refuse, replacing still works', async () => {
    open.shop.settings = { ...open.shop.settings, cabinet: { maxSpaceMb: 1, folderMax: 5, fileMax: 1 } };
    await resultCode({});
    expect(await resultCode({ filePath: 'b.jpg' })).toEqual([400, 3006]);
    expect(await resultCode({ overWrite: true })).toEqual([200, 0]);
    open.shop.settings = { ...open.shop.settings, cabinet: { maxSpaceMb: 0, folderMax: 5, fileMax: 5 } };
    expect(await resultCode({ filePath: 'b.jpg' })).toEqual([400, 3012]);
  });
});

describe('folders', () => {
  it('nest three deep', async () => {
    const codes = [];
    const fields = [
      '<directoryName>a</directoryName>',
      ...[12345, 12346, 12347].map((id) => `<directoryName>b</directoryName><upperFolderId>${id}</upperFolderId>`),
    ];
    for (const field of fields) codes.push(elementOf(await newFolder(`<folderName>f</folderName>${field}`), 'resultCode'));
    expect(codes).toEqual(['0', '0', '0', '3014']);
    expect(open.shop.cabinet.folder(12347)?.path).toBe('a/b/b');
  });

  it.each([
    ['no name', '<folderName></folderName>', '3001'],
    ['capitals', '<folderName>a</folderName><directoryName>ABC</directoryName>', '3001'],
    ['21 bytes', `<folderName>a</folderName><directoryName>${'a'.repeat(21)}</directoryName>`, '3001'],
    ['the root as parent', '<folderName>a</folderName><upperFolderId>0</upperFolderId>', '3001'],
    ['unknown parent', '<folderName>a</folderName><upperFolderId>77</upperFolderId>', '3005'],
    ['path taken', '<folderName>a</folderName><directoryName>taken</directoryName>', '3015'],
  ])('%s: refused', async (_, fields, code) => {
    await newFolder('<folderName>x</folderName><directoryName>taken</directoryName>');
    const answer = await newFolder(fields);
    expect([answer.status, elementOf(answer, 'resultCode')]).toEqual([400, code]);
  });

  it('are limited in number (3013) and counted', async () => {
    open.shop.settings = { ...open.shop.settings, cabinet: { maxSpaceMb: 10, folderMax: 2, fileMax: 5 } };
    await newFolder('<folderName>a</folderName>');
    expect(elementOf(await newFolder('<folderName>b</folderName>'), 'resultCode')).toBe('3013');
    await upload(open, jpeg);
    const usage = await get('/usage/get');
    const values = ['MaxSpace', 'FolderMax', 'FileMax', 'UseSpace', 'UseFolderCount', 'AvailFolderCount'].map((name) =>
      elementOf(usage, name),
    );
    expect(values).toEqual(['10', '2', '5', (jpeg.length / 1024).toFixed(3), '2', '0']);
  });

  it('are listed ten seconds after, with their files counted', async () => {
    await newFolder('<folderName>見本 &amp; 例</folderName><directoryName>mihon</directoryName>');
    await upload(open, jpeg, { folderId: 12345 });
    expect(elementOf(await get('/folders/get'), 'folderAllCount')).toBe('1');
    open.clock.advance(LIST_LAG_MS);
    const answer = await get('/folders/get?offset=2&limit=1');
    const values = ['folderAllCount', 'folderCount', 'FolderId', 'FolderName', 'FolderNode', 'FolderPath', 'FileCount', 'TimeStamp'].map(
      (name) => elementOf(answer, name),
    );
    expect(values).toEqual(['2', '1', '12345', '見本 &amp; 例', '1', 'mihon', '1', '2026-11-23 12:00:00']);
  });
});

describe('lists of files', () => {
  it('show a new picture after ten seconds, with where it is', async () => {
    await upload(open, jpeg);
    const search = () => get('/files/search?filePath=mug.jpg');
    expect(elementOf(await search(), 'fileAllCount')).toBe('0');
    open.clock.advance(LIST_LAG_MS - 1);
    expect(elementOf(await get('/folder/files/get?folderId=0'), 'fileAllCount')).toBe('0');
    open.clock.advance(1);
    const answer = await search();
    const values = ['FolderId', 'FileId', 'FileName', 'FileUrl', 'FilePath', 'FileWidth', 'FileHeight', 'TimeStamp'].map((name) =>
      elementOf(answer, name),
    );
    const url = 'https://image.rakuten.co.jp/mihon-ya/cabinet/mug.jpg';
    expect(values).toEqual(['0', '5550001', 'マグ正面', url, 'mug.jpg', '8', '6', '2026-11-23 12:00:00']);
  });

  it('show the old picture for ten seconds after a change or a deletion', async () => {
    await upload(open, jpeg);
    open.clock.advance(LIST_LAG_MS);
    await upload(open, await picture('jpeg', 20, 20), { overWrite: true });
    const width = async () => elementOf(await get('/folder/files/get?folderId=0'), 'FileWidth');
    expect(await width()).toBe('8');
    open.clock.advance(LIST_LAG_MS);
    expect(await width()).toBe('20');
    expect(elementOf(await drop('5550001'), 'resultCode')).toBe('0');
    expect([await width(), stored()]).toEqual(['20', []]);
    open.clock.advance(LIST_LAG_MS);
    expect(await width()).toBeUndefined();
    expect(elementOf(await drop('5550001'), 'resultCode')).toBe('3004');
  });

  it('page by page number from 1', async () => {
    for (const name of ['a', 'b', 'c']) await upload(open, jpeg, { filePath: `${name}.jpg` });
    open.clock.advance(LIST_LAG_MS);
    const answer = await get('/folder/files/get?folderId=0&offset=2&limit=2');
    expect(['fileAllCount', 'fileCount', 'FilePath'].map((name) => elementOf(answer, name))).toEqual(['3', '1', 'c.jpg']);
  });

  it.each([
    ['fileId=5550002', 'b.jpg'],
    ['fileId=5550002&filePath=a.jpg', 'b.jpg'],
    ['fileName=マグ', 'a.jpg'],
    ['filePath=a.jpg&folderId=7', undefined],
    ['filePath=a.jpg&folderPath=', 'a.jpg'],
  ])('search by %s', async (query, path) => {
    for (const name of ['a', 'b']) await upload(open, jpeg, { filePath: `${name}.jpg` });
    open.clock.advance(LIST_LAG_MS);
    expect(elementOf(await get(`/files/search?${query}`), 'FilePath')).toBe(path);
  });

  it.each([
    ['/files/search', '3001'],
    ['/files/search?fileId=x', '3001'],
    ['/folder/files/get', '3001'],
    ['/folder/files/get?folderId=9', '3005'],
    ['/folders/get?limit=101', '3001'],
    ['/folders/get?offset=0', '3001'],
  ])('%s is refused', async (path, code) => {
    const answer = await get(path);
    expect([answer.status, elementOf(answer, 'resultCode')]).toEqual([400, code]);
  });
});

it('a reset empties the cabinet and the image store', async () => {
  await upload(open, jpeg);
  open.mall.reset();
  expect([stored(), open.mall.state()]).toMatchObject([[], { cabinet: { files: [], folders: [{ folderId: 0 }] } }]);
});
