import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { ApiFunction } from '../shop/keys.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { gatewayAnswer, jsonAnswer, oneError } from './answers.ts';
import { dialectOf } from './dialect.ts';
import { xmlRefusal } from './xml-status.ts';

export interface Access {
  readonly endpoint: string;
  readonly apiFunction: ApiFunction;
  /** Needs the shop's paid bulk-edit option (sheet section 1). */
  readonly bulkEdit?: boolean;
}

const SERVED_TYPES = ['*/*', 'application/*', 'application/json', 'application/xml', 'text/*', 'text/xml'];

/** Header and key checks of the gateway (sheet sections 1 and 2). Null = welcome. */
export function authorize(shop: RakutenShop, request: SimRequest, access: Access): SimResponse | null {
  const { authorization, accept } = request.headers;
  const credentials = esaCredentials(authorization);
  if (!credentials) return gatewayAnswer(400, 'ES04-01', 'Authorization header is missing or malformed');
  if (!accept && shop.switches.acceptHeaderNeeded) return gatewayAnswer(400, 'ES04-02', 'Accept header is missing');
  if (accept && !servesOneOf(accept)) return gatewayAnswer(415, 'ES04-03', 'Accept type is not served');
  const key = credentials.serviceSecret === shop.serviceSecret ? shop.keys.find(credentials.licenseKey) : undefined;
  const welcome =
    key &&
    shop.keys.isLive(key, shop.clock.now()) &&
    key.functions.has(access.apiFunction) &&
    (!access.bulkEdit || shop.switches.bulkEditOption);
  return welcome ? null : unauthorized(shop, request.path, access.endpoint);
}

/** The secret and key of `ESA base64(serviceSecret:licenseKey)`, or null. */
export function esaCredentials(header: string | undefined): { serviceSecret: string; licenseKey: string } | null {
  const encoded = /^ESA ([A-Za-z0-9+/]+={0,2})$/.exec(header ?? '')?.[1];
  if (!encoded) return null;
  const [serviceSecret, licenseKey, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return serviceSecret && licenseKey && rest.length === 0 ? { serviceSecret, licenseKey } : null;
}

function servesOneOf(accept: string): boolean {
  return accept.split(',').some((type) => SERVED_TYPES.includes((type.split(';')[0] ?? '').trim().toLowerCase()));
}

function unauthorized(shop: RakutenShop, path: string, endpoint: string): SimResponse {
  // The newer gateway answers alike on all APIs, XML ones included (sheet section 1, [S5]).
  if (shop.switches.unauthorizedShape === 'new_gateway') return oneError(401, 'GA0001', 'Un-Authorised');
  const dialect = dialectOf(path);
  if (dialect !== 'json') return xmlRefusal(dialect, 401, endpoint, 'AuthError');
  const headers = { 'request-id': requestId(shop.random), timestamp: String(shop.clock.now().getTime()) };
  return jsonAnswer(401, { Results: { errorCode: 'ES01-01', message: 'Un-Authorised' } }, headers);
}

/** A UUID from the mall's own random numbers. */
export function requestId(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
