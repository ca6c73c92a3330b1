import { describe, expect, it } from 'vitest';
import { createAnswer, readXml } from '../http/index.ts';
import { carriedFields, carriedSpecs } from './yahoo.carry-over.ts';
import { itemAnswer, LISTS, type YahooItem } from './yahoo.schema.ts';

function item(inner: string): YahooItem {
  const xml = `<ResultSet totalResultsReturned="1"><Result><ItemCode>hnz-1</ItemCode><Name>帆布</Name>${inner}</Result></ResultSet>`;
  const [first] = itemAnswer.parse(readXml(createAnswer(200, {}, Buffer.from(xml)), LISTS)).ResultSet.Result;
  if (!first) throw new Error('no item');
  return first;
}

describe('fields that we do not manage', () => {
  it.each([
    // [what getItem answers, the field of editItem, its value]
    ['<OriginalPrice>30000</OriginalPrice>', 'original_price', '30000'],
    ['<OriginalPriceEvidence>https://example.jp/e</OriginalPriceEvidence>', 'original_price_evidence', 'https://example.jp/e'],
    ['<SalePrice>20000</SalePrice>', 'sale_price', '20000'],
    ['<MemberPrice>19000</MemberPrice>', 'member_price', '19000'],
    ['<Headline><![CDATA[夢の空間]]></Headline>', 'headline', '夢の空間'],
    ['<Abstract><![CDATA[<b>一言</b>]]></Abstract>', 'abstract', '<b>一言</b>'],
    ['<Additional1><![CDATA[<p>1 & 1</p>]]></Additional1>', 'additional1', '<p>1 & 1</p>'],
    ['<Additional2>2</Additional2>', 'additional2', '2'],
    ['<Additional3>3</Additional3>', 'additional3', '3'],
    ['<SpAdditional>スマホ</SpAdditional>', 'sp_additional', 'スマホ'],
    ['<CartRelatedItems><ItemCode>a-1</ItemCode><ItemCode>a-2</ItemCode></CartRelatedItems>', 'cart_related_items', 'a-1,a-2'],
    ['<CartRelatedItems><ItemCode>a-1</ItemCode></CartRelatedItems>', 'cart_related_items', 'a-1'],
    ['<ShipWeight>0298</ShipWeight>', 'ship_weight', '0298'],
    ['<Taxable>0</Taxable>', 'taxable', '0'],
    ['<TaxrateType>0.08</TaxrateType>', 'taxrate_type', '0.08'],
    ['<ReleaseDate>2013-12-20</ReleaseDate>', 'release_date', '20131220'],
    ['<SalePeriodStart>2013-06-25T10:00:00+09:00</SalePeriodStart>', 'sale_period_start', '201306251000'],
    ['<SalePeriodEnd>2099-12-31T23:59:00+09:00</SalePeriodEnd>', 'sale_period_end', '209912312359'],
    ['<SaleLimit>99</SaleLimit>', 'sale_limit', '99'],
    ['<SpCode>1000000072</SpCode>', 'sp_code', '1000000072'],
    ['<PointCode>5</PointCode>', 'point_code', '5'],
    ['<MetaDesc>説明</MetaDesc>', 'meta_desc', '説明'],
    ['<HiddenPage><HiddenFlag>1</HiddenFlag><Id></Id><Password></Password></HiddenPage>', 'hidden_page', '1::'],
    ['<TemplateId>IT03</TemplateId>', 'template', 'IT03'],
    ['<BrandCode>174</BrandCode>', 'brand_code', '174'],
    ['<ProductCode>04-7281</ProductCode>', 'product_code', '04-7281'],
    ['<Jan>4971275472815</Jan>', 'jan', '4971275472815'],
    ['<Delivery>3</Delivery>', 'delivery', '3'],
    ['<Condition>4</Condition>', 'condition', '4'],
    ['<LeadTimeInStoc>10</LeadTimeInStoc>', 'lead_time_instock', '10'],
    ['<LeadTimeInStock>11</LeadTimeInStock>', 'lead_time_instock', '11'],
    ['<LeadTimeOutStock>12</LeadTimeOutStock>', 'lead_time_outstock', '12'],
    ['<KeepStock>0</KeepStock>', 'keep_stock', '0'],
    ['<PostageSet>7</PostageSet>', 'postage_set', '7'],
    ['<IsDrug>1</IsDrug>', 'is_drug', '1'],
    ['<ItemTag>abc;def</ItemTag>', 'item_tag', 'abc;def'],
    ['<Inscriptions><Inscription><Name>名前</Name><Length>50</Length></Inscription></Inscriptions>', 'inscriptions', '名前:50'],
    ['<ReservePrices><ReservePrice><ReservePrice>900</ReservePrice></ReservePrice></ReservePrices>', 'reserve_price', '900'],
    ['<ReservePrices><ReservePrice><ReserveSalePrice>800</ReserveSalePrice></ReservePrice></ReservePrices>', 'reserve_sale_price', '800'],
    [
      '<ReservePrices><ReservePrice><ReserveMemberPrice>700</ReserveMemberPrice></ReservePrice></ReservePrices>',
      'reserve_member_price',
      '700',
    ],
    [
      '<ReservePrices><ReservePrice><ReserveSellingPeriodStart>2026-12-01T00:30:00+09:00</ReserveSellingPeriodStart></ReservePrice></ReservePrices>',
      'reserve_selling_period_start',
      '202612010030',
    ],
    [
      '<ReservePrices><ReservePrice><ReserveSellingPeriodEnd>2026-12-02T23:59:00+09:00</ReserveSellingPeriodEnd></ReservePrice></ReservePrices>',
      'reserve_selling_period_end',
      '202612022359',
    ],
    ['<LinegiftCooporationFlag>1</LinegiftCooporationFlag>', 'linegift_cooperation_flag', '1'],
    ['<LinegiftItemCommission>100</LinegiftItemCommission>', 'linegift_item_commission', '100'],
    ['<LinegiftItemShortname>短名</LinegiftItemShortname>', 'linegift_item_shortname', '短名'],
    ['<LinegiftItemCaption>説明</LinegiftItemCaption>', 'linegift_item_caption', '説明'],
    [
      '<LinegiftItemImageUrl>https://shopping.c.yimg.jp/lib/s/a.jpg</LinegiftItemImageUrl>',
      'linegift_item_image_url',
      'https://shopping.c.yimg.jp/lib/s/a.jpg',
    ],
    ['<SubscriptionType>1</SubscriptionType>', 'subscription_type', '1'],
    ['<SubscriptionPrice>950</SubscriptionPrice>', 'subscription_price', '950'],
    ['<SubscriptionGroupIndex>2</SubscriptionGroupIndex>', 'subscription_group_index', '2'],
    ['<SubscriptionRecommendedCycle>1:10</SubscriptionRecommendedCycle>', 'subscription_recommended_cycle', '1:10'],
    ['<SubscriptionPointCode>5</SubscriptionPointCode>', 'subscription_point_code', '5'],
    ['<Video exist="1">movie-1</Video>', 'video', 'movie-1'],
    ['<PointImmediate>0</PointImmediate>', 'point_immediate', '0'],
    ['<GroupingId>grp-1</GroupingId>', 'grouping_id', 'grp-1'],
    ['<Variation2><SpecID>175</SpecID><Name/></Variation2>', 'variation2_spec_id', '175'],
    ['<Variation2><SpecID/><Name>赤</Name></Variation2>', 'variation2_name', '赤'],
    ['<ItemSocialGiftType>2</ItemSocialGiftType>', 'item_social_gift_type', '2'],
    ['<CrossBorderAgencyFlag>0</CrossBorderAgencyFlag>', 'cross_border_agency_flag', '0'],
    ['<PersonSaleLimit>1</PersonSaleLimit>', 'person_sale_limit', '1'],
  ])('%s feeds %s', (answered, field, value) => {
    expect(carriedFields(item(answered))).toEqual({ [field]: value });
  });

  it.each([
    '<ReleaseDate/>',
    '<SalePeriodStart></SalePeriodStart>',
    '<HiddenPage/>',
    '<ReservePrices/>',
    '<Inscriptions/>',
    '<Video exist="0"/>',
    '<Variation1/>',
  ])('%s is left out', (answered) => {
    expect(carriedFields(item(answered))).toEqual({});
  });

  it('specs keep all of their values when they came expanded', () => {
    const spec = (id: string, ...values: string[]) =>
      `<Spec><SpecId>${id}</SpecId><SpecName>色</SpecName><SpecValue>${values.map((value) => `<Value id="${value}" name=""/>`).join('')}</SpecValue></Spec>`;
    expect(carriedSpecs(item(spec('175', '1009', '1010') + spec('159', '200.00')))).toEqual({
      spec1: '175:1009|1010',
      spec2: '159:200.00',
    });
  });

  it('specs are read one by one, too', () => {
    const one =
      '<Spec1><SpecId>379</SpecId><SpecValue>2039</SpecValue></Spec1><Spec2/><Spec3><SpecId>175</SpecId><SpecValue>1</SpecValue></Spec3>';
    expect(carriedSpecs(item(one))).toEqual({ spec1: '379:2039', spec2: '175:1' });
  });
});
