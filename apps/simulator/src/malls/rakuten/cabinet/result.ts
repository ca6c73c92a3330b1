import type { SimResponse } from '../../../kernel/mall.ts';
import { xmlAnswer } from '../gateway/answers.ts';
import { requestId } from '../gateway/authorize.ts';
import type { XmlElement } from '../gateway/xml.ts';
import { resultDocument } from '../gateway/xml-status.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { RESULT, type ResultCode } from './limits.ts';

/** A cabinet function's name and the element its result comes in. */
export interface CabinetFunction {
  readonly interfaceId: string;
  readonly resultElement: string;
}

export function cabinetResult(
  shop: RakutenShop,
  { interfaceId, resultElement }: CabinetFunction,
  content: readonly XmlElement[],
  requests: readonly XmlElement[] = [],
): SimResponse {
  const status = { interfaceId, message: 'OK' as const, requestId: requestId(shop.random), requests };
  return xmlAnswer(200, resultDocument(status, [[resultElement, [['resultCode', RESULT.ok], ...content]]]));
}

/** Refusals carry the code in the same place; the exact NG layout was not seen (sheet section 12 [?]). */
export function cabinetRefusal(shop: RakutenShop, { interfaceId, resultElement }: CabinetFunction, code: ResultCode): SimResponse {
  const status = { interfaceId, message: 'ParameterError' as const, requestId: requestId(shop.random) };
  return xmlAnswer(400, resultDocument(status, [[resultElement, [['resultCode', code]]]]));
}

/** Sizes are in KB with three decimals. */
export const inKilobytes = (bytes: number): string => (bytes / 1024).toFixed(3);
