import type { Endpoint } from '../../../kernel/mall.ts';
import { jsonAnswer, oneError } from '../gateway/answers.ts';
import { esaCredentials } from '../gateway/authorize.ts';
import { defineEndpoint } from '../gateway/endpoint.ts';
import { jstWithoutZone } from '../gateway/time.ts';
import type { RakutenShop } from '../shop/shop.ts';

/** Licence expiry API (sheet section 1). */
export function licenseEndpoints(shop: RakutenShop): Endpoint[] {
  return [
    defineEndpoint(shop, {
      name: 'license.expiry-date.get',
      method: 'GET',
      path: '/es/1.0/license-management/license-key/expiry-date',
      apiFunction: 'license',
      handle: (request) => {
        const asked = request.query.get('licenseKey') ?? '';
        const key = shop.keys.find(asked);
        if (!key) return oneError(400, 'DR0005', 'Bad Request');
        const used = esaCredentials(request.headers.authorization)?.licenseKey;
        if (used !== asked) return oneError(401, 'DR0007', 'Unauthorized');
        return jsonAnswer(200, { expiryDate: jstWithoutZone(key.expiresAt) });
      },
    }),
  ];
}
