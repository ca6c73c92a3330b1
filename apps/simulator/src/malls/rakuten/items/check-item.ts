import type { ApiError } from '../gateway/answers.ts';
import { Report } from '../gateway/report.ts';
import { asObject, field, type JsonObject } from '../json.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { byteLength } from '../text/byte-length.ts';
import { itemShape } from './item-shape.ts';
import { itemKey } from './item-store.ts';
import { MANAGE_NUMBER_BYTES, VARIANTS_MAX } from './limits.ts';
import { articleNumberRules } from './rules/article-number.ts';
import { attributeRules } from './rules/attributes.ts';
import { featureRules } from './rules/features.ts';
import { genreRules } from './rules/genre.ts';
import { imageRules } from './rules/images.ts';
import { itemTypeRules } from './rules/item-type.ts';
import { optionRules } from './rules/options.ts';
import { pointCampaignRules, purchasablePeriodRules } from './rules/periods.ts';
import type { Rule } from './rules/rule.ts';
import { selectorRules } from './rules/selectors.ts';
import { shippingRules } from './rules/shipping.ts';

const RULES: readonly Rule[] = [
  itemTypeRules,
  genreRules,
  selectorRules,
  articleNumberRules,
  shippingRules,
  imageRules,
  featureRules,
  purchasablePeriodRules,
  pointCampaignRules,
  optionRules,
  attributeRules,
];

/** All errors that the mall finds in an item which is to be stored as a whole (sheet section 3). */
export function checkItem(shop: RakutenShop, manageNumber: string, item: JsonObject): readonly ApiError[] {
  const report = new Report();
  checkManageNumber(manageNumber, report);
  itemShape(item, '', { report, characters: shop.switches.characters });
  const variantCount = Object.keys(asObject(field(item, 'variants')) ?? {}).length;
  if (variantCount > VARIANTS_MAX) {
    report.add('IE1101', 'variants', 'variants exceeds the maximum number of entries allowed.');
    return report.errors;
  }
  const previous = shop.items.get(manageNumber)?.body;
  const context = { shop, report, now: shop.clock.now(), item, manageNumber: itemKey(manageNumber), previous };
  for (const rule of RULES) rule(context);
  return report.errors;
}

function checkManageNumber(manageNumber: string, report: Report): void {
  if (byteLength(manageNumber) > MANAGE_NUMBER_BYTES)
    report.add('IE0004', 'manageNumber', `Max length of manageNumber must be within ${MANAGE_NUMBER_BYTES} bytes.`);
  if (!/^[A-Za-z0-9_-]+$/.test(manageNumber))
    report.add('IE0220', 'manageNumber', 'manageNumber is only allowed alphanumeric, "-" and "_".');
}
