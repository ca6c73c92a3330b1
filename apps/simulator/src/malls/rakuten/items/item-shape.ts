import { type Check, optional, required } from '../shape/shape.ts';
import { list, object, record } from '../shape/structures.ts';
import { bareLine, filledLine, html, line } from '../shape/texts.ts';
import { choice, flag, integer, integerOf, pattern } from '../shape/values.ts';
import { bareImageShape, imageShape } from './image-shape.ts';
import { IMAGES_MAX, ITEM_TYPES, SELECTOR_VALUES_MAX, SELECTORS_MAX, TAX_RATES } from './limits.ts';
import { variantKey, variantShape } from './variant-shape.ts';

const DAY = /^\d{4}-\d{2}-\d{2}(T.*)?$/;
const JST_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?\+09:00$/;
const VIDEO = /^<script src="(https:)?\/\/stream\.cms\.rakuten\.co\.jp\/gate\/play\/[^"]*" type="text\/javascript"><\/script>$/;

const nonEmptyRecord =
  (check: Check): Check =>
  (value, path, context) => {
    check(value, path, context);
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
      context.report.add('IE0001', path, `${path} is mandatory.`);
  };

const period = (check: Check) => object({ start: optional(check), end: optional(check) });
const templateId = integer(0, 999_999_999);

/** Every field of an item with its own limits (sheet section 3); rules between fields live in `rules/`. */
export const itemShape = object({
  itemNumber: optional(line(32)),
  title: required(filledLine(255)),
  tagline: optional(line(174)),
  productDescription: optional(object({ pc: optional(html(10_240, 'pc')), sp: optional(html(10_240, 'sp')) })),
  salesDescription: optional(html(10_240, 'pc')),
  precautions: optional(object({ description: optional(html(20_480, 'pc')), agreement: optional(html(20_480, 'pc')) })),
  itemType: required(choice(ITEM_TYPES)),
  images: optional(list(imageShape, { max: IMAGES_MAX })),
  whiteBgImage: optional(bareImageShape),
  video: optional(
    object({ type: required(choice(['HTML'])), parameters: required(object({ value: required(pattern(VIDEO, 'IE0226')) })) }),
  ),
  genreId: required(pattern(/^/)),
  tags: optional(list(integer(5_000_000, 9_999_999), { max: 32, tooManyCode: 'IE0116' })),
  hideItem: optional(flag),
  unlimitedInventoryFlag: optional(flag),
  customizationOptions: optional(
    list(
      object({
        displayName: required(bareLine(255, ':')),
        inputType: required(choice(['SINGLE_SELECTION', 'MULTIPLE_SELECTION', 'FREE_TEXT'])),
        required: optional(flag),
        selections: optional(list(object({ displayValue: required(bareLine(32, ':')) }), { max: 100, tooManyCode: 'IE0426' })),
      }),
      { max: 20 },
    ),
  ),
  releaseDate: optional(pattern(DAY)),
  purchasablePeriod: optional(period(pattern(JST_TIME))),
  subscription: optional(object({ shippingDateFlag: optional(flag), shippingIntervalFlag: optional(flag) })),
  buyingClub: optional(
    object({
      numberOfDeliveries: required(integer(2, 12)),
      displayItems: optional(flag),
      items: optional(list(line(127), { max: 12 })),
      shippingDateFlag: optional(flag),
      shippingIntervalFlag: optional(flag),
    }),
  ),
  features: optional(
    object({
      searchVisibility: optional(choice(['ALWAYS_VISIBLE', 'ALWAYS_HIDDEN'])),
      displayNormalCartButton: optional(flag),
      displaySubscriptionCartButton: optional(flag),
      inventoryDisplay: optional(choice(['DISPLAY_ABSOLUTE_STOCK_COUNT', 'HIDDEN_STOCK', 'DISPLAY_LOW_STOCK'])),
      lowStockThreshold: optional(integer(1, 20)),
      shopContact: optional(flag),
      review: optional(choice(['SHOP_SETTING', 'VISIBLE', 'HIDDEN'])),
      displayManufacturerContents: optional(flag),
      socialGiftFlag: optional(flag),
    }),
  ),
  accessControl: optional(object({ accessPassword: required(pattern(/^[a-z0-9_-]{1,32}$/, 'IE0267')) })),
  payment: optional(
    object({
      taxIncluded: optional(flag),
      taxRate: optional(pattern(new RegExp(`^(${TAX_RATES.join('|').replaceAll('.', '\\.')})$`), 'IE0109')),
      cashOnDeliveryFeeIncluded: optional(flag),
    }),
  ),
  pointCampaign: optional(
    object({
      applicablePeriod: required(object({ start: required(pattern(JST_TIME)), end: required(pattern(/\+09:00$/)) })),
      benefits: required(object({ pointRate: required(integer(1, 20)) })),
      optimization: optional(object({ maxPointRate: required(integer(5, 20)) })),
    }),
  ),
  itemDisplaySequence: optional(integer(1, 999_999_999)),
  layout: optional(
    object({
      itemLayoutId: optional(integerOf([1, 2, 3, 4, 5, 6, 8])),
      navigationId: optional(templateId),
      layoutSequenceId: optional(templateId),
      smallDescriptionId: optional(templateId),
      largeDescriptionId: optional(templateId),
      showcaseId: optional(templateId),
    }),
  ),
  variantSelectors: optional(
    list(
      object({
        key: required(filledLine(255)),
        displayName: required(filledLine(32)),
        values: required(
          list(object({ displayValue: required(filledLine(32)) }), {
            max: SELECTOR_VALUES_MAX,
            tooManyCode: 'IE0131',
            min: 1,
            tooFewCode: 'IE0244',
          }),
        ),
      }),
      { max: SELECTORS_MAX, tooManyCode: 'IE0130' },
    ),
  ),
  variants: required(nonEmptyRecord(record(variantShape, variantKey))),
});
