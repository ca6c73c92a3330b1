import { Problem } from '../problem.ts';

/** A small client of our own API or the simulator's control: JSON in and out, keeps the session cookie. */
export type Client = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
};

const TIMEOUT_MS = 120_000;

export function createClient(base: string): Client {
  let cookie = '';
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    const response = await fetch(base + path, {
      method,
      // Our API takes changes only from its own pages (R39).
      headers: {
        origin: base,
        cookie,
        ...(method === 'GET' ? {} : { 'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json' }),
      },
      body: method === 'GET' ? null : text,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (cookies.length > 0) cookie = cookies.join('; ');
    const answer = await response.text();
    if (!response.ok) throw new Problem(`${method} ${path} answered ${response.status}: ${answer.slice(0, 300)}`);
    return (answer === '' ? null : JSON.parse(answer)) as T;
  };
  return { get: (path) => send('GET', path), post: (path, body) => send('POST', path, body) };
}
