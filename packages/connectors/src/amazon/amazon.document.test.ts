import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type ConnectorContext, createHttpTransport, createTokenCache } from '../http/index.ts';
import { openDocument } from './amazon.document.ts';

const call = { endpoint: 'getReportDocument', effect: 'read' } as const;
const text = '出品者SKU\t価格\r\n'.repeat(5_000);
const transport = createHttpTransport();
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(
  answer: (response: ServerResponse) => void,
): Promise<{ url: string; context: ConnectorContext; headers: () => object }> {
  let headers = {};
  const server = createServer((request, response) => {
    headers = request.headers;
    answer(response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = () => new Date();
  const context = { baseUrls: { api }, credentials: {}, tokens: createTokenCache(now), now, transport };
  return { url: `${api}/document?signature=canary`, context, headers: () => headers };
}

async function readAll(context: ConnectorContext, url: string, compressionAlgorithm?: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openDocument(context, call, { url, compressionAlgorithm })).body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('report document', () => {
  it('is unpacked when Amazon packed it, and fetched without a token', async () => {
    const packed = await serve((response) => response.end(gzipSync(text)));
    expect(await readAll(packed.context, packed.url, 'GZIP')).toBe(text);
    expect(Object.keys(packed.headers())).not.toContain('x-amz-access-token');
    const plain = await serve((response) => response.end(text));
    expect(await readAll(plain.context, plain.url)).toBe(text);
  });

  it.each([
    ['cut in the middle', (response: ServerResponse) => response.end(gzipSync(text).subarray(0, 100)), 'malformed_answer'],
    ['not packed at all', (response: ServerResponse) => response.end(text), 'malformed_answer'],
    ['expired', (response: ServerResponse) => response.writeHead(403).end(), 'document_expired'],
    ['out of order', (response: ServerResponse) => response.writeHead(503).end(), 'server_error'],
    [
      'broken off',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
      'connection_lost',
    ],
  ])('%s is unavailable', async (_name, answer, code) => {
    const { context, url } = await serve(answer);
    await expect(readAll(context, url, 'GZIP')).rejects.toMatchObject({ kind: 'unavailable', code });
  });

  it.each(['http://169.254.169.254/x', 'https://amazonaws.com.evil.example/x', 'http://b.s3.amazonaws.com/x', 'file:///etc/passwd', ''])(
    '%s is not followed',
    async (url) => {
      const { context } = await serve((response) => response.end());
      await expect(readAll(context, url)).rejects.toMatchObject({ kind: 'bug', code: 'document_host_unknown' });
    },
  );

  it('a reader that stops early ends the download', async () => {
    let closed = false;
    const { context, url } = await serve((response) => {
      response.on('close', () => {
        closed = true;
      });
      response.write(Buffer.alloc(1_000_000));
    });
    for await (const _ of (await openDocument(context, call, { url })).body) break;
    await expect.poll(() => closed).toBe(true);
  });
});
