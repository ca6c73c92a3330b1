import { type ChannelPage, type Connector, ConnectorError, type ListingTarget, type ProbeCheck } from '@narabe/core/channel';
import { type ConnectorContext, requireSetting } from '../http/index.ts';
import { createCabinet } from './rakuten.cabinet.ts';
import { createRakutenCategories } from './rakuten.category.ts';
import { createRakutenClient, type RakutenClient } from './rakuten.client.ts';
import { itemBody, pageOf } from './rakuten.mapper.ts';
import { rakutenCostOf, rakutenQuotas } from './rakuten.quotas.ts';
import { type RakutenItem, rakutenItem } from './rakuten.schema.ts';
import { createRakutenStock } from './rakuten.stock.ts';

/** Items per bulk-get (sheet section 3 [S1], 2026-11-23). */
const LISTINGS_PER_READ = 50;

/** A code that no shop uses: reading it costs nothing and shows whether the function is allowed. */
const PROBE_CODE = 'narabe-probe';

/**
 * 楽天市場 by RMS WEB SERVICE. Settings: base URL `api`; credentials `serviceSecret`, `licenseKey`, `shopUrl`. The key has no
 * token to refresh and dies after about 90 days.
 */
export function createRakutenConnector(context: ConnectorContext): Connector {
  const client = createRakutenClient(context);
  const cabinet = createCabinet(context);
  return {
    channel: 'rakuten',
    quotas: rakutenQuotas,
    costOf: rakutenCostOf,
    async probe() {
      const shopUrl = requireSetting(context.credentials, 'shopUrl');
      // A dead key ends here; after it, a refusal concerns one function that the shop has not ticked in RMS.
      const credentialExpiresAt = await client.licenceExpiry();
      const checks = [
        await check('items', () => client.searchItems(1)),
        // Needs the paid bulk-edit option, as every write of an item does (sheet section 1 [S1]).
        await check('item_edit', () => client.bulkGetItems([PROBE_CODE])),
        await check('inventory', () => client.bulkGetInventories([{ manageNumber: PROBE_CODE, variantId: PROBE_CODE }])),
        await check('images', () => cabinet.usage()),
        await check('categories', () => client.navigationVersion()),
      ];
      return { mallSellerId: shopUrl, shopName: shopUrl, credentialExpiresAt, checks };
    },
    categorySource: createRakutenCategories(client),
    mediaTarget: cabinet,
    listingTarget: createListingTarget(client),
    stockTarget: createRakutenStock(client),
  };
}

function createListingTarget(client: RakutenClient): ListingTarget {
  return {
    listingsPerRead: LISTINGS_PER_READ,
    async readListings(codes) {
      // A code named twice is an error (IE1106); page codes are stored in lower case.
      const asked = [...new Set(codes.map((code) => code.toLowerCase()))];
      const items = asked.length === 0 ? [] : await client.bulkGetItems(asked);
      const pages = new Map(items.filter((item) => item.title != null).map((item) => [item.manageNumber.toLowerCase(), pageOf(item)]));
      return codes.map((code) => pages.get(code.toLowerCase()) ?? null);
    },
    async putListing(draft, current) {
      await client.upsertItem(draft.code, itemBody(draft, current && itemOf(current)));
      return { warnings: [] };
    },
    deleteListing: (code) => client.deleteItem(code),
  };
}

/** The item as it was read; it may have been stored in between. */
function itemOf(current: ChannelPage): RakutenItem {
  const item = rakutenItem.safeParse(current.raw);
  if (item.success) return item.data;
  throw new ConnectorError('bug', 'current_page_unreadable', { endpoint: 'items.upsert' });
}

/** A refused function is a result, everything else (too fast, down) is a failure of the probe. */
async function check(ability: string, call: () => Promise<unknown>): Promise<ProbeCheck> {
  try {
    await call();
    return { ability, ok: true, code: null };
  } catch (error) {
    // An unticked function was seen as 401, 403 and 400 ES04-01 (sheet section 1 [S8], 2026-11-23).
    if (error instanceof ConnectorError && (error.kind === 'auth' || error.code === 'ES04-01'))
      return { ability, ok: false, code: error.code };
    throw error;
  }
}
