import { StoppedClock } from './clock.ts';
import { MemoryImageStore } from './image-store.ts';
import type { Mall, MallOptions, SimRequest, SimResponse } from './mall.ts';
import { seededRandom } from './random.ts';
import { RouteTable } from './route-table.ts';

export interface MallCall {
  readonly method: string;
  /** Below the mall's base, percent-encoded; may carry `?query`. */
  readonly path: string;
  readonly query?: URLSearchParams | Record<string, string> | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Anything but a string or Buffer is sent as JSON. */
  readonly body?: unknown;
}

export interface MallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  text(): string;
  /** Parsed body; the caller knows the shape. */
  json<T = Record<string, unknown>>(): T;
}

/** Options for a mall under test: a clock that stands still, fixed random numbers, an empty image store. */
export function testMallOptions(now = '2026-11-23T03:00:00Z'): MallOptions & { clock: StoppedClock; imageStore: MemoryImageStore } {
  return { clock: new StoppedClock(new Date(now)), random: seededRandom(1), imageStore: new MemoryImageStore() };
}

/** Sends one request through routing, authorize and handle, without HTTP, quotas or faults. Unknown paths get the mall's refusal. */
export async function callMall(mall: Mall, call: MallCall): Promise<MallAnswer> {
  const [path = '', ownQuery = ''] = call.path.split('?', 2);
  const query = new URLSearchParams(call.query ?? ownQuery);
  const body = toBuffer(call.body);
  const headers = lowerCaseNames(call.headers ?? {});
  if (isJsonBody(call.body)) headers['content-type'] ??= 'application/json';
  const match = new RouteTable(mall.endpoints).find(call.method.toUpperCase(), path);
  const request: SimRequest = {
    method: call.method.toUpperCase(),
    path,
    params: match?.params ?? {},
    query,
    headers,
    body,
    baseUrl: `http://simulator.test/${mall.name}`,
  };
  if (!match) return toAnswer(mall.refusals.unknownPath(request));
  return toAnswer(match.endpoint.authorize(request) ?? (await match.endpoint.handle(request)));
}

const isJsonBody = (body: unknown) => body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);

function toBuffer(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function toAnswer(response: SimResponse): MallAnswer {
  const body = toBuffer(response.body);
  return {
    status: response.status,
    headers: lowerCaseNames(response.headers ?? {}),
    body,
    text: () => body.toString('utf8'),
    json: <T>() => JSON.parse(body.toString('utf8')) as T,
  };
}
