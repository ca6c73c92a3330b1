import type { YahooContext } from '../context.ts';
import { ACCESS_TOKEN_SECONDS, REFRESH_TOKEN_SECONDS } from '../limits.ts';

/** `AT-3-9f3a21c4`: unguessable enough for practice, and the same in every run with the same seed. */
export function newToken(context: YahooContext, kind: 'AT' | 'RT' | 'CODE'): string {
  const { accounts } = context.state;
  accounts.issued += 1;
  const noise = Math.floor(context.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');
  return `${kind}-${accounts.issued}-${noise}`;
}

export function issueAccessToken(context: YahooContext): string {
  const token = newToken(context, 'AT');
  context.state.accounts.accessTokens.set(token, context.clock.now().getTime());
  return token;
}

export function issueRefreshToken(context: YahooContext): string {
  const token = newToken(context, 'RT');
  context.state.accounts.refreshTokens.set(token, context.clock.now().getTime());
  return token;
}

/** `unknown`: never issued, or killed. */
export function accessTokenStatus(context: YahooContext, token: string): 'good' | 'expired' | 'unknown' {
  const { accounts } = context.state;
  const issuedAtMs = accounts.accessTokens.get(token);
  const dead = accounts.deadAccessTokens.get(token);
  if (issuedAtMs === undefined || dead === 'access') return 'unknown';
  return dead === 'expired' || isOver(context, issuedAtMs, ACCESS_TOKEN_SECONDS) ? 'expired' : 'good';
}

export function refreshTokenStatus(context: YahooContext, token: string): 'good' | 'expired' | 'unknown' {
  const issuedAtMs = context.state.accounts.refreshTokens.get(token);
  if (issuedAtMs === undefined || context.state.accounts.grantRevoked) return 'unknown';
  return isOver(context, issuedAtMs, REFRESH_TOKEN_SECONDS) ? 'expired' : 'good';
}

export const isOver = (context: YahooContext, sinceMs: number, seconds: number): boolean =>
  context.clock.now().getTime() >= sinceMs + seconds * 1000;

export function revoke(context: YahooContext, what: 'access' | 'grant' | 'expired'): void {
  const { accounts } = context.state;
  if (what === 'grant') accounts.grantRevoked = true;
  else for (const token of accounts.accessTokens.keys()) accounts.deadAccessTokens.set(token, what);
}

export function restore(context: YahooContext): void {
  context.state.accounts.grantRevoked = false;
  context.state.accounts.deadAccessTokens.clear();
}
