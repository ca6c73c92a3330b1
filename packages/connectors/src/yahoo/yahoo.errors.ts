import { ConnectorError, type ConnectorErrorDetails, type MallIssue } from '@narabe/core/channel';
import { type CallInfo, type HttpAnswer, isCut, judged, lostAnswer, readXml, retryAfterMs, type Verdict } from '../http/index.ts';
import { errorBody, type FieldProblem } from './yahoo.schema.ts';
import { FORBIDDEN_WAIT_MS, SECOND, YAHOO_VERDICTS } from './yahoo.verdicts.ts';

/** Statuses that may be a problem of the page, of the shop or of ours: without the reason nobody may be blamed. */
const NEEDS_REASON = new Set([400, 404]);

/** A call that was refused as a whole: `<Error>` with a message and mostly a code (sheet section 4, shape 1). */
export function yahooError(answer: HttpAnswer, call: CallInfo, now: Date): ConnectorError {
  const body = errorOf(answer);
  if (body === null && NEEDS_REASON.has(answer.status) && isCut(answer))
    return lostAnswer(call, 'malformed_answer', true, { status: answer.status });
  const asked = retryAfterMs(answer.headers, now);
  const issues: MallIssue[] = body ? [{ code: body.code ?? `http_${answer.status}`, message: body.message, path: null }] : [];
  return failure(body?.code ?? null, answer.status, call, {
    ...(asked === null ? {} : { retryAfterMs: asked }),
    ...(issues.length > 0 ? { issues } : {}),
  });
}

/**
 * An answer with status 200 and NG: it names one or more fields (sheet section 4, shape 2), and nothing was stored. A
 * problem that passes by itself (an image not there yet, a publish running) counts only when it is the only kind.
 */
export function fieldError(problems: readonly FieldProblem[], call: CallInfo): ConnectorError {
  const issues = problems.map(({ Target, Code, Message }): MallIssue => ({ code: Code, message: Message, path: Target || null }));
  const lasting = issues.find(({ code }) => YAHOO_VERDICTS[code]?.kind !== 'unavailable') ?? issues[0];
  return failure(lasting?.code ?? null, REFUSED, call, { issues });
}

/** Stands for the missing status of a refusal that came with 200. */
const REFUSED = 400;

function failure(code: string | null, status: number, call: CallInfo, details: ConnectorErrorDetails): ConnectorError {
  const verdict = (code === null ? undefined : YAHOO_VERDICTS[code]) ?? byStatus(status, code);
  return judged(verdict, code, status, call, details);
}

function byStatus(status: number, code: string | null): Verdict {
  if (status === 401) return { kind: 'auth' };
  // "Your Request was Forbidden" without a code: too fast, or the calls of the day are used up (sheet section 2.2 [DEV]).
  if (status === 403) return code === null ? { kind: 'rate_limited', retryAfterMs: FORBIDDEN_WAIT_MS } : { kind: 'auth' };
  if (status === 429) return { kind: 'rate_limited', retryAfterMs: SECOND };
  if (status === 503) return { kind: 'unavailable' };
  if (status >= 500) return { kind: 'lost' };
  return code === null ? { kind: 'bug' } : { kind: 'rejected' };
}

/** The code and message of an `<Error>` body, whatever the status; null for any other body. */
export function errorOf(answer: HttpAnswer): { code: string | null; message: string } | null {
  const parsed = errorBody.safeParse(readXml(answer));
  if (!parsed.success) return null;
  const { Code, Message } = parsed.data.Error;
  return { code: Code || null, message: Message ?? '' };
}

/** The result of a call, or `instead` where the mall refused it with one of these codes. */
export async function unlessRefused<Result, Other>(
  codes: readonly string[],
  call: () => Promise<Result>,
  instead: Other,
): Promise<Result | Other> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConnectorError && codes.includes(error.code)) return instead;
    throw error;
  }
}
