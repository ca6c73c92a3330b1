import { ConnectorError, type ConnectorErrorDetails } from '@narabe/core/channel';

/** Whether a repeat of the call could do something twice. */
export type Effect = 'read' | 'write';

/** The call whose outcome is being judged. */
export interface CallInfo {
  /** The quota endpoint. */
  readonly endpoint: string;
  readonly effect: Effect;
}

/**
 * A call without a usable answer. A read, or a write that never left us, changed nothing; a write that may have left us
 * may have happened (R13, R24).
 */
export function lostAnswer(
  call: CallInfo,
  code: string,
  mayHaveLeft: boolean,
  details: ConnectorErrorDetails = {},
  cause?: unknown,
): ConnectorError {
  const kind = call.effect === 'write' && mayHaveLeft ? 'unknown_outcome' : 'unavailable';
  return new ConnectorError(kind, code, { ...details, endpoint: call.endpoint }, safeCause(cause));
}

/** An answer that we do not understand: our reading of the mall is wrong, but a write may well have happened. */
export function unexpectedAnswer(call: CallInfo, details: ConnectorErrorDetails = {}): ConnectorError {
  return new ConnectorError(call.effect === 'write' ? 'unknown_outcome' : 'bug', 'unexpected_answer', {
    ...details,
    endpoint: call.endpoint,
  });
}

/** Keeps the name of the cause only: errors of clients carry URLs, headers and bodies. */
function safeCause(cause: unknown): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return new Error(code);
}

const CODES: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'connect_timeout',
  UND_ERR_HEADERS_TIMEOUT: 'answer_timeout',
  UND_ERR_BODY_TIMEOUT: 'answer_timeout',
  TimeoutError: 'answer_timeout',
  AbortError: 'aborted',
  ECONNREFUSED: 'connect_failed',
  ENOTFOUND: 'connect_failed',
  EAI_AGAIN: 'connect_failed',
  EHOSTUNREACH: 'connect_failed',
  ENETUNREACH: 'connect_failed',
};

/** Our stable word for a network failure; anything unlisted broke the connection. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'connection_lost';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CODES[code] ?? CODES[error.name] ?? 'connection_lost';
}
