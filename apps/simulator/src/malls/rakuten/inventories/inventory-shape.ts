import { MANAGE_NUMBER_BYTES, VARIANT_ID_BYTES } from '../items/limits.ts';
import { type Check, optional, required } from '../shape/shape.ts';
import { list, object } from '../shape/structures.ts';
import { both, integer, pattern } from '../shape/values.ts';
import { byteLength } from '../text/byte-length.ts';
import { QUANTITY_MAX } from './limits.ts';

const id = (name: string, maxBytes: number): Check =>
  both(pattern(/^[A-Za-z0-9_-]*$/), (value, path, { report }) => {
    if (typeof value === 'string' && byteLength(value) > maxBytes)
      report.add('IE0004', path, `Max length of ${name} must be within ${maxBytes} bytes.`);
    if (value === '') report.add('IE0001', path, `${name} is mandatory.`);
  });

export const pairFields = {
  manageNumber: required(id('manageNumber', MANAGE_NUMBER_BYTES)),
  variantId: required(id('variantId', VARIANT_ID_BYTES)),
};

const anyId = integer(0, 9_999_999);

/** What a stock write says about one SKU. The mode is IE0002 when wrong: these APIs list no IE0007 (sheet section 4). */
export const stockFields = {
  mode: required(pattern(/^(ABSOLUTE|RELATIVE)$/)),
  // The range of ABSOLUTE is checked with the mode; this one only keeps numbers sane.
  quantity: required(integer(-QUANTITY_MAX, QUANTITY_MAX)),
  operationLeadTime: optional(object({ normalDeliveryTimeId: optional(anyId), backOrderDeliveryTimeId: optional(anyId) })),
  shipFromIds: optional(list(anyId, { max: 100, tooManyCode: 'IE1101' })),
};
