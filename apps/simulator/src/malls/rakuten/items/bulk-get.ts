import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer } from '../gateway/answers.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import { Report } from '../gateway/report.ts';
import { asArray, field } from '../json.ts';
import { required } from '../shape/shape.ts';
import { list, object } from '../shape/structures.ts';
import { filledLine } from '../shape/texts.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { itemKey } from './item-store.ts';
import { itemView } from './item-view.ts';
import { BULK_GET_MAX, MANAGE_NUMBER_BYTES } from './limits.ts';

const shape = object({
  manageNumbers: required(list(filledLine(MANAGE_NUMBER_BYTES), { max: BULK_GET_MAX, min: 1, tooManyCode: 'IE1101' })),
});

/** Up to 50 items; unknown ones are left out (sheet section 3; IE1101, IE1106). */
export function bulkGetItems(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  const report = new Report();
  shape(read.body, '', { report, characters: 'listed' });
  const keys = asArray(field(read.body, 'manageNumbers')).map((manageNumber) => itemKey(String(manageNumber)));
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index)
      report.add('IE1106', `manageNumbers[${index}]`, `There are multiple occurrences of the same manageNumber : ${key}`);
  }
  if (!report.isClean) return errorAnswer(400, report.errors);
  const found = keys.map((key) => shop.items.get(key)).filter((item) => item !== undefined);
  return jsonAnswer(200, { results: found.map(itemView) });
}
