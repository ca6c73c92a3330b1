import { ConnectorError, type ConnectorErrorDetails, type RefreshToken, type TokenCache } from '@narabe/core/channel';

/** A token that dies sooner than this is not handed out any more: a call may take up to the total time-out. */
export const TOKEN_MARGIN_MS = 60_000;

/** Thrown inside `withToken` by a call whose token the mall refused; never leaves it. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(
    /** The mall's code, used when the fresh token is refused as well. */
    readonly code: string,
    readonly details: ConnectorErrorDetails = {},
  ) {
    super('token refused');
  }
}

/**
 * Calls with a token of the account. When the mall refuses the token (the call throws `TokenRefused`), it is forgotten and
 * the call repeated exactly once with a fresh one; a second refusal is `auth` with the mall's code.
 */
export async function withToken<Result>(
  tokens: TokenCache,
  refresh: RefreshToken,
  call: (token: string) => Promise<Result>,
): Promise<Result> {
  const first = await tokens.get(refresh);
  try {
    return await call(first);
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    await tokens.forget(first);
  }
  const second = await tokens.get(refresh);
  try {
    return await call(second);
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    throw new ConnectorError('auth', error.code, error.details);
  }
}

/** A token cache of one account in this process: parallel callers share one refresh; a failed refresh fails all of them. */
export function createTokenCache(now: () => Date): TokenCache {
  let held: { readonly token: string; readonly until: number } | null = null;
  let running: Promise<string> | null = null;
  return {
    async get(refresh) {
      if (held && held.until - TOKEN_MARGIN_MS >= now().getTime()) return held.token;
      running ??= refresh()
        .then((fresh) => {
          held = { token: fresh.token, until: now().getTime() + fresh.expiresInSeconds * 1_000 };
          return fresh.token;
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
    async forget(token) {
      if (held?.token === token) held = null;
    },
  };
}
