import type { ConnectorError, ConnectorErrorDetails, MallIssue } from '@narabe/core/channel';
import { type CallInfo, type HttpAnswer, isCut, judged, lostAnswer, readJson, retryAfterMs, type Verdict } from '../http/index.ts';
import { errorList, gatewayResult } from './rakuten.schema.ts';
import { RAKUTEN_VERDICTS, SECOND } from './rakuten.verdicts.ts';

/** The word for "too fast" differs by API: `Exceeded QPS Limitation`, `AccessLimit` (sheet section 2 [S1, S5], 2026-11-23). */
const QUOTA_WORDS = /QPS|access ?limit|exceed|too many/i;

/** Statuses that may be a problem of the page, of the shop or of ours, and 403 also "too fast": without the reason nobody may be blamed. */
const NEEDS_REASON = new Set([400, 403, 404]);

/** Any answer that is not a success, as the one error that leaves the connector. */
export function rakutenError(answer: HttpAnswer, call: CallInfo, now: Date): ConnectorError {
  const issues = issuesOf(answer);
  if (issues.length === 0 && NEEDS_REASON.has(answer.status) && isCut(answer))
    return lostAnswer(call, 'malformed_answer', true, { status: answer.status });
  const first = issues[0];
  const asked = retryAfterMs(answer.headers, now);
  return rakutenFailure(first?.code ?? null, answer.status, call, {
    ...(asked === null ? {} : { retryAfterMs: asked }),
    ...(issues.length > 0 ? { issues } : {}),
    ...(answer.headers['request-id'] ? { requestId: answer.headers['request-id'] } : {}),
  });
}

/** The same judgement for a code that was found in a body of its own shape (Cabinet's XML). */
export function rakutenFailure(code: string | null, status: number, call: CallInfo, details: ConnectorErrorDetails): ConnectorError {
  const message = details.issues?.[0]?.message ?? '';
  const verdict = (code === null ? undefined : RAKUTEN_VERDICTS[code]) ?? byStatus(status, message, code !== null);
  return judged(verdict, code, status, call, details);
}

function byStatus(status: number, message: string, hasReason: boolean): Verdict {
  if (status === 401) return { kind: 'auth' };
  // A function that is not ticked "use" in RMS answers 403 as well; only the words tell (sheet section 2).
  if (status === 403)
    return QUOTA_WORDS.test(message) ? { kind: 'rate_limited', retryAfterMs: SECOND } : { kind: 'auth', code: 'function_not_allowed' };
  if (status === 429) return { kind: 'rate_limited', retryAfterMs: SECOND };
  if (status === 503) return { kind: 'unavailable' };
  if (status >= 500) return { kind: 'lost' };
  if (status === 409) return { kind: 'unavailable', retryAfterMs: SECOND };
  // A merged genre answers with a redirect (sheet section 5), which the transport does not follow.
  if (status === 301) return { kind: 'rejected', code: 'genre_merged' };
  return hasReason ? { kind: 'rejected' } : { kind: 'bug' };
}

/** The reasons in a JSON refusal, in either gateway's shape; none when the body is something else. */
function issuesOf(answer: HttpAnswer): MallIssue[] {
  const body = readJson(answer);
  const list = errorList.safeParse(body);
  if (list.success) {
    return list.data.errors.map(({ code, message, metadata }) => ({ code, message: message ?? '', path: metadata?.propertyPath ?? null }));
  }
  const gateway = gatewayResult.safeParse(body);
  if (!gateway.success) return [];
  const { errorCode, message } = gateway.data.Results;
  return [{ code: errorCode, message: message ?? '', path: null }];
}
