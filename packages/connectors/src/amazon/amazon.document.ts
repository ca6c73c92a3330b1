import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ConnectorError } from '@narabe/core/channel';
import { type CallInfo, type ConnectorContext, type HttpStream, lostAnswer, requireSetting } from '../http/index.ts';

/** Where reports are stored; a URL that leads elsewhere is not followed (R48). Seen in Amazon's samples, not promised. */
const DOCUMENT_HOSTS = /(^|\.)(amazonaws\.com|cloudfront\.net)$/;
/** The URL itself lives this long (sheet section 9, tag D); the reader may be slowed down by the work on the rows. */
const DOCUMENT_TIMEOUT_MS = 300_000;
/** After unpacking. 50,000 rows with long descriptions stay below a tenth of it. Our choice. */
const MAX_DOCUMENT_BYTES = 1024 * 1024 * 1024;

/** Opens a report document for streaming, unpacked. No token is sent: the URL is signed. */
export async function openDocument(
  context: ConnectorContext,
  call: CallInfo,
  document: { readonly url: string; readonly compressionAlgorithm?: string | undefined },
): Promise<HttpStream> {
  if (!isDocumentUrl(document.url, requireSetting(context.baseUrls, 'api'))) {
    throw new ConnectorError('bug', 'document_host_unknown', { endpoint: call.endpoint });
  }
  const stream = await context.transport.open({ ...call, method: 'GET', url: document.url, timeouts: { totalMs: DOCUMENT_TIMEOUT_MS } });
  if (stream.status !== 200) {
    stream.cancel();
    throw documentRefused(stream.status, call);
  }
  const packed = document.compressionAlgorithm === 'GZIP';
  return { ...stream, body: limitSize(packed ? unzip(stream.body, call) : stream.body, call) };
}

function isDocumentUrl(url: string, apiBase: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname } = new URL(url);
  return origin === new URL(apiBase).origin || (protocol === 'https:' && DOCUMENT_HOSTS.test(hostname));
}

/** 403 and 404 mean that the URL has died; the document is asked for again. */
function documentRefused(status: number, call: CallInfo): ConnectorError {
  return new ConnectorError('unavailable', status < 500 ? 'document_expired' : 'server_error', { status, endpoint: call.endpoint });
}

async function* unzip(body: AsyncIterable<Uint8Array>, call: CallInfo): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  // pipeline hands an error of the connection on to gunzip, where the loop below meets it.
  pipeline(Readable.from(body, { objectMode: false }), gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    throw error instanceof ConnectorError ? error : lostAnswer(call, 'malformed_answer', true, {}, error);
  }
}

async function* limitSize(body: AsyncIterable<Uint8Array>, call: CallInfo): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_DOCUMENT_BYTES) throw new ConnectorError('bug', 'answer_too_large', { endpoint: call.endpoint });
    yield chunk;
  }
}
