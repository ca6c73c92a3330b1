import type { Endpoint, Refusals, SimRequest, SimResponse } from '../../kernel/mall.ts';
import { forbidden } from './auth/gate.ts';
import { sellerMissing, V1 } from './call.ts';
import { STOCK_CODES } from './stock/codes.ts';
import type { YahooSwitches } from './switches.ts';
import { itemError, stockError } from './wire/answers.ts';

const isStock = ({ name }: Endpoint) => name === 'setStock' || name === 'getStock';
const isConnect = ({ path }: Endpoint) => path.startsWith('/yconnect/');

/** What the kernel itself refuses, in the mall's words: sheet sections 2.2 and 4, itemImageList's common codes (OFF); read 2026-11-23. */
export function yahooRefusals(switches: YahooSwitches, paths: ReadonlySet<string>): Refusals {
  return {
    throttled: () => (switches.throttleStatus === 403 ? forbidden() : html(503, 'Service Unavailable')),
    unavailable: () => html(503, 'Service Unavailable'),
    serverError: (endpoint) => {
      if (isConnect(endpoint)) return connectError(500);
      const message = 'システムエラーが発生しました。';
      return isStock(endpoint) ? stockError(500, STOCK_CODES.systemError, message) : itemError(500, 'ed-00001', message);
    },
    maintenance: (endpoint) => {
      if (isConnect(endpoint)) return connectError(503);
      return isStock(endpoint)
        ? stockError(503, STOCK_CODES.maintenance, 'メンテナンス中です。')
        : itemError(503, 'ed-00002', 'サーバがメンテナンス中です。');
    },
    unknownPath: (request: SimRequest) =>
      request.path.startsWith(V1) && paths.has(request.path)
        ? sellerMissing()
        : html(404, 'Not Found', 'The requested URL was not found: request on the specified host was not found.'),
  };
}

function html(status: number, title: string, message = title): SimResponse {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${message}</p></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

const connectError = (status: number): SimResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify({ error: 'server_error', error_description: 'temporarily unavailable' }),
});
