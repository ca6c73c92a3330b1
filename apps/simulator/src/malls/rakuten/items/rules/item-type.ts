import { DAY_MS, jstDate } from '../../gateway/time.ts';
import { asObject, asString, field, isGiven } from '../../json.ts';
import { RELEASE_DAYS_MAX } from '../limits.ts';
import { type Rule, variantsOf } from './rule.ts';

/** What each item type needs and forbids, and which types may become which (sheet section 3). */
export const itemTypeRules: Rule = ({ item, previous, report, now, shop, manageNumber }) => {
  const type = item.itemType;
  if (!shop.items.get(manageNumber) && shop.items.size >= shop.settings.itemMax)
    report.add(
      'IE0197',
      'manageNumber',
      `Cannot register item, because number of items in this shop has been maximum ${shop.settings.itemMax}.`,
    );
  if (previous && previous.itemType !== type && (previous.itemType === 'BUYING_CLUB' || type === 'BUYING_CLUB'))
    report.add('IE0160', 'itemType', `Cannot convert item type ${String(previous.itemType)} to ${String(type)}.`);
  if (item.unlimitedInventoryFlag === true) report.add('IE0181', 'unlimitedInventoryFlag', 'The merchant can not use unlimited inventory.');

  const releaseDate = asString(item.releaseDate);
  if (type === 'PRE_ORDER' && releaseDate === null)
    report.add('IE0265', 'releaseDate', 'releaseDate is mandatory when item type was PRE_ORDER.');
  if (type !== 'PRE_ORDER' && releaseDate !== null)
    report.add('IE0159', 'releaseDate', `releaseDate cannot be set, when item type is ${String(type)}.`);
  if (releaseDate !== null && releaseDate !== previous?.releaseDate) {
    const day = releaseDate.slice(0, 10);
    if (day < jstDate(now) || day > jstDate(new Date(now.getTime() + RELEASE_DAYS_MAX * DAY_MS)))
      report.add('IE0180', 'releaseDate', `The release date should between current day and ${RELEASE_DAYS_MAX} days.`);
  }

  if (type === 'BUYING_CLUB' && !isGiven(item.buyingClub))
    report.add('IE0265', 'buyingClub', 'buyingClub is mandatory when item type was BUYING_CLUB.');
  if (isGiven(item.subscription) && isGiven(item.buyingClub))
    report.add('IE0117', 'subscription', 'Both subscription and buyingClub cannot be set at the same time.');
  for (const [id, variant] of variantsOf(item)) {
    const price = field(variant, 'standardPrice');
    const path = `variants.${id}.standardPrice`;
    if (type === 'BUYING_CLUB' && isGiven(price)) report.add('IE0159', path, 'standardPrice cannot be set, when item type is BUYING_CLUB.');
    if (type !== 'BUYING_CLUB' && !isGiven(price)) report.add('IE0001', path, 'standardPrice is mandatory.');
    if (type === 'BUYING_CLUB' && !isGiven(field(asObject(field(variant, 'subscriptionPrice')), 'basePrice')))
      report.add('IE0265', `variants.${id}.subscriptionPrice.basePrice`, 'basePrice is mandatory when item type was BUYING_CLUB.');
  }
};
