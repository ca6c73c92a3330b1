import { invalidInput, json, unauthorized } from '../answers.ts';
import { PRACTICE } from '../auth/credentials.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { Operation } from '../operation.ts';
import { oneOf, requireMarketplace } from '../query.ts';
import type { CatalogEntry } from '../shop/entry.ts';

const CONDITIONS = [
  'new_new',
  'new_open_box',
  'new_oem',
  'refurbished_refurbished',
  'used_like_new',
  'used_very_good',
  'used_good',
  'used_acceptable',
  'collectible_like_new',
  'collectible_very_good',
  'collectible_good',
  'collectible_acceptable',
  'club_club',
];

/** May this seller list that item? No restriction = yes. Food is never sold used; alcohol needs a licence. */
export const getListingsRestrictions: Operation = {
  name: 'getListingsRestrictions',
  method: 'GET',
  path: '/listings/2021-08-01/restrictions',
  handle: ({ query }, { shop }) => {
    requireMarketplace(query);
    const asin = query.get('asin');
    if (!asin) throw invalidInput('Missing required request parameter: asin');
    if (query.get('sellerId') !== PRACTICE.sellerId) throw unauthorized('');
    const condition = oneOf(query, 'conditionType', CONDITIONS);
    const reason = reasonAgainst(shop.entry(asin), condition);
    const restriction = { marketplaceId: MARKETPLACE_ID, ...(condition ? { conditionType: condition } : {}), reasons: [reason] };
    return json(200, { restrictions: reason ? [restriction] : [] });
  },
};

function reasonAgainst(entry: CatalogEntry | undefined, condition = 'new_new'): Record<string, unknown> | undefined {
  if (!entry) return { reasonCode: 'ASIN_NOT_FOUND', message: 'このASINは見つかりません。' };
  if (entry.leaf?.kind === 'alcohol') {
    const resource = `https://sellercentral.amazon.co.jp/hz/approvalrequest/restrictions/approve?asin=${entry.asin}`;
    const links = [{ resource, verb: 'GET', title: '出品許可を申請する', type: 'text/html' }];
    return { reasonCode: 'APPROVAL_REQUIRED', message: 'この商品を出品するには許可が必要です。', links };
  }
  if (entry.leaf?.kind === 'food' && condition !== 'new_new') {
    return { reasonCode: 'NOT_ELIGIBLE', message: 'このコンディションでは出品できません。' };
  }
  return undefined;
}
