import type { Report } from '../../gateway/report.ts';
import { asNumber, asObject, field, isGiven, type Json } from '../../json.ts';
import type { ShopSettings } from '../../shop/settings.ts';
import { type Rule, variantsOf } from './rule.ts';

/** Postage excludes postage (IE0153, IE0101) and ids must be the shop's own (IE0190); back orders need a date (IE0164). */
export const shippingRules: Rule = ({ item, report, shop }) => {
  for (const [id, variant] of variantsOf(item)) {
    const path = `variants.${id}`;
    for (const name of ['normalDeliveryDateId', 'backOrderDeliveryDateId'])
      checkId(report, `${path}.${name}`, field(variant, name), 'delvdateMaster', shop.settings.deliveryDates);
    if (field(variant, 'backOrderFlag') === true && !isGiven(field(variant, 'backOrderDeliveryDateId')))
      report.add(
        'IE0164',
        `${path}.backOrderDeliveryDateId`,
        `When ${path}.backOrderFlag is true, ${path}.backOrderDeliveryDateId must be registered.`,
      );
    checkPostage(report, `${path}.shipping`, asObject(field(variant, 'shipping')) ?? {}, shop.settings);
  }
};

function checkPostage(report: Report, path: string, shipping: Record<string, Json>, settings: ShopSettings): void {
  const segment = asObject(field(shipping, 'postageSegment'));
  const hasSegment = isGiven(field(segment, 'local')) || isGiven(field(segment, 'overseas'));
  const given = ['fee', 'shopAreaSoryoPatternId', 'postageSegment'].filter((name) =>
    name === 'postageSegment' ? hasSegment : isGiven(field(shipping, name)),
  );
  if (field(shipping, 'postageIncluded') === true) {
    for (const name of given) report.add('IE0153', `${path}.${name}`, `Cannot set ${name} when shipping.postageIncluded is true.`);
  } else if (given.length > 1) {
    report.add('IE0101', path, 'Only one of shipping.shopAreaSoryoPatternId, shipping.postageSegment and shipping.fee can be registered.');
  }
  const ofKind = (kind: 1 | 2) => settings.postageSegments.filter((entry) => entry.kind === kind);
  checkId(report, `${path}.shopAreaSoryoPatternId`, field(shipping, 'shopAreaSoryoPatternId'), 'shopAreaSoryo', settings.areaPatterns);
  checkId(report, `${path}.postageSegment.local`, field(segment, 'local'), 'soryoKbn', ofKind(1));
  checkId(report, `${path}.postageSegment.overseas`, field(segment, 'overseas'), 'soryoKbn', ofKind(2));
  checkId(report, `${path}.shippingMethodGroup`, field(shipping, 'shippingMethodGroup'), 'deliverySetInfo', settings.deliverySets);
}

function checkId(report: Report, path: string, id: Json | undefined, list: string, known: readonly { readonly id: number }[]): void {
  if (!isGiven(id)) return;
  // The delivery set is the one id that is written as a string.
  const number = typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : asNumber(id);
  if (!known.some((entry) => entry.id === number))
    report.add('IE0190', path, `${String(id)} is invalid because it is not defined in ${list} of shop setting.`);
}
