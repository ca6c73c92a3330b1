import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';
import { ImageError } from './image-error.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const TOTAL_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 3_000;

export interface SafeFetchOptions {
  /** Host names (and all below them) that pictures may come from. */
  readonly allowedHosts: readonly string[];
  /** One origin that is trusted as it is, plain http and loopback included: the practice malls. Null in live mode. */
  readonly trustedOrigin: string | null;
}

export interface SafeFetch {
  /** The bytes behind an address of the source mall (R48). Throws ImageError. */
  fetchImage(url: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** https only, allow-listed hosts only, public addresses only (checked when connecting), no redirects, 20 MB and 10 s at most. */
export function createSafeFetch(options: SafeFetchOptions): SafeFetch {
  const guarded = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS, lookup: publicLookup }, connections: 8 });
  const trusted = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS }, connections: 8 });
  return {
    fetchImage: async (text) => {
      const { url, isTrusted } = checkAddress(text, options);
      const signal = AbortSignal.timeout(TOTAL_TIMEOUT_MS);
      try {
        const answer = await request(url, { dispatcher: isTrusted ? trusted : guarded, signal });
        if (answer.statusCode !== 200) {
          await answer.body.dump();
          // Followed nowhere: where it leads was not checked.
          if (answer.statusCode >= 300 && answer.statusCode < 400) throw new ImageError('image_address_refused');
          const gone = answer.statusCode >= 400 && answer.statusCode < 500 && answer.statusCode !== 429;
          throw gone ? new ImageError('image_missing') : new ImageError('image_unreachable', true);
        }
        return await readAtMost(answer.body, Number(answer.headers['content-length'] ?? 0));
      } catch (error) {
        if (error instanceof ImageError) throw error;
        if (error instanceof Error && 'code' in error && error.code === 'NARABE_PRIVATE_ADDRESS')
          throw new ImageError('image_address_refused', false, error);
        throw new ImageError('image_unreachable', true, error);
      }
    },
    close: async () => {
      await Promise.all([guarded.destroy(), trusted.destroy()]);
    },
  };
}

function checkAddress(text: string, options: SafeFetchOptions): { url: URL; isTrusted: boolean } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new ImageError('image_address_refused');
  if (options.trustedOrigin !== null && url.origin === options.trustedOrigin) return { url, isTrusted: true };
  const allowed = options.allowedHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const plain =
    url.protocol === 'https:' && url.port === '' && url.username === '' && !ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, ''));
  if (!allowed || !plain) throw new ImageError('image_address_refused');
  return { url, isTrusted: false };
}

async function readAtMost(body: Readable, announced: number): Promise<Uint8Array> {
  if (announced > MAX_BYTES) return tooLarge(body);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > MAX_BYTES) return tooLarge(body);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(body: Readable): never {
  body.destroy();
  throw new ImageError('image_too_large');
}

/** True for an address that may be reached from outside; loopback, private, link-local, mapped and NAT64 ones may not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(Object.assign(new Error('not a public address'), { code: 'NARABE_PRIVATE_ADDRESS' }), '', 4);
    }
    if (options.all) return callback(null, addresses as never, 4);
    const first = addresses[0];
    return callback(null, first?.address ?? '', first?.family ?? 4);
  });
};
