import type { StockRef } from '@narabe/core/channel';
import { createAmazonConnector } from '../amazon/index.ts';
import type { Control } from './control.ts';
import { describeConnector } from './describe-connector.ts';
import { type Fixture, testContext } from './fixture.ts';

/** A family of three flavours, single items, and SKUs that are awkward in URLs. */
const CATALOGUE = [
  ...['醤油', '味噌', '塩'].map((flavour, index) => ({
    jan: `490100000001${index}`,
    name: `合わせだし ${flavour} 200g`,
    imageUrl: 'https://example.invalid/x.jpg',
    familyHint: 'だし',
  })),
  ...['SYN/1 ＆', '在庫, 2', 'a+b|c', ' 前後の空白 ', 'ＳＫＵ－３'].map((syntheticSku, index) => ({
    jan: `490200000001${index}`,
    name: `お茶 ${index} 500ml`,
    imageUrl: 'https://example.invalid/x.jpg',
    syntheticSku,
  })),
  ...Array.from({ length: 20 }, (_, index) => ({ jan: `49030000${String(index).padStart(5, '0')}`, name: `クッキー その${index} 80g` })),
  { jan: '4904000000001', name: '在庫を書く品', syntheticSku: 'STOCK-1', syntheticQuantity: 3, syntheticImages: 1 },
];

const STOCK: StockRef = { code: 'STOCK-1', variantCode: null };
const NO_SUCH: StockRef = { code: 'no-such-sku', variantCode: null };
/** The practice mall shows a new quantity after seconds of its own time. */
const SETTLE_MS = 10 * 60_000;

interface GeneratedSku {
  readonly sku: string;
  readonly asin: string;
  readonly priceYen: number | null;
}

const fixture: Fixture = {
  mall: 'amazon',
  async create(control, credentials = {}) {
    const base = `${control.url}/amazon`;
    return createAmazonConnector(testContext({ api: base, auth: base }, { ...(await control.credentials('amazon')), ...credentials }));
  },
  prepare: (control) => control.loadCatalog(CATALOGUE),
  wrongCredentials: { refreshToken: 'Atzr|nobody' },
  tokenEndpoint: 'token',
  read: { endpoint: 'searchCatalogItems', run: async (connector) => connector.catalogSource?.readCatalogItems(['B0NOSUCH00']) },
  write: {
    endpoint: 'patchListingsItem',
    run: async (connector) => connector.stockTarget?.writeStock([{ ref: STOCK, set: 77 }]),
    async done(connector, control) {
      await control.advance(SETTLE_MS);
      return (await connector.stockTarget?.readStock([STOCK]))?.[0]?.quantity === 77;
    },
  },
  stock: { prepare: async () => STOCK, missing: NO_SUCH, refused: { ref: NO_SUCH, set: 1 }, settleMs: SETTLE_MS },
  source: {
    listMs: 5 * 60_000,
    readTogether: (sku) => !sku.includes(',') && sku === sku.trim(),
    async owned(control: Control) {
      const { skus } = (await control.get('catalog')) as { skus: GeneratedSku[] };
      return skus.map(({ sku, asin, priceYen }) => ({ sku, mallItemId: asin, priceYen }));
    },
  },
};

describeConnector('amazon', fixture);
