import { DAY_MS, HOUR_MS, parseJstIso } from '../../gateway/time.ts';
import { asObject, asString, field, isGiven } from '../../json.ts';
import { POINT_PRICE_MIN_YEN, POINT_START_DAYS_MAX, POINT_START_HOURS_MIN } from '../limits.ts';
import { type Rule, variantsOf } from './rule.ts';

/** Sale period: both ends, in order (IE0219, IE0207). */
export const purchasablePeriodRules: Rule = ({ item, report }) => {
  const period = asObject(item.purchasablePeriod);
  if (!period) return;
  for (const end of ['start', 'end']) {
    if (!isGiven(field(period, end)))
      report.add('IE0219', `purchasablePeriod.${end}`, `When purchasablePeriod is set, ${end} cannot be null.`);
  }
  const start = parseJstIso(asString(field(period, 'start')) ?? '');
  const end = parseJstIso(asString(field(period, 'end')) ?? '');
  if (start && end && end <= start) report.add('IE0207', 'purchasablePeriod.end', 'The end date should be after start date.');
};

/** Point campaign: start 2 h to 60 days ahead, price of at least 100 yen (IE0173, IE0259, IE0108, IE0104, IE0292). */
export const pointCampaignRules: Rule = ({ item, previous, report, now }) => {
  const campaign = asObject(item.pointCampaign);
  if (!campaign || JSON.stringify(campaign) === JSON.stringify(previous?.pointCampaign)) return;
  const period = asObject(field(campaign, 'applicablePeriod'));
  const start = parseJstIso(asString(field(period, 'start')) ?? '');
  const end = parseJstIso(asString(field(period, 'end')) ?? '');
  const path = 'pointCampaign.applicablePeriod';
  if (start) {
    const ahead = start.getTime() - now.getTime();
    if (ahead < POINT_START_HOURS_MIN * HOUR_MS)
      report.add('IE0173', `${path}.start`, `PointCampaign should start later than ${POINT_START_HOURS_MIN} hours from current TimeStamp.`);
    if (ahead > POINT_START_DAYS_MAX * DAY_MS)
      report.add('IE0259', `${path}.start`, 'PointCampaign.applicablePeriod.start can not be set later than 60 days from now');
    if (end && end <= start) report.add('IE0108', `${path}.end`, 'Point Campaign End time is earlier than Start time.');
  }
  if (isGiven(field(campaign, 'optimization')))
    report.add(
      'IE0292',
      'pointCampaign.optimization',
      'This shop cannot set optimization.maxPointRate, since the shop has not applied for it.',
    );
  for (const [id, variant] of variantsOf(item)) {
    const price = asString(field(variant, 'standardPrice'));
    if (price !== null && Number(price) < POINT_PRICE_MIN_YEN)
      report.add('IE0104', `variants.${id}.standardPrice`, 'When pointCampaign is set, standardPrice cannot be less than JPY 100.');
  }
};
