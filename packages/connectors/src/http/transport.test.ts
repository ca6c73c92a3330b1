import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpTransport, type HttpCall } from './transport.ts';

const SECRET = 'canary-secret';
const transport = createHttpTransport();
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function call(url: string, more: Partial<HttpCall> = {}): HttpCall {
  const headers = { authorization: `Bearer ${SECRET}` };
  return { method: 'GET', url: `${url}/x?key=${SECRET}`, headers, endpoint: 'probe', effect: 'read', ...more };
}

async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'ConnectorError' });
  const shown = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause) + String((error as Error).stack);
  expect(shown).not.toContain(SECRET);
  return error;
}

describe('transport', () => {
  it('answers any status with lower-case headers and the bytes', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418, { 'X-Thing': 'a', 'content-type': 'text/plain; charset=shift_jis' });
      response.end(Buffer.from([0x8c, 0x66, ...Buffer.from(request.headers.authorization ?? '')]));
    });
    const answer = await transport.send(call(url));
    expect(answer.status).toBe(418);
    expect(answer.headers['x-thing']).toBe('a');
    expect(answer.text('shift_jis')).toBe(`掲Bearer ${SECRET}`);
  });

  it('follows no redirect', async () => {
    const url = await serve((_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end());
    expect((await transport.send(call(url))).status).toBe(302);
  });

  it.each(['read', 'write'] as const)('a refused connection changed nothing (%s)', async (effect) => {
    const error = await failureOf(transport.send(call(`http://127.0.0.1:${await closedPort()}`, { effect })));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'connect_failed', details: { endpoint: 'probe' } });
  });

  it.each([
    ['read', 'unavailable'],
    ['write', 'unknown_outcome'],
  ] as const)('no answer in time: a %s is %s', async (effect, kind) => {
    const url = await serve(() => {});
    const error = await failureOf(transport.send(call(url, { effect, method: 'POST', body: SECRET, timeouts: { totalMs: 60 } })));
    expect(error).toMatchObject({ kind, code: 'answer_timeout' });
  });

  it.each([
    ['read', 'unavailable'],
    ['write', 'unknown_outcome'],
  ] as const)('a connection cut after the request: a %s is %s', async (effect, kind) => {
    const url = await serve((request) => request.socket.destroy());
    expect(await failureOf(transport.send(call(url, { effect })))).toMatchObject({ kind, code: 'connection_lost' });
  });

  it.each([
    ['read', 'unavailable'],
    ['write', 'unknown_outcome'],
  ] as const)('half a body: a %s is %s', async (effect, kind) => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => request.socket.destroy());
    });
    expect(await failureOf(transport.send(call(url, { effect })))).toMatchObject({ kind });
  });

  it('a write that timed out while it waited for a free connection never left', async () => {
    const narrow = createHttpTransport({ connectionsPerHost: 1 });
    let seen = 0;
    const url = await serve(() => {
      seen += 1;
    });
    const first = narrow.send(call(url, { timeouts: { totalMs: 200 } })).catch((error: unknown) => error);
    const second = await failureOf(narrow.send(call(url, { effect: 'write', timeouts: { totalMs: 50 } })));
    expect(second).toMatchObject({ kind: 'unavailable', code: 'answer_timeout' });
    await first;
    expect(seen).toBe(1);
  });

  it('an abort by the caller ends the call', async () => {
    const url = await serve(() => {});
    const signal = AbortSignal.timeout(30);
    const error = await failureOf(transport.send(call(url, { signal: AbortSignal.any([signal]) })));
    expect(error).toMatchObject({ kind: 'unavailable' });
  });

  it('refuses an answer above the limit', async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(5_000)));
    const error = await failureOf(transport.send(call(url, { maxAnswerBytes: 4_999 })));
    expect(error).toMatchObject({ kind: 'bug', code: 'answer_too_large' });
    expect((await transport.send(call(url, { maxAnswerBytes: 5_000 }))).body.byteLength).toBe(5_000);
  });

  it('a broken URL is our bug and is not shown', async () => {
    expect(await failureOf(transport.send({ ...call(''), url: `nonsense ${SECRET}` }))).toMatchObject({ kind: 'bug', code: 'bad_url' });
  });

  it('streams a body without holding it', async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(300_000, 1)));
    let size = 0;
    for await (const chunk of (await transport.open(call(url))).body) size += chunk.byteLength;
    expect(size).toBe(300_000);
  });
});
