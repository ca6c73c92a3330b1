import { ConnectorError, type ConnectorErrorDetails, type ConnectorErrorKind } from '@narabe/core/channel';
import type { CallInfo } from './failure.ts';

/** What a mall's code means for us: a row of its table. */
export interface Verdict {
  /** `lost` becomes `unavailable` for a read and `unknown_outcome` for a write. */
  readonly kind: ConnectorErrorKind | 'lost';
  /** Our own word where the mall's code alone would not tell the operator what to do. */
  readonly code?: string;
  readonly retryAfterMs?: number;
}

/** The error that a verdict on a refused call becomes. A wait that the mall itself asks for (`details`) comes before the table's. */
export function judged(
  verdict: Verdict,
  mallCode: string | null,
  status: number,
  call: CallInfo,
  { retryAfterMs: asked, ...details }: ConnectorErrorDetails,
): ConnectorError {
  const lost = call.effect === 'write' ? 'unknown_outcome' : 'unavailable';
  const kind = verdict.kind === 'lost' ? lost : verdict.kind;
  const wait = kind === 'rate_limited' || kind === 'unavailable' ? (asked ?? verdict.retryAfterMs) : undefined;
  return new ConnectorError(kind, verdict.code ?? mallCode ?? `http_${status}`, {
    ...details,
    status,
    endpoint: call.endpoint,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}
