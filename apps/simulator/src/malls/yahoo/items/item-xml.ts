import type { YahooContext } from '../context.ts';
import { itemImageUrl, itemImageUrlName } from '../images/image.ts';
import { stockKey } from '../stock/stock-row.ts';
import { pathNames } from '../store-category/tree.ts';
import { parseJapanDigits, rfc3339 } from '../wire/japan-time.ts';
import { cdata, element, empty, text, type XmlElement } from '../wire/xml.ts';
import type { FieldName } from './fields.ts';
import type { ItemPage, ItemRecord } from './item.ts';
import { inscriptionsXml, optionsXml, specsXml, subCodesXml } from './variant-xml.ts';

/** The `Result` of getItem: tags and order of the recorded answer (CAP) and of today's table (OFF), read 2026-11-23. */
export function itemXml(context: YahooContext, record: ItemRecord, page: ItemPage, expandSpec: boolean): XmlElement {
  const { fields } = page;
  const plain = (tag: string, name: FieldName) => text(tag, fields[name]);
  const free = (tag: string, name: FieldName) => cdata(tag, fields[name]);
  const moment = (tag: string, name: FieldName) => text(tag, asRfc3339(fields[name]));
  return element('Result', [
    text('ItemCode', page.itemCode),
    pathList(context, page),
    free('Name', 'name'),
    plain('ProductCategory', 'product_category'),
    plain('OriginalPrice', 'original_price'),
    plain('OriginalPriceEvidence', 'original_price_evidence'),
    plain('Price', 'price'),
    plain('SalePrice', 'sale_price'),
    plain('MemberPrice', 'member_price'),
    text('Quantity', page.subCodes.length > 0 ? '' : quantityText(context, page.itemCode, '')),
    free('Headline', 'headline'),
    free('Caption', 'caption'),
    free('Abstract', 'abstract'),
    free('Explanation', 'explanation'),
    free('Additional1', 'additional1'),
    free('Additional2', 'additional2'),
    free('Additional3', 'additional3'),
    free('SpAdditional', 'sp_additional'),
    text('RelevantLinks', ''),
    cartRelatedItems(page),
    plain('ShipWeight', 'ship_weight'),
    plain('Taxable', 'taxable'),
    plain('TaxrateType', 'taxrate_type'),
    text('ReleaseDate', fields.release_date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')),
    plain('PointCode', 'point_code'),
    cdata('MetaKey', ''),
    free('MetaDesc', 'meta_desc'),
    hiddenPage(page),
    plain('Display', 'display'),
    plain('TemplateId', 'template'),
    text('TemplateName', ''),
    moment('SalePeriodStart', 'sale_period_start'),
    moment('SalePeriodEnd', 'sale_period_end'),
    plain('SaleLimit', 'sale_limit'),
    plain('SpCode', 'sp_code'),
    plain('BrandCode', 'brand_code'),
    plain('ProductCode', 'product_code'),
    plain('Jan', 'jan'),
    plain('Delivery', 'delivery'),
    // The doc's spelling beside the recorded one (sheet section 5.2): clients must cope with either.
    plain('LeadTimeInStock', 'lead_time_instock'),
    plain('LeadTimeInStoc', 'lead_time_instock'),
    plain('LeadTimeOutStock', 'lead_time_outstock'),
    ...images(page),
    plain('Condition', 'condition'),
    ...specsXml(page, expandSpec),
    ...optionsXml(page, expandSpec),
    ...inscriptionsXml(page),
    ...subCodesXml(page, (subCode) => ({
      quantity: quantityText(context, page.itemCode, subCode),
      stockClose: stockClose(context, page.itemCode, subCode),
    })),
    text('ShowStock', '2'),
    text('UpdateTime', rfc3339(page.updatedAt)),
    text('EditingFlag', record.dirty ? '1' : '0'),
    plain('KeepStock', 'keep_stock'),
    text('StockClose', page.subCodes.length > 0 ? '' : stockClose(context, page.itemCode, '')),
    plain('IsDrug', 'is_drug'),
    plain('PostageSet', 'postage_set'),
    reservePrices(page),
    plain('SubscriptionType', 'subscription_type'),
    plain('SubscriptionPrice', 'subscription_price'),
    plain('SubscriptionGroupIndex', 'subscription_group_index'),
    plain('SubscriptionRecommendedCycle', 'subscription_recommended_cycle'),
    plain('SubscriptionPointCode', 'subscription_point_code'),
    plain('LinegiftCooporationFlag', 'linegift_cooperation_flag'),
    plain('LinegiftItemCommission', 'linegift_item_commission'),
    plain('LinegiftItemImageUrl', 'linegift_item_image_url'),
    plain('LinegiftItemShortname', 'linegift_item_shortname'),
    free('LinegiftItemCaption', 'linegift_item_caption'),
    text('Video', fields.video, { exist: '0' }),
    plain('PointImmediate', 'point_immediate'),
    plain('GroupingId', 'grouping_id'),
    ...variations(page),
    plain('ItemSocialGiftType', 'item_social_gift_type'),
    plain('CrossBorderAgencyFlag', 'cross_border_agency_flag'),
    plain('PersonSaleLimit', 'person_sale_limit'),
  ]);
}

/** Empty without a row, and empty for "unlimited": a reader cannot tell the two apart here. */
export function quantityText({ state }: YahooContext, itemCode: string, subCode: string): string {
  return state.stock.get(stockKey(itemCode, subCode))?.quantity?.toString() ?? '';
}

const stockClose = ({ state }: YahooContext, itemCode: string, subCode: string) =>
  state.stock.get(stockKey(itemCode, subCode))?.closed ? '1' : '0';

/** '' stays ''. */
export function asRfc3339(digits: string): string {
  const at = parseJapanDigits(digits);
  return at ? rfc3339(at) : '';
}

function pathList({ state }: YahooContext, page: ItemPage): XmlElement {
  const paths = page.categoryKeys.map((key, index) =>
    cdata('Path', pathNames(state, key).join(':'), { origFlag: index === 0 ? '1' : '0' }),
  );
  return element('PathList', paths);
}

function cartRelatedItems({ fields }: ItemPage): XmlElement {
  const codes = fields.cart_related_items.split(',').filter((code) => code !== '');
  return element(
    'CartRelatedItems',
    codes.map((code) => text('ItemCode', code)),
  );
}

function hiddenPage({ fields }: ItemPage): XmlElement {
  const [hiddenFlag = '0', id = '', password = ''] = fields.hidden_page.split(':');
  return element('HiddenPage', [text('HiddenFlag', hiddenFlag), text('Id', id), text('Password', password)]);
}

/** The main image and the twenty details, item images in mode b. Empty slots keep their tag up to five, as recorded. */
function images({ images: slots }: ItemPage): XmlElement[] {
  const url = (slot: number) => {
    const stored = slots[slot] ?? '';
    const urlName = itemImageUrlName(stored);
    return urlName === undefined ? stored : itemImageUrl(urlName, 'b');
  };
  const details = Array.from({ length: Math.max(5, slots.length - 1) }, (_, index) => text(`LibImage${index + 1}`, url(index + 1)));
  return [text('Image', url(0)), ...details];
}

function reservePrices({ fields }: ItemPage): XmlElement {
  return element('ReservePrices', [
    element('ReservePrice', [
      text('ReservePrice', fields.reserve_price),
      text('ReserveSalePrice', fields.reserve_sale_price),
      text('ReserveMemberPrice', fields.reserve_member_price),
      text('ReserveSellingPeriodStart', asRfc3339(fields.reserve_selling_period_start)),
      text('ReserveSellingPeriodEnd', asRfc3339(fields.reserve_selling_period_end)),
    ]),
  ]);
}

function variations({ fields }: ItemPage): XmlElement[] {
  return ([1, 2, 3, 4, 5] as const).map((n) => {
    const specId = fields[`variation${n}_spec_id`];
    const name = fields[`variation${n}_name`];
    if (specId === '' && name === '') return empty(`Variation${n}`);
    return element(`Variation${n}`, [text('SpecID', specId), text('Name', name)]);
  });
}
