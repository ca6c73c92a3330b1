import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Passing {
  readonly method: string;
  readonly path: string;
}

export interface TamperingProxy {
  readonly url: string;
  /** Answers instead of the malls: a status, or null to let it pass. */
  refuse: (request: Passing) => number | null;
  /** Changes an answer's bytes on the way back. */
  tamper: (request: Passing, body: Buffer) => Buffer;
  close(): Promise<void>;
}

/** Stands between the worker and the practice malls, for what the malls themselves cannot do wrong. Passes everything at first. */
export async function startTamperingProxy(target: string): Promise<TamperingProxy> {
  const { hostname, port } = new URL(target);
  const server = http.createServer((request, response) => {
    const passing = { method: request.method ?? 'GET', path: request.url ?? '/' };
    const refused = proxy.refuse(passing);
    if (refused !== null) {
      request.resume();
      response.writeHead(refused).end();
      return;
    }
    // The Host header stays: addresses that the malls give out then lead through this proxy, too.
    const onward = http.request({ hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = proxy.tamper(passing, Buffer.concat(parts));
        const { 'transfer-encoding': _chunks, 'content-length': _length, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, {
          ...headers,
          ...(answer.statusCode === 204 ? {} : { 'content-length': body.byteLength }),
        });
        response.end(answer.statusCode === 204 ? undefined : body);
      });
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: TamperingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: () => null,
    tamper: (_request, body) => body,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
