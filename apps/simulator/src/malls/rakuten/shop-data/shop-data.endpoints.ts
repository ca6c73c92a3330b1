import type { Endpoint } from '../../../kernel/mall.ts';
import { xmlAnswer } from '../gateway/answers.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import type { XmlElement } from '../gateway/xml.ts';
import { shopDocument } from '../gateway/xml-status.ts';
import type { ShopSettings } from '../shop/settings.ts';
import type { RakutenShop } from '../shop/shop.ts';

/**
 * What each function answers below `result`. Only delvdateMaster's and deliverySetInfo's elements are known in full
 * (sheet section 5, read 2026-11-23); the others carry the id names which the item and inventory manuals refer to.
 */
const LISTS: Record<string, (settings: ShopSettings) => XmlElement> = {
  delvdateMaster: ({ deliveryDates }) => [
    'delvdateMasterList',
    deliveryDates.map(({ id, caption }) => entry('delvdateMaster', { delvdateNumber: id, delvdateCaption: caption })),
  ],
  deliverySetInfo: ({ deliverySets }) => [
    'deliverySetInfoList',
    deliverySets.map(({ id, name, isDefault }) =>
      entry('deliverySetInfo', { deliverySetId: id, deliverySetName: name, deliverySetDefaultFlag: isDefault ? 1 : 0 }),
    ),
  ],
  soryoKbn: ({ postageSegments }) => [
    'soryoKbnList',
    postageSegments.map(({ kind, id, name, feeYen }) => entry('soryoKbn', { kbnId: kind, id, name, soryo: feeYen })),
  ],
  shopAreaSoryo: ({ areaPatterns }) => [
    'shopAreaSoryoPatternList',
    areaPatterns.map(({ id, name, feeYen }) => entry('shopAreaSoryoPattern', { patternId: id, patternName: name, soryo: feeYen })),
  ],
  operationLeadTime: ({ leadTimes }) => [
    'operationLeadTimeList',
    leadTimes.map(({ id, name, days, isDefault }) =>
      entry('operationLeadTime', { operationLeadTimeId: id, name, numberOfDays: days, defaultFlag: isDefault ? 1 : 0 }),
    ),
  ],
  shipFrom: ({ shipFroms }) => [
    'shipFromList',
    shipFroms.map(({ id, name, prefecture }) => entry('shipFrom', { shipFromId: id, name, prefecture })),
  ],
};

/** ShopAPI, XML: the ids a seller chooses from (sheet section 5). */
export function shopDataEndpoints(shop: RakutenShop): Endpoint[] {
  return Object.entries(LISTS).map(([name, list]) =>
    defineEndpoint(shop, {
      name: `shop.${name}.get`,
      method: 'GET',
      path: `/es/1.0/shop/${name}`,
      apiFunction: 'shop',
      bucket: 'shop',
      handle: () => xmlAnswer(200, shopDocument('N000', 'Succeeded.', [list(shop.settings)])),
    }),
  );
}

const entry = (name: string, fields: Record<string, string | number>): XmlElement => [name, Object.entries(fields)];
