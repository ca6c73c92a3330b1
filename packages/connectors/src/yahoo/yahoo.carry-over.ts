import { carriedTime, listText, record, textOf } from './yahoo.raw.ts';
import type { YahooItem } from './yahoo.schema.ts';

/**
 * editItem replaces the whole page and puts a default in place of everything omitted (sheet section 5.1, 2026-11-23). So
 * every field that we do not manage is filled from the page as getItem answered it: this is the table of which answer tag
 * feeds which request field. Known losses, because getItem does not answer them: option charges, options that are shown
 * but cannot be chosen, free titles of variations, and the auction fields (`auc_*`).
 */
const SAME_TEXT: Readonly<Record<string, string>> = {
  OriginalPrice: 'original_price',
  OriginalPriceEvidence: 'original_price_evidence',
  SalePrice: 'sale_price',
  MemberPrice: 'member_price',
  Headline: 'headline',
  Abstract: 'abstract',
  Additional1: 'additional1',
  Additional2: 'additional2',
  Additional3: 'additional3',
  SpAdditional: 'sp_additional',
  ShipWeight: 'ship_weight',
  Taxable: 'taxable',
  TaxrateType: 'taxrate_type',
  SaleLimit: 'sale_limit',
  SpCode: 'sp_code',
  PointCode: 'point_code',
  MetaDesc: 'meta_desc',
  TemplateId: 'template',
  BrandCode: 'brand_code',
  ProductCode: 'product_code',
  Jan: 'jan',
  Delivery: 'delivery',
  Condition: 'condition',
  // The document has a typing error that the wire of 2017 did not have (sheet section 5.2): both are read.
  LeadTimeInStoc: 'lead_time_instock',
  LeadTimeInStock: 'lead_time_instock',
  LeadTimeOutStock: 'lead_time_outstock',
  KeepStock: 'keep_stock',
  PostageSet: 'postage_set',
  IsDrug: 'is_drug',
  // Not in the document's table; one integration reads it (public PHP code, 2026-11-23).
  ItemTag: 'item_tag',
  LinegiftCooporationFlag: 'linegift_cooperation_flag',
  LinegiftItemCommission: 'linegift_item_commission',
  LinegiftItemShortname: 'linegift_item_shortname',
  LinegiftItemCaption: 'linegift_item_caption',
  LinegiftItemImageUrl: 'linegift_item_image_url',
  SubscriptionType: 'subscription_type',
  SubscriptionPrice: 'subscription_price',
  SubscriptionGroupIndex: 'subscription_group_index',
  SubscriptionRecommendedCycle: 'subscription_recommended_cycle',
  SubscriptionPointCode: 'subscription_point_code',
  Video: 'video',
  PointImmediate: 'point_immediate',
  GroupingId: 'grouping_id',
  ItemSocialGiftType: 'item_social_gift_type',
  CrossBorderAgencyFlag: 'cross_border_agency_flag',
  PersonSaleLimit: 'person_sale_limit',
};

const RESERVED: Readonly<Record<string, string>> = {
  ReservePrice: 'reserve_price',
  ReserveSalePrice: 'reserve_sale_price',
  ReserveMemberPrice: 'reserve_member_price',
};

const VARIATIONS = [1, 2, 3, 4, 5];
const VARIATION: Readonly<Record<string, string>> = { SpecID: 'spec_id', Name: 'name' };

/** Every request field that the page has a value for; a field without one is left out, its default is what it had. */
export function carriedFields(item: YahooItem): Record<string, string> {
  const fields: Record<string, string> = {};
  const put = (name: string, value: string): void => {
    if (value !== '') fields[name] = value;
  };
  for (const [tag, field] of Object.entries(SAME_TEXT)) put(field, textOf(item[tag]));
  put('cart_related_items', listText(record(item.CartRelatedItems).ItemCode).join(','));
  put('release_date', textOf(item.ReleaseDate).replaceAll('-', ''));
  put('sale_period_start', carriedTime(textOf(item.SalePeriodStart)));
  put('sale_period_end', carriedTime(textOf(item.SalePeriodEnd)));
  put('hidden_page', hiddenPage(record(item.HiddenPage)));
  put('inscriptions', inscriptions(item));
  const reserved = record(record(item.ReservePrices).ReservePrice);
  for (const [tag, field] of Object.entries(RESERVED)) put(field, textOf(reserved[tag]));
  put('reserve_selling_period_start', carriedTime(textOf(reserved.ReserveSellingPeriodStart)));
  put('reserve_selling_period_end', carriedTime(textOf(reserved.ReserveSellingPeriodEnd)));
  for (const number of VARIATIONS) {
    const variation = record(item[`Variation${number}`]);
    for (const [tag, field] of Object.entries(VARIATION)) put(`variation${number}_${field}`, textOf(variation[tag]));
  }
  return fields;
}

/** Specs belong to the product category, so they are carried over only where that one stays (sheet section 5.1). */
export function carriedSpecs(item: YahooItem): Record<string, string> {
  const specs = [...expandedSpecs(item), ...singleSpecs(item)];
  return Object.fromEntries(specs.map((spec, index) => [`spec${index + 1}`, spec]));
}

/** With `expand_spec=1`: one element per spec, with all of its values. */
function expandedSpecs(item: YahooItem): string[] {
  const specs = Array.isArray(item.Spec) ? item.Spec : [];
  return specs.flatMap((entry: unknown) => {
    const spec = record(entry);
    const values = record(spec.SpecValue).Value;
    const ids = (Array.isArray(values) ? values : []).map((value: unknown) => textOf(record(value)['@id']));
    return textOf(spec.SpecId) === '' || ids.length === 0 ? [] : [`${textOf(spec.SpecId)}:${ids.join('|')}`];
  });
}

/** Without it: `Spec1` to `Spec10` with one value each. */
function singleSpecs(item: YahooItem): string[] {
  return Array.from({ length: 10 }, (_, index) => record(item[`Spec${index + 1}`])).flatMap((spec) => {
    const [id, value] = [textOf(spec.SpecId), textOf(spec.SpecValue)];
    return id === '' || value === '' ? [] : [`${id}:${value}`];
  });
}

function hiddenPage(page: Record<string, unknown>): string {
  const flag = textOf(page.HiddenFlag);
  return flag === '' ? '' : `${flag}:${textOf(page.Id)}:${textOf(page.Password)}`;
}

function inscriptions(item: YahooItem): string {
  const list = record(item.Inscriptions).Inscription;
  return (Array.isArray(list) ? list : [])
    .map((entry: unknown) => `${textOf(record(entry).Name)}:${textOf(record(entry).Length)}`)
    .join(',');
}
