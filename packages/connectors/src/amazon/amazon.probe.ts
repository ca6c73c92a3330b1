import { ConnectorError, type ProbeCheck, type ProbeResult } from '@narabe/core/channel';
import type { AmazonClient } from './amazon.client.ts';
import { JAPAN } from './amazon.marketplace.ts';

/**
 * Two calls: the first proves the grant and tells the shop; the second proves that the seller id belongs to the grant and
 * that the role for listings was given. Amazon does not tell when the grant dies (365 days after consent, sheet section 3).
 */
export async function probeAmazon(client: AmazonClient): Promise<ProbeResult> {
  const participations = await client.getMarketplaceParticipations();
  const japan = participations.find(({ marketplace }) => marketplace.id === JAPAN);
  const checks = [
    check('marketplace', japan?.participation.isParticipating === true ? null : 'not_participating'),
    check('not_suspended', japan?.participation.hasSuspendedListings === true ? 'listings_suspended' : null),
    check('listings', await refusalOf(() => client.searchListingsItems([], ['summaries']))),
  ];
  return { mallSellerId: client.sellerId, shopName: japan?.storeName ?? '', credentialExpiresAt: null, checks };
}

function check(ability: string, code: string | null): ProbeCheck {
  return { ability, ok: code === null, code };
}

/** What a refused call says about the ability; a call that failed for another reason fails the probe. */
async function refusalOf(call: () => Promise<unknown>): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    if (error instanceof ConnectorError && (error.kind === 'auth' || error.kind === 'rejected')) return error.code;
    throw error;
  }
}
