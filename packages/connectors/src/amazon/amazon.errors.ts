import { ConnectorError, type ConnectorErrorKind, type MallIssue } from '@narabe/core/channel';
import { type HttpAnswer, isCut, isHtml, lostAnswer, readJson, retryAfterMs, TokenRefused } from '../http/index.ts';
import type { ApiCall } from './amazon.call.ts';
import { refillMs } from './amazon.quotas.ts';
import { errorListSchema, lwaErrorSchema } from './amazon.schema.ts';

/** Token endpoint: what the seller or we can do differs by the OAuth error (sheet section 4, tags D and C). */
export const LWA_ERRORS: Readonly<Record<string, { readonly kind: ConnectorErrorKind; readonly code: string }>> = {
  /** The seller's grant is revoked or a year old. */
  invalid_grant: { kind: 'auth', code: 'invalid_grant' },
  /** Our own client id or secret: the accounts are fine, so the code says platform. */
  invalid_client: { kind: 'auth', code: 'platform_invalid_client' },
  unauthorized_client: { kind: 'bug', code: 'lwa_unauthorized_client' },
  unsupported_grant_type: { kind: 'bug', code: 'lwa_unsupported_grant_type' },
  invalid_request: { kind: 'bug', code: 'lwa_invalid_request' },
  invalid_scope: { kind: 'bug', code: 'lwa_invalid_scope' },
};

/** Which statuses mean what, before the codes are looked at: codes differ between the APIs (sheet section 5, tag C). */
const STATUS_KINDS: Readonly<Record<number, ConnectorErrorKind>> = {
  400: 'rejected',
  404: 'rejected',
  409: 'rejected',
  413: 'bug',
  415: 'bug',
  422: 'rejected',
};

/** Reports know 401 [M]; elsewhere 403 covers dead tokens, missing roles and unknown paths alike (sheet section 5, tag D). */
const TOKEN_REFUSED_STATUSES = new Set([401, 403]);

/** Nothing tells how long the token endpoint wants us to wait; our choice. */
const LWA_RETRY_MS = 5_000;

/** Throws what a refused API call means; returns when the answer is a success. */
export function refuseApiAnswer(answer: HttpAnswer, call: ApiCall): void {
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  const issues = readIssues(answer);
  const details = { status, endpoint: call.endpoint, issues, requestId: answer.headers['x-amzn-requestid'] };
  if (status >= 500) throw lostAnswer(call, isHtml(answer) ? 'maintenance_page' : codeOf(issues, 'server_error'), true, details);
  if (status === 429) throw new ConnectorError('rate_limited', 'quota_exceeded', { ...details, retryAfterMs: waitOf(answer, call) });
  if (TOKEN_REFUSED_STATUSES.has(status)) throw new TokenRefused('access_denied', details);
  // Without its reason a refusal must not be shown to the seller as one.
  if (issues.length === 0 && isCut(answer)) throw lostAnswer(call, 'malformed_answer', true, details);
  throw new ConnectorError(STATUS_KINDS[status] ?? 'bug', codeOf(issues, `status_${status}`), details);
}

/** Throws what a refused token request means; returns when the answer is a success. */
export function refuseTokenAnswer(answer: HttpAnswer, now: Date): void {
  const { status } = answer;
  if (status === 200) return;
  const parsed = lwaErrorSchema.safeParse(readJson(answer));
  const code = parsed.success ? parsed.data.error : null;
  const requestId = answer.headers['x-amzn-requestid'] ?? (parsed.success ? parsed.data.request_id : undefined);
  const details = { status, endpoint: 'token', requestId };
  if (status >= 500) throw new ConnectorError('unavailable', isHtml(answer) ? 'maintenance_page' : 'server_error', details);
  if (status === 429) {
    throw new ConnectorError('rate_limited', 'quota_exceeded', {
      ...details,
      retryAfterMs: retryAfterMs(answer.headers, now) ?? LWA_RETRY_MS,
    });
  }
  const known = code === null ? undefined : LWA_ERRORS[code];
  throw new ConnectorError(known?.kind ?? 'bug', known?.code ?? `lwa_status_${status}`, details);
}

/** The rate of this account where Amazon tells it, else the documented one. */
function waitOf(answer: HttpAnswer, call: ApiCall): number {
  const told = Number(answer.headers['x-amzn-ratelimit-limit']);
  return told > 0 ? Math.ceil(1_000 / told) : refillMs(call.endpoint);
}

function readIssues(answer: HttpAnswer): MallIssue[] {
  const parsed = errorListSchema.safeParse(readJson(answer));
  if (!parsed.success) return [];
  return parsed.data.errors.map(({ code, message, details }) => ({
    code,
    message: [message, details].filter(Boolean).join(' '),
    path: null,
  }));
}

function codeOf(issues: readonly MallIssue[], fallback: string): string {
  return issues[0]?.code ?? fallback;
}
