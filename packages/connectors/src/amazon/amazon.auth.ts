import type { RefreshToken } from '@narabe/core/channel';
import { type ConnectorContext, form, parseJson, requireSetting } from '../http/index.ts';
import { refuseTokenAnswer } from './amazon.errors.ts';
import { lwaTokenSchema } from './amazon.schema.ts';

/** The same path for every region (sheet section 2, tag D). */
const TOKEN_PATH = '/auth/o2/token';

/**
 * A new access token from the seller's refresh token. Amazon does not rotate the refresh token, so nothing is saved, and
 * a repeat after a lost answer is harmless: it counts as a read (sheet section 4, tag D).
 */
export function createRefresh(context: ConnectorContext): RefreshToken {
  return async () => {
    const call = { endpoint: 'token', effect: 'read' } as const;
    const { credentials } = context;
    const body = form({
      grant_type: 'refresh_token',
      refresh_token: requireSetting(credentials, 'refreshToken'),
      client_id: requireSetting(credentials, 'clientId'),
      client_secret: requireSetting(credentials, 'clientSecret'),
    });
    const url = requireSetting(context.baseUrls, 'auth') + TOKEN_PATH;
    const answer = await context.transport.send({ ...call, method: 'POST', url, body, headers: { accept: 'application/json' } });
    refuseTokenAnswer(answer, context.now());
    const fresh = parseJson(answer, lwaTokenSchema, call);
    return { token: fresh.access_token, expiresInSeconds: fresh.expires_in };
  };
}
