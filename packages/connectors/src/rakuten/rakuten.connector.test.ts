import type { Connector } from '@narabe/core/channel';
import type { DraftVariant, ListingDraft } from '@narabe/core/listing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Control, sampleImage, testContext, usePracticeMalls } from '../contract-suite/index.ts';
import { createAnswer, type HttpCall, json } from '../http/index.ts';
import { createRakutenConnector } from './index.ts';

const MUG = { code: 'mh-mug-001', variantCode: 'mug-wh' };

const malls = usePracticeMalls();
let control: Control;
let mall: Required<Omit<Connector, 'catalogSource' | 'publisher'>>;

beforeEach(async () => {
  control = malls.control;
  mall = createRakutenConnector(testContext({ api: `${control.url}/rakuten` }, await control.credentials('rakuten'))) as typeof mall;
});

describe('a probe', () => {
  it('tells the shop and when the key dies, in Japan’s time', async () => {
    const { keys } = (await control.state('rakuten')) as { keys: { expiresAt: string }[] };
    const probe = await mall.probe();

    expect(probe).toMatchObject({ mallSellerId: 'mihon-ya', shopName: 'mihon-ya' });
    // The mall tells whole seconds.
    expect(probe.credentialExpiresAt?.getTime()).toBe(Math.floor(Date.parse(keys[0]?.expiresAt ?? '') / 1_000) * 1_000);
    expect(probe.checks.map(({ ability, ok }) => [ability, ok])).toEqual([
      ['items', true],
      ['item_edit', true],
      ['inventory', true],
      ['images', true],
      ['categories', true],
    ]);
  });

  const answering = (refused: (call: HttpCall) => { status: number; body: unknown } | null) => {
    const credentials = { serviceSecret: 'SP1', licenseKey: 'SL1', shopUrl: 'mihon-ya' };
    const bodies: Record<string, unknown> = {
      'license.expiry-date.get': { expiryDate: '2026-11-28T23:59:59' },
      'items.search': { numFound: 0 },
      'items.bulk.get': { results: [] },
      'inventories.bulk.get': { inventories: [] },
      navigation: {},
    };
    const usage =
      '<result><status><systemStatus>OK</systemStatus></status><cabinetUsageGetResult><resultCode>0</resultCode><FileMax>2000</FileMax></cabinetUsageGetResult></result>';
    const send = async (call: HttpCall) => {
      const refusal = refused(call);
      if (refusal) return createAnswer(refusal.status, {}, json(refusal.body).bytes);
      return createAnswer(200, {}, call.endpoint === 'cabinet.usage.get' ? Buffer.from(usage) : json(bodies[call.endpoint]).bytes);
    };
    const context = testContext({ api: 'http://mall' }, credentials);
    return createRakutenConnector({ ...context, transport: { ...context.transport, send } });
  };

  it('tells which functions the shop has not ticked', async () => {
    const noItems = { errors: [{ code: 'GA0001', message: 'Un-Authorised' }] };
    const probe = await answering((call) => (call.endpoint === 'items.bulk.get' ? { status: 401, body: noItems } : null)).probe();

    expect(probe.credentialExpiresAt).toEqual(new Date('2026-11-28T14:59:59Z'));
    expect(probe.checks.filter(({ ok }) => !ok)).toEqual([{ ability: 'item_edit', ok: false, code: 'GA0001' }]);
  });

  it('of a dead key is no result but a failure', async () => {
    const dead = answering(() => ({ status: 401, body: { errors: [{ code: 'GA0001' }] } }));
    await expect(dead.probe()).rejects.toMatchObject({ kind: 'auth', code: 'GA0001' });
  });
});

describe('stock', () => {
  const read = async () => (await mall.stockTarget.readStock([MUG]))[0];

  it('is set and changed by differences, and read with the mall’s own time', async () => {
    await mall.stockTarget.writeStock([{ ref: MUG, set: 10 }]);
    expect(await mall.stockTarget.writeStock([{ ref: MUG, add: -3 }])).toEqual([{ ref: MUG, accepted: true, quantity: null, code: null }]);

    const reading = await read();
    expect(reading).toMatchObject({ ref: MUG, quantity: 7 });
    expect(Math.abs((reading?.asOf?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('of several lines is refused as a whole: the bad line is named, the good ones are to be repeated', async () => {
    const other = { ...MUG, variantCode: 'mug-nv' };
    await mall.stockTarget.writeStock([
      { ref: MUG, set: 1 },
      { ref: other, set: 1 },
    ]);
    const results = await mall.stockTarget.writeStock([
      { ref: other, set: 9 },
      { ref: MUG, add: -2 },
    ]);

    expect(results).toEqual([
      { ref: other, accepted: false, quantity: null, code: 'batch_refused' },
      { ref: MUG, accepted: false, quantity: null, code: 'IE0117' },
    ]);
    expect((await mall.stockTarget.readStock([other, MUG])).map(({ quantity }) => quantity)).toEqual([1, 1]);
  });

  it('cannot be changed before it was set', async () => {
    expect(await mall.stockTarget.writeStock([{ ref: MUG, add: 1 }])).toMatchObject([{ accepted: false, code: 'IE0500' }]);
  });

  it('is read in the order asked, twice if asked twice, null where there is no row', async () => {
    const missing = { code: 'no-such-page', variantCode: 'x' };
    await mall.stockTarget.writeStock([{ ref: MUG, set: 4 }]);
    const readings = await mall.stockTarget.readStock([missing, MUG, MUG]);

    expect(readings.map(({ quantity }) => quantity)).toEqual([null, 4, 4]);
    expect(readings[0]).toEqual({ ref: missing, quantity: null, asOf: null });
  });

  it('keeps the lead time and shipping places that were read before', async () => {
    const { serviceSecret, licenseKey } = await control.credentials('rakuten');
    const authorization = `ESA ${Buffer.from(`${serviceSecret}:${licenseKey}`).toString('base64')}`;
    const path = `${control.url}/rakuten/es/2.1/inventories/manage-numbers/${MUG.code}/variants/${MUG.variantCode}`;
    const body = JSON.stringify({ mode: 'ABSOLUTE', quantity: 5, operationLeadTime: { normalDeliveryTimeId: 2 }, shipFromIds: [1] });
    await fetch(path, { method: 'PUT', headers: { authorization, 'content-type': 'application/json' }, body });
    const stored = async () => (await fetch(path, { headers: { authorization } })).json();

    await read();
    await mall.stockTarget.writeStock([{ ref: MUG, add: 1 }]);
    expect(await stored()).toMatchObject({ quantity: 6, operationLeadTime: { normalDeliveryTimeId: 2 }, shipFromIds: [1] });
  });

  it('of a page without a variant is our mistake', async () => {
    const ref = { code: MUG.code, variantCode: null };
    await expect(mall.stockTarget.writeStock([{ ref, set: 1 }])).rejects.toMatchObject({ kind: 'bug', code: 'variant_code_missing' });
  });
});

describe('images', () => {
  it('go into a folder that is made once; until the lists show it, the mall asks to wait', async () => {
    const container = await mall.mediaTarget.openContainer();
    expect(container).toEqual({ id: expect.any(String), path: 'narabe', room: 2_000 });
    const { ref } = await mall.mediaTarget.putImage(sampleImage(), container);
    expect(ref).toMatch(/^\/narabe\/[0-9a-f]{16}\.jpg$/);

    const tooEarly = mall.mediaTarget.openContainer();
    await expect(tooEarly).rejects.toMatchObject({ kind: 'unavailable', code: 'folder_exists', details: { retryAfterMs: 10_000 } });

    await control.advance(10_000);
    expect(await mall.mediaTarget.openContainer()).toEqual({ ...container, room: 1_999 });
    const { cabinet } = (await control.state('rakuten')) as { cabinet: { folders: { folderPath: string }[]; files: { path: string }[] } };
    expect(cabinet.files.map(({ path }) => path)).toEqual([ref]);
  });

  it('that are no pictures are refused', async () => {
    const container = await mall.mediaTarget.openContainer();
    const broken = mall.mediaTarget.putImage({ contentHash: 'ab'.repeat(32), jpeg: Buffer.from('no picture') }, container);
    await expect(broken).rejects.toMatchObject({ kind: 'rejected', code: expect.stringMatching(/^cabinet-30/) });
  });

  it('fill the next folder when the newest is full', async () => {
    const listed = (paths: string[], counts: number[]) =>
      paths.map(
        (path, index) =>
          `<folder><FolderId>${index}</FolderId><FolderPath>${path}</FolderPath><FileCount>${counts[index]}</FileCount></folder>`,
      );
    const made: string[] = [];
    const page = (inner: string) => `<result><status><systemStatus>OK</systemStatus></status>${inner}</result>`;
    const send = async (call: HttpCall) => {
      const answers: Record<string, string> = {
        'cabinet.usage.get': '<cabinetUsageGetResult><FileMax>3</FileMax></cabinetUsageGetResult>',
        'cabinet.folders.get': `<cabinetFoldersGetResult><folders>${listed(['img', '/narabe10/', 'narabe9'], [0, 3, 1]).join('')}</folders></cabinetFoldersGetResult>`,
        'cabinet.folder.insert': '<cabinetFolderInsertResult><resultCode>0</resultCode><FolderId>77</FolderId></cabinetFolderInsertResult>',
      };
      if (call.endpoint === 'cabinet.folder.insert' && typeof call.body === 'object' && 'bytes' in call.body)
        made.push(Buffer.from(call.body.bytes).toString());
      return createAnswer(200, {}, Buffer.from(page(answers[call.endpoint] ?? '')));
    };
    const context = testContext({ api: 'http://mall' }, { serviceSecret: 'SP1', licenseKey: 'SL1' });
    const full = createRakutenConnector({ ...context, transport: { ...context.transport, send } });

    expect(await full.mediaTarget?.openContainer()).toEqual({ id: '77', path: 'narabe11', room: 3 });
    expect(made).toEqual([expect.stringContaining('<directoryName>narabe11</directoryName>')]);
  });
});

/** A page in the first genre that takes pages, with whatever attributes that genre asks for. */
async function pageDraft(): Promise<ListingDraft> {
  let node = (await mall.categorySource.readCategories(null)).nodes[0];
  while (node && !node.listable) node = (await mall.categorySource.readCategories(node.id)).nodes[0];
  const categoryId = node?.id ?? '';
  const needed = (await mall.categorySource.readAttributes(categoryId)).filter(({ need }) => need !== 'optional');
  const attributes = needed.map(({ name, choices, type, units }) => ({
    name,
    values: [choices[0] ?? (type === 'number' ? '1' : '見本')],
    unit: units[0] ?? null,
  }));
  const variant = (code: string, color: string, priceYen: number): DraftVariant => ({
    code,
    sku: code.toUpperCase(),
    options: { color },
    priceYen,
    barcode: { exemption: 'no_barcode' },
    attributes,
    imageRef: null,
  });
  return {
    code: MUG.code,
    title: '見本 マグカップ',
    tagline: null,
    descriptionHtml: '容量350ml',
    mobileHtml: '容量350ml',
    plainText: '',
    categoryId,
    storePath: [],
    imageRefs: [],
    taxPercent: null,
    modelNumber: null,
    selectors: [{ key: 'color', label: 'カラー', values: ['白', '紺'] }],
    variants: [variant('mug-wh', '白', 1_980), variant('mug-nv', '紺', 2_180)],
    onSale: true,
  };
}

describe('pages', () => {
  it('with variations are read as they were put', async () => {
    const draft = await pageDraft();
    await mall.listingTarget.putListing(draft, null);
    const [page] = await mall.listingTarget.readListings([draft.code.toUpperCase()]);

    expect(page?.view.variants).toEqual([
      { code: 'mug-wh', priceYen: 1_980, barcode: null, options: { color: '白' } },
      { code: 'mug-nv', priceYen: 2_180, barcode: null, options: { color: '紺' } },
    ]);
  });

  it('keep what the shop has set in RMS', async () => {
    const draft = await pageDraft();
    await mall.listingTarget.putListing(draft, null);
    const { serviceSecret, licenseKey } = await control.credentials('rakuten');
    const headers = {
      authorization: `ESA ${Buffer.from(`${serviceSecret}:${licenseKey}`).toString('base64')}`,
      'content-type': 'application/json',
    };
    const own = {
      tagline: '店長のおすすめ',
      salesDescription: '国内の窯で焼成',
      layout: { itemLayoutId: 3 },
      features: { inventoryDisplay: 'DISPLAY_LOW_STOCK', lowStockThreshold: 3 },
      payment: { taxIncluded: true, taxRate: '0.08', cashOnDeliveryFeeIncluded: true },
      variants: { 'mug-wh': { normalDeliveryDateId: 1, restockOnCancel: true, shipping: { postageIncluded: true } } },
    };
    const path = `${control.url}/rakuten/es/2.0/items/manage-numbers/${draft.code}`;
    expect((await fetch(path, { method: 'PATCH', headers, body: JSON.stringify(own) })).status).toBe(204);

    const [current = null] = await mall.listingTarget.readListings([draft.code]);
    await mall.listingTarget.putListing({ ...draft, title: '新しい名前', taxPercent: 10 }, current);

    expect((await mall.listingTarget.readListings([draft.code]))[0]?.raw).toMatchObject({
      ...own,
      title: '新しい名前',
      payment: { ...own.payment, taxRate: '0.1' },
    });
  });

  it('that break a rule are refused with the mall’s reason and path', async () => {
    const draft = { ...(await pageDraft()), title: 'あ'.repeat(200) };
    await expect(mall.listingTarget.putListing(draft, null)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'IE0004',
      details: { issues: [{ code: 'IE0004', path: 'title' }] },
    });
  });
});

describe('a genre', () => {
  it('tells its attributes, with every value of the selective ones, in one call', async () => {
    const { categoryId } = await pageDraft();
    await control.resetCounters();
    const attributes = await mall.categorySource.readAttributes(categoryId);

    expect(Object.values(await control.calls('rakuten')).reduce((sum, calls) => sum + calls, 0)).toBe(1);
    expect(attributes.some(({ need }) => need === 'mandatory')).toBe(true);
    for (const { input, choices } of attributes) expect(choices.length > 0).toBe(input === 'select');
  });

  it('that does not exist is refused', async () => {
    await expect(mall.categorySource.readAttributes('999999')).rejects.toMatchObject({ kind: 'rejected', code: 'notGenreFound' });
  });
});
