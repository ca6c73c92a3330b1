import { ConnectorError } from '@narabe/core/channel';
import { Agent, type Dispatcher } from 'undici';
import { createAnswer, flattenHeaders, type HttpAnswer, type HttpStream } from './answer.ts';
import type { EncodedBody } from './body.ts';
import { type CallInfo, failureCode, lostAnswer } from './failure.ts';
import { markStart, type StartMark } from './start-mark.ts';
import {
  type CallTimeouts,
  CONNECT_TIMEOUT_MS,
  CONNECTIONS_PER_HOST,
  HEADERS_TIMEOUT_MS,
  KEEP_ALIVE_MS,
  MAX_ANSWER_BYTES,
  TOTAL_TIMEOUT_MS,
} from './timeouts.ts';

export interface HttpCall extends CallInfo {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | EncodedBody;
  readonly timeouts?: CallTimeouts;
  /** Largest answer that is accepted, in bytes. */
  readonly maxAnswerBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * One HTTP call, one answer: no retry, no waiting, no redirect, whatever the status says. Throws a ConnectorError only
 * when there is no answer: `unavailable`, or `unknown_outcome` for a write that may have reached the mall. Errors hold
 * neither URL nor headers nor bodies.
 */
export interface HttpTransport {
  send(call: HttpCall): Promise<HttpAnswer>;
  /** For documents larger than memory; `totalMs` covers the reading, too. A break in the middle is thrown by the body. */
  open(call: HttpCall): Promise<HttpStream>;
  /** Ends idle connections and waits for running calls. */
  close(): Promise<void>;
}

/** Keeps a bounded set of connections per host alive. One per process is enough. */
export function createHttpTransport(
  options: { readonly connectionsPerHost?: number; readonly connectTimeoutMs?: number } = {},
): HttpTransport {
  const agent = new Agent({
    connections: options.connectionsPerHost ?? CONNECTIONS_PER_HOST,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: { timeout: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS },
  });
  const open = (call: HttpCall): Promise<HttpStream> => openCall(agent, call);
  return { open, send: async (call) => collect(call, await open(call)), close: () => agent.close() };
}

async function openCall(agent: Agent, call: HttpCall): Promise<HttpStream> {
  const target = parseUrl(call);
  const cancel = new AbortController();
  const deadline = AbortSignal.timeout(call.timeouts?.totalMs ?? TOTAL_TIMEOUT_MS);
  const signal = AbortSignal.any([cancel.signal, deadline, ...(call.signal ? [call.signal] : [])]);
  const mark: StartMark = { started: false };
  try {
    const request = agent.compose(markStart(mark)).request(toRequest(call, target, signal));
    const answer = await Promise.race([request, abortOf(signal)]);
    return {
      status: answer.statusCode,
      headers: flattenHeaders(answer.headers),
      body: readBody(call, answer.body),
      cancel: () => cancel.abort(),
    };
  } catch (error) {
    throw lostAnswer(call, failureCode(error), mark.started, {}, error);
  }
}

function toRequest(call: HttpCall, target: URL, signal: AbortSignal): Dispatcher.RequestOptions {
  const encoded = typeof call.body === 'object' && 'contentType' in call.body ? call.body : null;
  return {
    origin: target.origin,
    path: target.pathname + target.search,
    method: call.method,
    headers: { ...(encoded ? { 'content-type': encoded.contentType } : {}), ...call.headers },
    body: encoded ? encoded.bytes : ((call.body as string | Uint8Array | undefined) ?? null),
    headersTimeout: call.timeouts?.headersMs ?? HEADERS_TIMEOUT_MS,
    bodyTimeout: call.timeouts?.totalMs ?? TOTAL_TIMEOUT_MS,
    signal,
  };
}

/** undici notices an abort only once the request has a connection; a call that waits for one must end in time, too. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A URL that cannot be parsed is our mistake; the parser's own error would carry the URL, so it is not kept. */
function parseUrl(call: HttpCall): URL {
  const url = URL.canParse(call.url) ? new URL(call.url) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new ConnectorError('bug', 'bad_url', { endpoint: call.endpoint });
  return url;
}

async function* readBody(call: HttpCall, body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk;
  } catch (error) {
    throw lostAnswer(call, failureCode(error), true, {}, error);
  }
}

async function collect(call: HttpCall, stream: HttpStream): Promise<HttpAnswer> {
  const limit = call.maxAnswerBytes ?? MAX_ANSWER_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream.body) {
    size += chunk.byteLength;
    if (size > limit) {
      stream.cancel();
      throw new ConnectorError(call.effect === 'write' ? 'unknown_outcome' : 'bug', 'answer_too_large', {
        endpoint: call.endpoint,
        status: stream.status,
      });
    }
    chunks.push(chunk);
  }
  return createAnswer(stream.status, stream.headers, Buffer.concat(chunks));
}
