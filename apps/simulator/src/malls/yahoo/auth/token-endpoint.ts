import { createHash } from 'node:crypto';
import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { ACCESS_TOKEN_SECONDS, AUTHORIZATION_CODE_SECONDS } from '../limits.ts';
import { type Form, readForm } from '../wire/form.ts';
import type { AuthorizationCode } from './accounts.ts';
import { isOver, issueAccessToken, issueRefreshToken, refreshTokenStatus } from './tokens.ts';

/** `POST /yconnect/v2/token`. No id_token is issued: nothing here reads one. HTTP 400 for `invalid_grant` is unverified (sheet section 12.1). */
export function token(context: YahooContext, request: SimRequest): SimResponse {
  const form = readForm(request);
  if (!isClient(context, request, form)) return json(401, { error: 'invalid_client', error_description: 'client authentication failed' });
  if (form.get('grant_type') === 'authorization_code') return exchangeCode(context, form);
  if (form.get('grant_type') === 'refresh_token') return refresh(context, form);
  return json(400, { error: 'unsupported_grant_type', error_description: 'unsupported grant_type' });
}

function isClient({ state }: YahooContext, request: SimRequest, form: Form): boolean {
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const given = basic ? Buffer.from(basic, 'base64').toString('utf8') : `${form.get('client_id')}:${form.get('client_secret')}`;
  return given === `${state.accounts.clientId}:${state.accounts.clientSecret}`;
}

function exchangeCode(context: YahooContext, form: Form): SimResponse {
  const code = form.get('code') ?? '';
  const known = context.state.accounts.codes.get(code);
  context.state.accounts.codes.delete(code);
  if (!known || isOver(context, known.issuedAtMs, AUTHORIZATION_CODE_SECONDS))
    return invalidGrant('authorization code is invalid or expired');
  if (known.redirectUri !== form.get('redirect_uri')) return invalidGrant('redirect_uri does not match');
  if (!provesChallenge(known, form.get('code_verifier'))) return invalidGrant('code_verifier does not match');
  return grant(context, issueRefreshToken(context));
}

function provesChallenge({ challenge }: AuthorizationCode, verifier: string | undefined): boolean {
  if (!challenge) return verifier === undefined;
  if (verifier === undefined) return false;
  return challenge.value === (challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url'));
}

function refresh(context: YahooContext, form: Form): SimResponse {
  const old = form.get('refresh_token') ?? '';
  const status = refreshTokenStatus(context, old);
  if (status === 'unknown') return invalidGrant('refresh token is invalid');
  if (status === 'expired') return invalidGrant('refresh token has expired');
  if (!context.switches.rotateRefreshToken) return grant(context, undefined);
  context.state.accounts.refreshTokens.delete(old);
  return grant(context, issueRefreshToken(context));
}

function grant(context: YahooContext, refreshToken: string | undefined): SimResponse {
  const access = { access_token: issueAccessToken(context), token_type: 'Bearer', expires_in: ACCESS_TOKEN_SECONDS };
  return json(200, refreshToken === undefined ? access : { ...access, refresh_token: refreshToken });
}

const invalidGrant = (description: string) => json(400, { error: 'invalid_grant', error_description: description });

const json = (status: number, body: Record<string, unknown>): SimResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
