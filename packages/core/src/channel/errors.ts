/** What a failed call to a mall means for the work that made it; the worker's one table reads this and nothing else (R24). */
export type ConnectorErrorKind =
  /** Quota exhausted: wait `retryAfterMs`, no attempt is spent. */
  | 'rate_limited'
  /** Network, 5xx, maintenance: nothing was changed, back off and repeat. */
  | 'unavailable'
  /** A write left us and its answer was lost: read back before anything else. */
  | 'unknown_outcome'
  /** The mall refused this item: to the operator, no repeat. */
  | 'rejected'
  /** The account's grant or key is dead, even after one refresh: pause the account. */
  | 'auth'
  /** We broke the protocol: stop and alert. */
  | 'bug';

/** One reason a mall gave, in the mall's own words and path. Holds no credential and no buyer data. */
export interface MallIssue {
  readonly code: string;
  readonly message: string;
  /** Where in the request, as the mall names it (`variants.x.articleNumber`), or null. */
  readonly path: string | null;
}

export interface ConnectorErrorDetails {
  /** Milliseconds until a repeat makes sense; only with `rate_limited` and `unavailable`. */
  readonly retryAfterMs?: number;
  readonly status?: number;
  /** The quota endpoint that was called. */
  readonly endpoint?: string;
  readonly issues?: readonly MallIssue[];
  /** The mall's request id, for their support. */
  readonly requestId?: string;
}

/** The only error that leaves a connector. `code` is stable and safe to show and to log. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly kind: ConnectorErrorKind;
  readonly code: string;
  readonly details: ConnectorErrorDetails;

  constructor(kind: ConnectorErrorKind, code: string, details: ConnectorErrorDetails = {}, cause?: unknown) {
    super(`${kind}: ${code}`, { cause });
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
