import type { Connector, StockRef } from '@narabe/core/channel';
import type { ListingDraft } from '@narabe/core/listing';
import { createYahooConnector } from '../yahoo/index.ts';
import type { Control } from './control.ts';
import { describeConnector } from './describe-connector.ts';
import { changeTitleAndPrice, mugDraft } from './drafts.ts';
import { abilityOf, type Fixture, testContext } from './fixture.ts';
import { sampleImage } from './images.ts';

// トートバッグ in the practice tree: any leaf will do.
const draft: ListingDraft = { ...mugDraft, categoryId: '2275', storePath: ['食器', 'マグカップ'] };

interface State {
  readonly items: Record<string, unknown>;
  readonly libImages: Record<string, unknown>;
}
const NO_SUCH: StockRef = { code: 'no-such-page', variantCode: null };

const stateOf = async (control: Control) => (await control.state('yahoo')) as State;

async function put(connector: Connector): Promise<StockRef> {
  await abilityOf(connector, 'listingTarget').putListing(draft, null);
  return { code: draft.code, variantCode: draft.variants[0]?.code ?? null };
}

const fixture: Fixture = {
  mall: 'yahoo',
  async create(control, credentials = {}) {
    const base = `${control.url}/yahoo`;
    return createYahooConnector(testContext({ api: base, auth: base }, { ...(await control.credentials('yahoo')), ...credentials }));
  },
  prepare: async () => {},
  wrongCredentials: { refreshToken: 'nobody' },
  tokenEndpoint: 'token',
  read: { endpoint: 'getStock', run: (connector) => abilityOf(connector, 'stockTarget').readStock([NO_SUCH]) },
  write: {
    endpoint: 'editItem',
    run: put,
    done: async (connector) => (await abilityOf(connector, 'listingTarget').readListings([draft.code]))[0] !== null,
  },
  pages: {
    async draft(connector, control) {
      const media = abilityOf(connector, 'mediaTarget');
      const { ref } = await media.putImage(sampleImage(), await media.openContainer());
      await control.advance(media.settleMs);
      return { ...draft, imageRefs: [ref] };
    },
    // Sub-codes keep no barcode, and options are known by their labels.
    shown: (view, { selectors }) => ({
      ...view,
      variants: view.variants.map(({ code, priceYen, options }) => ({
        code,
        priceYen,
        options: Object.fromEntries(selectors.map(({ key, label }) => [label, options[key] ?? ''])),
      })),
    }),
    change: changeTitleAndPrice,
    count: async (control) => Object.keys((await stateOf(control)).items).length,
  },
  categories: { mandatoryAttributes: false },
  publisher: { publishMs: 10 * 60_000 },
  images: { count: async (control) => Object.keys((await stateOf(control)).libImages).length },
  stock: {
    prepare: put,
    missing: NO_SUCH,
    // Codes have no underscore.
    refused: { ref: { code: 'bad_code', variantCode: null }, set: 1 },
    settleMs: 0,
  },
};

describeConnector('yahoo', fixture);
