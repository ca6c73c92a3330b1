import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import type { AmazonContext } from '../context.ts';
import { PRACTICE } from './credentials.ts';

/** Any port of this machine counts as registered for the practice application. */
const REGISTERED_REDIRECT = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//;

/** The seller's consent page, without the page: it agrees at once and sends the browser back (fact sheet section 3). */
export function consentEndpoint(context: AmazonContext): Endpoint {
  return {
    name: 'consent',
    method: 'GET',
    path: '/apps/authorize/consent',
    authorize: () => null,
    handle: (request) => consent(context, request),
  };
}

function consent({ tokens }: AmazonContext, { query }: SimRequest): SimResponse {
  if (query.get('application_id') !== PRACTICE.applicationId) return page(400, 'MD1000');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (redirectUri === '') return page(400, 'MD9100');
  if (redirectUri.includes('#')) return page(400, 'MD5110');
  if (!REGISTERED_REDIRECT.test(redirectUri)) return page(400, 'MD5101');
  const target = new URL(redirectUri);
  target.searchParams.set('state', query.get('state') ?? '');
  target.searchParams.set('selling_partner_id', PRACTICE.sellerId);
  target.searchParams.set('spapi_oauth_code', tokens.issueCode(redirectUri));
  return { status: 302, headers: { location: target.href, 'referrer-policy': 'no-referrer' } };
}

const page = (status: number, code: string): SimResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>エラー</title><p>申し訳ございません。エラーが発生しました。エラーコード: ${code}</p>`,
});
