import {
  type ChannelPage,
  type Connector,
  ConnectorError,
  type ListingTarget,
  type MediaTarget,
  type ProbeCheck,
} from '@narabe/core/channel';
import type { ConnectorContext } from '../http/index.ts';
import { createYahooCategories } from './yahoo.category.ts';
import { createYahooClient, type YahooClient } from './yahoo.client.ts';
import { unlessRefused } from './yahoo.errors.ts';
import { itemForm, pageOf } from './yahoo.mapper.ts';
import { createYahooPublisher } from './yahoo.publisher.ts';
import { yahooCostOf, yahooQuotas } from './yahoo.quotas.ts';
import { type YahooItem, yahooItem } from './yahoo.schema.ts';
import { createYahooStock } from './yahoo.stock.ts';

/** A code that no store uses: reading it is cheap and shows whether the function is allowed. */
const PROBE_CODE = 'narabe-probe';

/**
 * Yahoo!ショッピング by the store API. Settings: base URLs `api` and `auth` (one host each on the live mall); credentials
 * `sellerId`, `clientId`, `clientSecret`, `refreshToken`. Edits stay invisible until the store is published.
 */
export function createYahooConnector(context: ConnectorContext): Connector {
  const client = createYahooClient(context);
  return {
    channel: 'yahoo',
    quotas: yahooQuotas,
    costOf: yahooCostOf,
    async probe() {
      const checks = [
        await check('items', () => client.myItemList(PROBE_CODE, 1)),
        await check('inventory', () => client.getStock([PROBE_CODE])),
        await check('store_categories', () => client.stCategoryList()),
      ];
      // Nothing that is readable tells the store's name or the end of the consent (four weeks, restarted or not).
      return { mallSellerId: client.sellerId, shopName: client.sellerId, credentialExpiresAt: null, checks };
    },
    categorySource: createYahooCategories(client),
    mediaTarget: createMediaTarget(client),
    listingTarget: createListingTarget(client),
    stockTarget: createYahooStock(client),
    publisher: createYahooPublisher(client, () => context.now()),
  };
}

/** A new library image can be linked after 1.5 to 2 s (sheet section 4 [KUR], 2026-11-23). */
const IMAGE_SETTLE_MS = 1_500;

/** 64 bits of the content hash keep chance collisions away. */
const NAME_LETTERS = 16;

/** Public address of library images (sheet section 5.3 [OFF], 2026-11-23). */
const LIBRARY = 'https://shopping.c.yimg.jp/lib';

function createMediaTarget(client: YahooClient): MediaTarget {
  return {
    settleMs: IMAGE_SETTLE_MS,
    async openContainer() {
      return { id: 'lib', path: `/lib/${client.sellerId}`, room: Number.MAX_SAFE_INTEGER };
    },
    async putImage({ contentHash, jpeg }) {
      const file = `${contentHash.slice(0, NAME_LETTERS)}.jpg`;
      await client.uploadLibImage(file, jpeg);
      return { ref: `${LIBRARY}/${client.sellerId}/${file}` };
    },
  };
}

function createListingTarget(client: YahooClient): ListingTarget {
  return {
    listingsPerRead: 1,
    async readListings(codes) {
      const pages = [];
      for (const code of codes) pages.push(await readPage(client, code));
      return pages;
    },
    async putListing(draft, current) {
      const warnings = await client.editItem(itemForm(draft, current && itemOf(current)));
      return {
        warnings: warnings.map(({ Target, Code, Message }) => ({ code: Code, message: Target ? `${Target}: ${Message}` : Message })),
      };
    },
    /** One call; a refused one is followed by a read, because the code for a page that is gone is not documented. */
    async deleteListing(code) {
      try {
        await client.deleteItem(code);
      } catch (error) {
        const refused = error instanceof ConnectorError && error.kind === 'rejected';
        if (!refused || (await readPage(client, code)) !== null) throw error;
      }
    },
  };
}

/** The page as it was read; it may have been stored in between. */
function itemOf(current: ChannelPage): YahooItem {
  const item = yahooItem.safeParse(current.raw);
  if (item.success) return item.data;
  throw new ConnectorError('bug', 'current_page_unreadable', { endpoint: 'editItem' });
}

/** it-05002 by getItem, it-14004 by others (sheet section 4 [CAP, OFF], 2026-11-23). */
const NO_SUCH_ITEM = ['it-05002', 'it-14004'];

async function readPage(client: YahooClient, code: string) {
  const item = await unlessRefused(NO_SUCH_ITEM, () => client.getItem(code), undefined);
  return item ? pageOf(item) : null;
}

/** A function that is refused to this grant is a result; a dead grant, too fast and down are failures of the probe. */
async function check(ability: string, call: () => Promise<unknown>): Promise<ProbeCheck> {
  try {
    await call();
    return { ability, ok: true, code: null };
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'auth' && error.details.status === 403)
      return { ability, ok: false, code: error.code };
    throw error;
  }
}
