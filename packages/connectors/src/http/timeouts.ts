/** How long one call may take (R25), in ms. Every field has a default below. */
export interface CallTimeouts {
  /** From handing the request over until the first line of the answer. */
  readonly headersMs?: number;
  /** From handing the request over until the last byte; also ends the wait for a free connection. */
  readonly totalMs?: number;
}

/** TCP and TLS. A mall that does not answer a SYN for this long is down. */
export const CONNECT_TIMEOUT_MS = 5_000;
/** The slowest documented answers (item writes, searches at sale time) stay well below this. Our choice, 2026-11-23. */
export const HEADERS_TIMEOUT_MS = 20_000;
/** Large documents need longer than an answer: 30 MB at 1 MB/s still fits twice. Our choice, 2026-11-23. */
export const TOTAL_TIMEOUT_MS = 60_000;
/** Idle connections are dropped before the malls' load balancers do it, so that a write rarely meets a dying one. */
export const KEEP_ALIVE_MS = 4_000;
/** Connections per host. Quotas are a few calls per second, so more would only help an outage along. */
export const CONNECTIONS_PER_HOST = 16;
/** Largest answer that is held in memory, in bytes; larger ones are streamed or refused. */
export const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
