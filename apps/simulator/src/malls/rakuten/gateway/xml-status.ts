import type { SimResponse } from '../../../kernel/mall.ts';
import { xmlAnswer } from './answers.ts';
import { toXml, type XmlElement } from './xml.ts';

/** The messages the manual names (sheet section 2). */
export type SystemMessage = 'OK' | 'ParameterError' | 'wrong format' | 'AuthError' | 'AccessLimit' | 'SystemError' | 'Method Not Allowed';

interface XmlStatus {
  readonly interfaceId: string;
  readonly message: SystemMessage;
  readonly requestId: string;
  readonly requests?: readonly XmlElement[];
}

/** `result/status` and, where the call got that far, the function's own result (sheet section 2). */
export function resultDocument(status: XmlStatus, result: readonly XmlElement[]): string {
  const systemStatus = status.message === 'OK' ? 'OK' : 'NG';
  const head: XmlElement[] = [
    ['interfaceId', status.interfaceId],
    ['systemStatus', systemStatus],
    ['message', status.message],
    ['requestId', status.requestId],
    ['requests', status.requests ?? []],
  ];
  return toXml([['result', [['status', head], ...result]]]);
}

/** ShopAPI's envelope; `N000` is success. The codes of its failures were not seen, so `E999` is ours. */
export function shopDocument(code: string, message: string, result: readonly XmlElement[]): string {
  const inner = toXml([
    ['resultCode', code],
    [
      'resultMessageList',
      [
        [
          'resultMessage',
          [
            ['code', code],
            ['message', message],
          ],
        ],
      ],
    ],
    ['result', result],
  ]);
  return `<shopbiz:shopBizApiResponse xmlns:shopbiz="http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource">${inner}</shopbiz:shopBizApiResponse>`;
}

/** What the gateway says instead of an XML API. The exact layout of a refusal was not seen (sheet section 12 [?]). */
export function xmlRefusal(dialect: 'cabinet' | 'shop', status: number, interfaceId: string, message: SystemMessage): SimResponse {
  if (dialect === 'shop') return xmlAnswer(status, shopDocument('E999', message, []));
  return xmlAnswer(status, resultDocument({ interfaceId, message, requestId: '-' }, []));
}
