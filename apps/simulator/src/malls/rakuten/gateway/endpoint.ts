import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { type Access, authorize } from './authorize.ts';
import { quotaOf } from './quotas.ts';

interface EndpointSpec extends Omit<Access, 'endpoint'> {
  /** The mall's own name of the function. */
  readonly name: string;
  readonly method: Endpoint['method'];
  readonly path: string;
  /** Quota shared with others; the name itself when absent. */
  readonly bucket?: string;
  readonly handle: Endpoint['handle'];
}

/** An endpoint with the gateway's checks and its documented rate. */
export function defineEndpoint(shop: RakutenShop, spec: EndpointSpec): Endpoint {
  const quota = quotaOf(spec.bucket ?? spec.name);
  const access: Access = { endpoint: spec.name, apiFunction: spec.apiFunction, bulkEdit: spec.bulkEdit };
  return {
    name: spec.name,
    method: spec.method,
    path: spec.path,
    ...(quota ? { quota } : {}),
    authorize: (request) => authorize(shop, request, access),
    handle: spec.handle,
  };
}

type ShopHandler = (shop: RakutenShop, request: SimRequest) => SimResponse | Promise<SimResponse>;

/** Defines the endpoints of one API: what they share is said once, each of them in one line. */
export function endpointsOf(shop: RakutenShop, api: Pick<EndpointSpec, 'apiFunction' | 'bucket'> & { readonly prefix: string }) {
  const { prefix, ...shared } = api;
  return (name: string, method: Endpoint['method'], path: string, handle: ShopHandler): Endpoint =>
    defineEndpoint(shop, { ...shared, name: `${prefix}.${name}`, method, path, handle: (request) => handle(shop, request) });
}
