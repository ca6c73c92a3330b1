import type { Connector, StockRef } from '@narabe/core/channel';
import type { ListingDraft } from '@narabe/core/listing';
import { createRakutenConnector } from '../rakuten/index.ts';
import type { Control } from './control.ts';
import { describeConnector } from './describe-connector.ts';
import { changeTitleAndPrice, mugDraft } from './drafts.ts';
import { abilityOf, type Fixture, testContext } from './fixture.ts';
import { sampleImage } from './images.ts';

const draft: ListingDraft = {
  ...mugDraft,
  // マグカップ in the practice tree, with its mandatory attributes.
  categoryId: '100001',
  variants: mugDraft.variants.map((variant) => ({
    ...variant,
    attributes: [
      { name: 'ブランド名', values: ['ミホンヤ'], unit: null },
      { name: '総個数', values: ['1'], unit: '個' },
      { name: '代表カラー', values: ['ホワイト'], unit: null },
    ],
  })),
};

interface State {
  readonly items: Record<string, unknown>;
  readonly cabinet: { readonly files: readonly unknown[] };
}
const NO_SUCH: StockRef = { code: 'no-such-page', variantCode: 'x' };

const stateOf = async (control: Control) => (await control.state('rakuten')) as State;

async function put(connector: Connector): Promise<StockRef> {
  await abilityOf(connector, 'listingTarget').putListing(draft, null);
  return { code: draft.code, variantCode: draft.variants[0]?.code ?? null };
}

const fixture: Fixture = {
  mall: 'rakuten',
  async create(control, credentials = {}) {
    const own = await control.credentials('rakuten');
    return createRakutenConnector(testContext({ api: `${control.url}/rakuten` }, { ...own, ...credentials }));
  },
  prepare: async () => {},
  wrongCredentials: { licenseKey: 'SL000000_nobody' },
  read: { endpoint: 'items.bulk.get', run: (connector) => abilityOf(connector, 'listingTarget').readListings(['no-such-page']) },
  write: {
    endpoint: 'items.upsert',
    run: put,
    done: async (connector) => (await abilityOf(connector, 'listingTarget').readListings([draft.code]))[0] !== null,
  },
  pages: {
    async draft(connector) {
      const media = abilityOf(connector, 'mediaTarget');
      const { ref } = await media.putImage(sampleImage(), await media.openContainer());
      return { ...draft, imageRefs: [ref] };
    },
    change: changeTitleAndPrice,
    count: async (control) => Object.keys((await stateOf(control)).items).length,
  },
  categories: { mandatoryAttributes: true },
  images: { count: async (control) => (await stateOf(control)).cabinet.files.length },
  // A difference must not go below zero.
  stock: { prepare: put, missing: NO_SUCH, refused: { ref: NO_SUCH, add: -1 }, settleMs: 0 },
};

describeConnector('rakuten', fixture);
