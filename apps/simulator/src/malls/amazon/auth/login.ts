import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { json } from '../answers.ts';
import type { AmazonContext } from '../context.ts';
import { PRACTICE } from './credentials.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

const GRANTLESS_SCOPES = [
  'sellingpartnerapi::notifications',
  'sellingpartnerapi::client_credential:rotation',
  'sellingpartnerapi::migration',
];

/** Login with Amazon: `POST /auth/o2/token`, form or JSON, three grants (fact sheet section 4). */
export function loginEndpoint(context: AmazonContext): Endpoint {
  return { name: 'token', method: 'POST', path: '/auth/o2/token', authorize: () => null, handle: (request) => answer(context, request) };
}

function answer(context: AmazonContext, request: SimRequest): SimResponse {
  const fields = readFields(request);
  if (!fields) return refuse(context, 400, 'invalid_request', 'The request is malformed or has an unsupported content type');
  const grant = fields.get('grant_type');
  if (!grant) return refuse(context, 400, 'invalid_request', 'The request is missing a required parameter : grant_type');
  if (!['authorization_code', 'refresh_token', 'client_credentials'].includes(grant)) {
    return refuse(context, 400, 'unsupported_grant_type', 'The authorization grant type is not supported by the authorization server');
  }
  if (fields.get('client_id') !== PRACTICE.clientId || fields.get('client_secret') !== PRACTICE.clientSecret) {
    return refuse(context, 401, 'invalid_client', 'Client authentication failed');
  }
  if (grant === 'client_credentials') return grantless(context, fields);
  return grant === 'refresh_token' ? refresh(context, fields) : exchange(context, fields);
}

function refresh({ tokens, ...context }: AmazonContext, fields: ReadonlyMap<string, string>): SimResponse {
  const token = fields.get('refresh_token');
  if (!token) return refuse(context, 400, 'invalid_request', 'The request is missing a required parameter : refresh_token');
  if (!tokens.isGranted(token)) return refuse(context, 400, 'invalid_grant', 'The request has an invalid grant parameter : refresh_token');
  return granted({ access_token: tokens.issueAccess(), refresh_token: token });
}

function exchange({ tokens, ...context }: AmazonContext, fields: ReadonlyMap<string, string>): SimResponse {
  if (!tokens.useCode(fields.get('code') ?? '', fields.get('redirect_uri') ?? null)) {
    return refuse(context, 400, 'invalid_grant', 'The request has an invalid grant parameter : code');
  }
  return granted({ access_token: tokens.issueAccess(), refresh_token: tokens.issueRefresh() });
}

function grantless({ tokens, ...context }: AmazonContext, fields: ReadonlyMap<string, string>): SimResponse {
  const scopes = (fields.get('scope') ?? '').split(' ');
  if (!scopes.every((scope) => GRANTLESS_SCOPES.includes(scope))) {
    return refuse(context, 400, 'invalid_scope', 'The request has an invalid parameter : scope');
  }
  return granted({ access_token: tokens.issueAccess(true) });
}

function granted(tokens: Readonly<Record<string, string>>): SimResponse {
  const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };
  return json(200, { ...tokens, token_type: 'bearer', expires_in: ACCESS_TOKEN_SECONDS }, noStore);
}

function refuse(context: Pick<AmazonContext, 'requestId'>, status: number, error: string, description: string): SimResponse {
  const body = { error, error_description: description, error_index: '', request_id: context.requestId() };
  return json(status, body, { 'cache-control': 'no-store', pragma: 'no-cache' });
}

function readFields({ headers, body }: SimRequest): ReadonlyMap<string, string> | undefined {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return new Map(new URLSearchParams(body.toString('utf8')));
  if (!type.startsWith('application/json')) return undefined;
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    return new Map(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
  } catch {
    return undefined;
  }
}
