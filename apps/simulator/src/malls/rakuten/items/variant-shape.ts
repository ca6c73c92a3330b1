import { type Check, optional, required, type ShapeContext } from '../shape/shape.ts';
import { list, object, record } from '../shape/structures.ts';
import { filledLine, line } from '../shape/texts.ts';
import { choice, flag, integer, integerOf, yen } from '../shape/values.ts';
import { byteLength } from '../text/byte-length.ts';
import { imageShape } from './image-shape.ts';
import { VARIANT_ID_BYTES, YEN_MAX } from './limits.ts';

const shopId = integer(0, 9_999_999);
/** `value` and the reasons are judged by the article number rules. */
const anyText: Check = (value, path, context) => {
  if (typeof value !== 'string') context.report.add('IE0002', path, 'value has an invalid value.');
};
const anyNumber: Check = (value, path, context) => {
  if (typeof value !== 'number') context.report.add('IE0002', path, 'exemptionReason has an invalid value.');
};

/** One SKU (sheet section 3). `standardPrice` and `articleNumber` are mandatory by rules of their own. */
export const variantShape = object({
  merchantDefinedSkuId: optional(line(96)),
  selectorValues: optional(record(filledLine(32))),
  images: optional(list(imageShape, { max: 1 })),
  restockOnCancel: optional(flag),
  backOrderFlag: optional(flag),
  backOrderDeliveryDateId: optional(shopId),
  normalDeliveryDateId: optional(shopId),
  orderQuantityLimit: optional(integer(0, 400)),
  referencePrice: optional(
    object({
      displayType: required(choice(['REFERENCE_PRICE', 'SHOP_SETTING', 'OPEN_PRICE'])),
      type: optional(integerOf([1, 2, 4])),
      value: optional(yen(1, YEN_MAX)),
    }),
  ),
  features: optional(object({ restockNotification: optional(flag), noshi: optional(flag) })),
  hidden: optional(flag),
  standardPrice: optional(yen(0, YEN_MAX)),
  subscriptionPrice: optional(
    object({ basePrice: optional(yen(1, YEN_MAX)), individualPrices: optional(object({ firstPrice: optional(yen(1, YEN_MAX)) })) }),
  ),
  articleNumberForSet: optional(list(line(30), { max: 20 })),
  articleNumber: optional(object({ value: optional(anyText), exemptionReason: optional(anyNumber) })),
  shipping: optional(
    object({
      fee: optional(yen(0, YEN_MAX)),
      postageIncluded: optional(flag),
      shopAreaSoryoPatternId: optional(integer(1, 20)),
      shippingMethodGroup: optional(line(40)),
      postageSegment: optional(object({ local: optional(shopId), overseas: optional(shopId) })),
      overseasDeliveryId: optional(integer(1, 5)),
      singleItemShipping: optional(integerOf([0, 1, 2, 3, 4, 5, 6], 'IE0194')),
      okihaiSetting: optional(flag),
    }),
  ),
  specs: optional(list(object({ label: required(filledLine(40)), value: required(filledLine(140)) }), { max: 5 })),
  attributes: required(
    list(
      object({
        name: required(line(255)),
        values: required(list(line(4000), { max: 100, min: 1 })),
        unit: optional(line(40)),
      }),
      { max: 100 },
    ),
  ),
});

/** A variantId's letters and length; upper and lower case differ (sheet section 3). */
export function variantKey(id: string, path: string, context: ShapeContext): void {
  if (byteLength(id) > VARIANT_ID_BYTES)
    context.report.add('IE0004', path, `Max length of variantId must be within ${VARIANT_ID_BYTES} bytes.`);
  if (!/^[A-Za-z0-9_-]+$/.test(id)) context.report.add('IE0002', path, `variantId has an invalid value : ${id.slice(0, 80)}.`);
}
