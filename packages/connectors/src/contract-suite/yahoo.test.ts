import type { Connector } from '@narabe/core/channel';
import type { ListingDraft } from '@narabe/core/listing';
import { createYahooConnector } from '../yahoo/index.ts';
import type { Control } from './control.ts';
import { describeConnector } from './describe-connector.ts';
import { abilityOf, type Fixture, testContext } from './fixture.ts';
import { sampleImage } from './images.ts';

const MALL = 'yahoo';
const ITEM = { code: 'contract-tote', variantCode: null };

/** Uploaded before each test, and old enough to be linked. */
let imageRef = '';

/** A page whose image is there already and linkable; the axes are keyed by their labels, which is all that the mall keeps. */
async function sampleDraft(connector: Connector): Promise<ListingDraft> {
  const { nodes = [] } = (await connector.categorySource?.readCategories(null)) ?? {};
  const variant = (color: string, size: string, code: string, priceYen: number) => ({
    code,
    sku: code.toUpperCase(),
    options: { カラー: color, サイズ: size },
    priceYen,
    // The mall keeps no barcode of a sub-code.
    barcode: { exemption: 'no_barcode' as const },
    attributes: [],
    imageRef: null,
  });
  return {
    code: ITEM.code,
    title: '見本 帆布トートバッグ',
    tagline: '毎日の相棒',
    descriptionHtml: '<p>丈夫な帆布</p>',
    mobileHtml: '',
    plainText: '丈夫な帆布\n日本製',
    categoryId: nodes.find(({ listable }) => listable)?.id ?? '',
    storePath: ['バッグ', 'トートバッグ'],
    imageRefs: [imageRef],
    taxPercent: 10,
    modelNumber: 'TOTE-001',
    selectors: [
      { key: 'カラー', label: 'カラー', values: ['ネイビー', '生成り'] },
      { key: 'サイズ', label: 'サイズ', values: ['M'] },
    ],
    variants: [variant('ネイビー', 'M', 'contract-tote-nv-m-sub', 3_960), variant('生成り', 'M', 'contract-tote-na-m-sub', 4_290)],
    onSale: true,
  };
}

const stateOf = async (control: Control) =>
  (await control.state(MALL)) as { items: Record<string, object>; stock: Record<string, object>; libImages: Record<string, object> };

const fixture: Fixture = {
  mall: MALL,
  create: async (control, credentials = {}) => {
    const base = `${control.url}/${MALL}`;
    return createYahooConnector(testContext({ api: base, auth: base }, { ...(await control.credentials(MALL)), ...credentials }));
  },
  prepare: async (control) => {
    const connector = await fixture.create(control);
    await abilityOf(connector, 'stockTarget').writeStock([{ ref: ITEM, set: 5 }]);
    const media = abilityOf(connector, 'mediaTarget');
    imageRef = (await media.putImage(sampleImage(), await media.openContainer())).ref;
    await control.advance(media.settleMs);
  },
  wrongCredentials: { refreshToken: 'RT-wrong' },
  tokenEndpoint: 'token',
  read: { endpoint: 'getStock', run: (connector) => abilityOf(connector, 'stockTarget').readStock([ITEM]) },
  write: {
    endpoint: 'setStock',
    run: (connector) => abilityOf(connector, 'stockTarget').writeStock([{ ref: ITEM, set: 8 }]),
    done: async (connector) => (await abilityOf(connector, 'stockTarget').readStock([ITEM]))[0]?.quantity === 8,
  },
  pages: {
    draft: sampleDraft,
    change: (draft) => ({
      ...draft,
      title: `${draft.title} 改`,
      variants: draft.variants.map((variant) => ({ ...variant, priceYen: variant.priceYen + 100 })),
    }),
    count: async (control) => Object.keys((await stateOf(control)).items).length,
  },
  images: { count: async (control) => Object.keys((await stateOf(control)).libImages).length },
  // Stock is tested beside the connector: this mall makes a row for every code that it is given.
};

describeConnector('Yahoo', fixture);
