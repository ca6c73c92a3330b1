import type { SimResponse } from '../../../kernel/mall.ts';
import { cdata, element, text, writeXml, type XmlElement } from './xml.ts';

/** Content types as seen on the wire or in today's documents (sheet section 1); read 2026-11-23. */
const ITEM_CONTENT_TYPE = 'application/xml';
export const GET_STOCK_CONTENT_TYPE = 'text/xml';
export const SET_STOCK_CONTENT_TYPE = 'application/xml;charset=UTF-8';

function xmlAnswer(root: XmlElement, status = 200): SimResponse {
  return { status, headers: { 'content-type': ITEM_CONTENT_TYPE }, body: writeXml(root, 'indented') };
}

export function resultSet(children: readonly XmlElement[], attributes: Readonly<Record<string, string | number>> = {}): SimResponse {
  return xmlAnswer(element('ResultSet', children, attributes));
}

/** `<ResultSet><Result><Status>OK</Status></Result></ResultSet>`: deleteItem, submitItem, moveItems, uploadItemImagePack. */
export const resultOk = (): SimResponse => resultSet([element('Result', [text('Status', 'OK')])]);

/** `<ResultSet><Status>OK</Status></ResultSet>`: store categories, updateItems, uploadLibImage. */
export const statusOk = (): SimResponse => resultSet([text('Status', 'OK')]);

/** Error shape 1 of sheet section 4 as item calls write it: CDATA message, empty Detail. */
export function itemError(status: number, code: string, message: string): SimResponse {
  return xmlAnswer(element('Error', [cdata('Message', message), text('Detail', ''), text('Code', code)]), status);
}

/** Error shape 1 as stock calls write it. */
export function stockError(status: number, code: string, message: string): SimResponse {
  const root = element('Error', [text('Message', message), text('Code', code)], { xmlns: 'urn:yahoo:api' });
  return { status, headers: { 'content-type': SET_STOCK_CONTENT_TYPE }, body: writeXml(root, 'compact') };
}

/** Error shape 1 as the gateway writes it: no Detail, and often no Code (sheet section 2.2). */
export function gatewayError(status: number, message: string, code?: string, headers: Record<string, string> = {}): SimResponse {
  const root = element('Error', [text('Message', message), ...(code === undefined ? [] : [text('Code', code)])]);
  return { status, headers: { 'content-type': ITEM_CONTENT_TYPE, ...headers }, body: writeXml(root, 'compact') };
}

export interface FieldProblem {
  readonly target: string;
  readonly code: string;
  readonly message: string;
}

export const problemElement = (name: 'Error' | 'Warning', { target, code, message }: FieldProblem): XmlElement =>
  element(name, [text('Target', target), text('Code', code), text('Message', message)]);
