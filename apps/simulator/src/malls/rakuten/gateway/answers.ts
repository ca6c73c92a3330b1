import type { SimResponse } from '../../../kernel/mall.ts';

const JSON_TYPE = 'application/json;charset=UTF-8';
const XML_TYPE = 'text/xml;charset=UTF-8';

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): SimResponse {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

export function xmlAnswer(status: number, document: string): SimResponse {
  return { status, headers: { 'content-type': XML_TYPE }, body: `<?xml version="1.0" encoding="UTF-8"?>${document}` };
}

export const noContent: SimResponse = { status: 204 };

/** The older gateway's body (sheet section 2, [S1]); the newer one answers in the shape of `itemErrors`. */
export function gatewayAnswer(status: number, errorCode: string, message: string): SimResponse {
  return jsonAnswer(status, { Results: { errorCode, message } });
}

export interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly metadata?: { readonly propertyPath: string };
  /** Only with IE0418. Its place in the body was not seen, so it is our choice. */
  readonly details?: readonly { readonly code: string; readonly message: string }[];
}

/** Errors of the JSON APIs (sheet section 2). */
export function errorAnswer(status: number, errors: readonly ApiError[]): SimResponse {
  return jsonAnswer(status, { errors });
}

export const oneError = (status: number, code: string, message: string): SimResponse => errorAnswer(status, [{ code, message }]);
