import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { atControlsRate, type YahooContext } from '../context.ts';
import { gatewayError } from '../wire/answers.ts';
import { japanDay } from '../wire/japan-time.ts';
import { accessTokenStatus } from './tokens.ts';

// Wordings of the gateway (sheet section 2.2, QII, KAM, DEV); read 2026-11-23. The realm is not in the sheet: uncertain.
const REALM = 'circus.shopping.yahooapis.jp';
const NO_CREDENTIAL = 'Bad Request: Authentication parameters in your request incompleted.';
const CONSENT_GONE = { code: 'px-04307', message: 'Use of API is not permitted.' };
const TOKEN_FORM = /^[A-Za-z0-9._~+/-]{6,}=*$/;

/** The gateway before every shop call: credential, consent, calls of the day. */
export function passGate(context: YahooContext, request: SimRequest): SimResponse | null {
  return checkCredential(context, request) ?? countCall(context);
}

/** No Code: the gateway writes none here. */
export const forbidden = (): SimResponse => gatewayError(403, 'Your Request was Forbidden');

function checkCredential(context: YahooContext, request: SimRequest): SimResponse | null {
  const token = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim();
  if (token === undefined) return gatewayError(401, NO_CREDENTIAL);
  if (!TOKEN_FORM.test(token)) return invalidToken('invalid token format');
  const status = accessTokenStatus(context, token);
  if (status === 'unknown') return invalidToken('invalid token');
  if (status === 'expired') return invalidToken('expired token');
  if (context.state.accounts.grantRevoked) return gatewayError(403, CONSENT_GONE.message, CONSENT_GONE.code);
  return null;
}

function invalidToken(description: string): SimResponse {
  const challenge = `Bearer realm="${REALM}", error="invalid_token", error_description="${description}"`;
  return gatewayError(401, `Please provide valid credentials. ${challenge}`, undefined, { 'www-authenticate': challenge });
}

function countCall(context: YahooContext): SimResponse | null {
  const { callsOfDay } = context.state.accounts;
  const day = japanDay(context.clock.now());
  if (callsOfDay.day !== day) Object.assign(callsOfDay, { day, calls: 0 });
  callsOfDay.calls += 1;
  return callsOfDay.calls > atControlsRate(context, context.switches.callsPerDay) ? forbidden() : null;
}
