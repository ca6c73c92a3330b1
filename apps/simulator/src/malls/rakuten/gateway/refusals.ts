import type { Endpoint, Refusals, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { RouteTable } from '../../../kernel/route-table.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { gatewayAnswer } from './answers.ts';
import { dialectOf } from './dialect.ts';
import { type SystemMessage, xmlRefusal } from './xml-status.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What the gateway answers before an API is reached (sheet section 2). */
export function createRefusals(shop: RakutenShop, endpoints: readonly Endpoint[]): Refusals {
  const routes = new RouteTable(endpoints);
  const refuse = (endpoint: Endpoint, status: number, code: string, message: string, xmlMessage: SystemMessage): SimResponse => {
    const dialect = dialectOf(endpoint.path);
    return dialect === 'json' ? gatewayAnswer(status, code, message) : xmlRefusal(dialect, status, endpoint.name, xmlMessage);
  };
  return {
    throttled: (endpoint) =>
      refuse(endpoint, shop.switches.throttledStatus, 'ES01-03', 'Forbidden- Exceeded QPS Limitation', 'AccessLimit'),
    unavailable: (endpoint) => refuse(endpoint, 502, 'ES03-01', 'Bad Gateway', 'SystemError'),
    serverError: (endpoint) => refuse(endpoint, 500, 'ES01-06', 'Internal Server Error', 'SystemError'),
    maintenance: (endpoint) => refuse(endpoint, 503, 'ES01-02', 'API In Maintenance', 'SystemError'),
    unknownPath: (request: SimRequest) => {
      const otherMethod = METHODS.some((method) => routes.find(method, request.path));
      return otherMethod
        ? gatewayAnswer(405, 'ES04-04', 'Method Not Allowed')
        : gatewayAnswer(404, 'ES05-06', 'The requested endpoint does not exist');
    },
  };
}
