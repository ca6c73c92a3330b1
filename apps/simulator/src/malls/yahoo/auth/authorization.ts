import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { YahooContext } from '../context.ts';
import { newToken } from './tokens.ts';

/**
 * The consent page, always answered with yes: 302 back to `redirect_uri` with `code` and `state`. A practice application has
 * no list of registered URIs, so every http(s) URI is taken; a wrong request gets a page instead, as there is nowhere to send it.
 */
export function authorization(context: YahooContext, { query }: SimRequest): SimResponse {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== context.state.accounts.clientId) return page('client_id が不正です。');
  if (!/^https?:\/\//.test(redirectUri) || !URL.canParse(redirectUri)) return page('redirect_uri が不正です。');
  if (query.get('response_type') !== 'code') return back(redirectUri, query.get('state'), { error: 'unsupported_response_type' });
  const code = newToken(context, 'CODE');
  context.state.accounts.codes.set(code, {
    redirectUri,
    issuedAtMs: context.clock.now().getTime(),
    challenge: readChallenge(query),
  });
  context.state.accounts.grantRevoked = false;
  return back(redirectUri, query.get('state'), { code });
}

function readChallenge(query: URLSearchParams) {
  const value = query.get('code_challenge');
  if (value === null) return undefined;
  return { value, method: query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain' } as const;
}

function back(redirectUri: string, state: string | null, answer: Record<string, string>): SimResponse {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (state !== null) target.searchParams.set('state', state);
  return { status: 302, headers: { location: target.href } };
}

const page = (message: string): SimResponse => ({
  status: 400,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: `<!doctype html><html lang="ja"><title>Yahoo! JAPAN ID連携</title><p>${message}</p></html>`,
});
