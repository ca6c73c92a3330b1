import { describe, expect, it } from 'vitest';
import { axesOf, factsOf } from './amazon.mapper.facts.ts';
import { toCatalogItem, toOwnItem, toStockReading } from './amazon.mapper.ts';
import { normaliseMeasure } from './amazon.mapper.units.ts';
import { catalogItemSchema, listingsItemSchema } from './amazon.schema.ts';

const JP = 'A1VC38T7YXB528';
const text = (value: string, language_tag = 'ja_JP', marketplace_id = JP) => ({ value, language_tag, marketplace_id });
const catalog = (blocks: object) => toCatalogItem(catalogItemSchema.parse({ asin: 'B0TEST', ...blocks }));
const own = (blocks: object) => toOwnItem(listingsItemSchema.parse({ sku: 'S-1', ...blocks }));
const factOf = (attributes: Record<string, unknown>, name: string) => factsOf(attributes).find((fact) => fact.name === name) ?? null;

describe('units', () => {
  it.each([
    ['500', 'grams', '500', 'g', 'weight'],
    ['500', 'GRAMS', '500', 'g', 'weight'],
    ['1.5', 'キログラム', '1.5', 'kg', 'weight'],
    ['1', 'pounds', '453.59', 'g', 'weight'],
    ['2', 'ounces', '56.7', 'g', 'weight'],
    ['1', 'Fluid Ounces', '29.57', 'ml', 'volume'],
    ['10', 'inches', '25.4', 'cm', 'length'],
    ['3', 'ｇ', '3', 'g', 'weight'],
    ['2', '個', '2', 'count', 'count'],
    ['180', 'days', '180', 'day', 'time'],
    ['7', 'parsec', '7', 'parsec', 'other'],
    ['many', 'inches', 'many', 'cm', 'length'],
  ])('%s %s is %s %s', (value, unit, expected, expectedUnit, dimension) => {
    expect(normaliseMeasure(value, unit)).toEqual({ value: expected, unit: expectedUnit, dimension });
  });
});

describe('facts', () => {
  it('takes Japanese where there are several languages, and Japan where there are several marketplaces', () => {
    const color = [text('red', 'en_US'), text('赤'), text('rot', 'de_DE', 'A1PA6795UKMFR9')];
    expect(factOf({ color }, 'color')?.values).toEqual(['赤']);
  });

  it('the declared content goes before the weight on the scales', () => {
    const item_weight = [{ unit: 'kilograms', value: 1.2 }];
    const unit_count = [{ value: 500, type: { value: 'グラム', language_tag: 'ja_JP' } }];
    expect(factOf({ item_weight, unit_count }, 'item_weight')).toEqual({ name: 'item_weight', values: ['500'], unit: 'g' });
    expect(factOf({ item_weight }, 'item_weight')).toEqual({ name: 'item_weight', values: ['1.2'], unit: 'kg' });
  });

  it('a content in millilitres is a volume, a count has no unit', () => {
    expect(factOf({ unit_count: [{ value: 350, type: { value: 'ミリリットル' } }] }, 'item_volume')).toMatchObject({
      values: ['350'],
      unit: 'ml',
    });
    expect(factOf({ unit_count: [{ value: 6, type: { value: '個' } }] }, 'item_count')).toMatchObject({ values: ['6'], unit: null });
  });

  it('sides, several values, wrapped sizes and booleans', () => {
    const side = (value: number) => ({ unit: 'centimeters', value });
    expect(factOf({ item_dimensions: [{ length: side(1), width: side(2), height: side(3) }] }, 'item_width')).toMatchObject({
      values: ['2'],
      unit: 'cm',
    });
    expect(factOf({ material: [text('綿'), text('麻'), text('綿')] }, 'material')?.values).toEqual(['綿', '麻']);
    expect(factOf({ apparel_size: [{ size: 'm' }] }, 'size')).toBeNull();
    expect(factOf({ is_fragile: [{ value: true }] }, 'is_fragile')?.values).toEqual(['true']);
    expect(factOf({ fc_shelf_life: [{ unit: 'days', value: 180 }] }, 'shelf_life')).toMatchObject({ values: ['180'], unit: 'day' });
  });

  it.each([[undefined], [{ brand: null }], [{ brand: 'x' }], [{ brand: [null, 'x', { value: { a: 1 } }] }], [{ brand: [{ value: ' ' }] }]])(
    'nothing comes of %j',
    (attributes) => expect(factsOf(attributes)).toEqual([]),
  );

  it.each([
    [{ attributes: ['color_name', 'SIZE'], theme: 'X' }, ['color', 'size']],
    [{ theme: 'SIZE_NAME-COLOR_NAME' }, ['size', 'color']],
    [{ theme: 'SIZE/COLOR' }, ['size', 'color']],
    [{ attributes: ['number_of_items'] }, ['item_count']],
    [undefined, []],
  ])('axes of %j', (theme, axes) => expect(axesOf(theme)).toEqual(axes));
});

describe('catalogue entry', () => {
  it('nothing but an ASIN gives empty lists and nulls', () => {
    expect(catalog({ attributes: null, images: null, summaries: [] })).toMatchObject({
      title: null,
      imageUrls: [],
      facts: [],
      isParent: false,
      adult: false,
    });
  });

  it('the largest picture per variant, MAIN first, no swatch', () => {
    const image = (variant: string, link: string, height: number) => ({ variant, link, height, width: height });
    const images = [
      image('PT02', 'c', 9),
      image('PT01', 'b', 9),
      image('MAIN', 'small', 75),
      image('MAIN', 'a', 2000),
      image('SWCH', 's', 30),
    ];
    expect(catalog({ images: [{ marketplaceId: JP, images }] }).imageUrls).toEqual(['a', 'b', 'c']);
  });

  it('the classification is root first, of the main path', () => {
    const leaf = (id: string) => ({ classificationId: id, displayName: id, parent: { classificationId: 'root', displayName: '食品' } });
    const classifications = [{ marketplaceId: JP, classifications: [leaf('a'), leaf('b')] }];
    const summaries = [{ marketplaceId: JP, browseClassification: { classificationId: 'b', displayName: 'b' } }];
    expect(catalog({ classifications, summaries }).classification.map(({ id }) => id)).toEqual(['root', 'b']);
    expect(catalog({ classifications }).classification.map(({ id }) => id)).toEqual(['root', 'a']);
  });

  it('a parent, its children and what tells them apart; cartons are no family', () => {
    const relationships = [
      {
        marketplaceId: JP,
        relationships: [
          { type: 'VARIATION', childAsins: ['B01', 'B02'], variationTheme: { attributes: ['flavor_name'], theme: 'FLAVOR_NAME' } },
          { type: 'PACKAGE_HIERARCHY', parentAsins: ['B09'] },
        ],
      },
    ];
    expect(catalog({ relationships })).toMatchObject({
      isParent: true,
      childIds: ['B01', 'B02'],
      parentIds: [],
      variationAxes: ['flavor'],
    });
  });

  it('barcodes: JAN and EAN alike, once, other ids left out', () => {
    const id = (identifierType: string, identifier: string) => ({ identifierType, identifier });
    const identifiers = [id('EAN', '4900000000000'), id('JAN', '4900000000000'), id('SKU', 'X'), id('UPC', '012345678905')];
    expect(catalog({ identifiers: [{ marketplaceId: JP, identifiers }] }).barcodes).toEqual(['4900000000000', '012345678905']);
  });

  it('the summary fills what the attributes lack', () => {
    const summaries = [{ marketplaceId: JP, itemName: '醤油', brand: '堂', size: 'L', packageQuantity: 2, adultProduct: true }];
    const item = catalog({ summaries, attributes: { size: [text('M')] } });
    expect(item).toMatchObject({ title: '醤油', brand: '堂', adult: true });
    expect(item.facts).toContainEqual({ name: 'size', values: ['M'], unit: null });
    expect(item.facts).toContainEqual({ name: 'package_quantity', values: ['2'], unit: null });
  });
});

describe('own item', () => {
  const offer = (offerType: string, amount: string | number) => ({ marketplaceId: JP, offerType, price: { currencyCode: 'JPY', amount } });
  const submitted = { purchasable_offer: [{ marketplace_id: JP, audience: 'ALL', our_price: [{ schedule: [{ value_with_tax: 980 }] }] }] };

  it.each([
    ['the live consumer offer', { offers: [offer('B2B', '1'), offer('B2C', '2980.00')], attributes: submitted }, 2980],
    ['a number', { offers: [offer('B2C', 2980)] }, 2980],
    ['the submitted price while there is no offer', { offers: [], attributes: submitted }, 980],
    ['no price on parents', {}, null],
    ['a broken yen is no price', { offers: [offer('B2C', '29.5')] }, null],
  ])('price: %s', (_name, blocks, yen) => expect(own(blocks).priceYen).toBe(yen));

  it.each([
    [[{ fulfillmentChannelCode: 'DEFAULT', quantity: 7 }], 7],
    [[{ fulfillmentChannelCode: 'AMAZON_JP' }], null],
    [null, null],
  ])('quantity of %j is %s', (fulfillmentAvailability, quantity) => {
    expect(own({ fulfillmentAvailability }).quantity).toBe(quantity);
    const ref = { code: 'S-1', variantCode: null };
    expect(toStockReading(ref, listingsItemSchema.parse({ sku: 'S-1', fulfillmentAvailability }))).toEqual({ ref, quantity, asOf: null });
  });

  it('texts, barcode, parent and pictures as submitted', () => {
    const attributes = {
      item_name: [text('醤油')],
      bullet_point: [text('一'), text('二')],
      externally_assigned_product_identifier: [{ type: 'ean', value: '4900000000000' }],
      child_parent_sku_relationship: [{ parent_sku: 'P-1' }],
      main_product_image_locator: [{ media_location: 'https://a/1.png' }],
      other_product_image_locator_1: [{ media_location: 's3://private/2.png' }],
      other_product_image_locator_2: [{ media_location: 'https://a/3.png' }],
      list_price: [{ currency: 'JPY', value: 1100 }],
      condition_type: [{ value: 'used_good' }],
    };
    expect(own({ attributes })).toMatchObject({
      title: '醤油',
      bullets: ['一', '二'],
      barcode: '4900000000000',
      parentSku: 'P-1',
      imageUrls: ['https://a/1.png', 'https://a/3.png'],
      listPriceYen: 1100,
      conditionNew: false,
      mallItemId: null,
    });
  });

  it('the condition is unknown when nobody said it', () => expect(own({}).conditionNew).toBeNull());
});
