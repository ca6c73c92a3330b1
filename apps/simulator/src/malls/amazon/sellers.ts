import { json } from './answers.ts';
import { PRACTICE } from './auth/credentials.ts';
import { MARKETPLACE_ID } from './catalog/attribute-shapes.ts';
import type { Operation } from './operation.ts';

const MARKETPLACE = {
  id: MARKETPLACE_ID,
  name: 'Amazon.co.jp',
  countryCode: 'JP',
  defaultCurrencyCode: 'JPY',
  defaultLanguageCode: 'ja_JP',
  domainName: 'www.amazon.co.jp',
};

/** Sellers v1: a wrapped answer (fact sheet section 5). */
export const getMarketplaceParticipations: Operation = {
  name: 'getMarketplaceParticipations',
  method: 'GET',
  path: '/sellers/v1/marketplaceParticipations',
  handle: () => {
    const participation = { isParticipating: true, hasSuspendedListings: false };
    return json(200, { payload: [{ marketplace: MARKETPLACE, participation, storeName: PRACTICE.storeName }] });
  },
};
