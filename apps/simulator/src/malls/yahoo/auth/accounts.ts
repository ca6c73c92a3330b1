/** One application (Client ID) and the consent of one store, with what YConnect has handed out for them. */
export interface Accounts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly firstRefreshToken: string;
  /** Issue time in milliseconds, by token. */
  readonly refreshTokens: Map<string, number>;
  readonly accessTokens: Map<string, number>;
  readonly codes: Map<string, AuthorizationCode>;
  /** Tokens that were killed by `revoke('access')` or `revoke('expired')`; `restore` empties it. */
  readonly deadAccessTokens: Map<string, 'access' | 'expired'>;
  /** Consent withdrawn or password changed: nothing but a new consent helps. */
  grantRevoked: boolean;
  /** Calls of one day in Japan. */
  readonly callsOfDay: { day: string; calls: number };
  issued: number;
}

export interface AuthorizationCode {
  readonly redirectUri: string;
  readonly issuedAtMs: number;
  readonly challenge: { readonly value: string; readonly method: 'plain' | 'S256' } | undefined;
}

// Values of the sheet's examples (section 12.1), so that its requests run as printed.
const CLIENT_ID = 'dj00-demo';
const CLIENT_SECRET = 's3cr3t';
const REFRESH_TOKEN = 'RT-hinode-0007';

export function practiceAccounts(now: Date): Accounts {
  return {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    firstRefreshToken: REFRESH_TOKEN,
    refreshTokens: new Map([[REFRESH_TOKEN, now.getTime()]]),
    accessTokens: new Map(),
    codes: new Map(),
    deadAccessTokens: new Map(),
    grantRevoked: false,
    callsOfDay: { day: '', calls: 0 },
    issued: 0,
  };
}
