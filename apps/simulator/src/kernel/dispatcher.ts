import type { Counters } from './counters.ts';
import type { Fault, Faults } from './faults.ts';
import type { Endpoint, Mall, SimRequest, SimResponse } from './mall.ts';
import type { Quotas } from './quotas.ts';
import { RouteTable } from './route-table.ts';
import type { Waits } from './waits.ts';

const TIMEOUT_DEFAULT_MS = 60_000;
const SLOW_DEFAULT_MS = 2_000;
const STATUS_THROTTLED = 429;

export interface Latency {
  minMs: number;
  maxMs: number;
}

export interface DispatcherParts {
  readonly counters: Counters;
  readonly quotas: Quotas;
  readonly faults: Faults;
  readonly waits: Waits;
  readonly random: () => number;
  readonly latency: Latency;
  /** Told of an endpoint that threw: a bug of the simulator itself. */
  readonly report: (error: unknown, mall: string, endpoint: string) => void;
}

/** `closed`: the connection ends without an answer. */
export type Outcome = { readonly response: SimResponse } | { readonly closed: true };

interface Met {
  readonly outcome: Outcome;
  readonly result: 'answered' | 'throttled' | 'failed';
}

type Unrouted = Omit<SimRequest, 'params'>;

/** Takes requests of one mall through latency, faults, authorization, quota and the endpoint itself. */
export class Dispatcher {
  readonly #mall: Mall;
  readonly #routes: RouteTable;
  readonly #parts: DispatcherParts;

  constructor(mall: Mall, parts: DispatcherParts) {
    this.#mall = mall;
    this.#routes = new RouteTable(mall.endpoints);
    this.#parts = parts;
    parts.counters.register(
      mall.name,
      mall.endpoints.map(({ name }) => name),
    );
  }

  async dispatch(unrouted: Unrouted): Promise<Outcome> {
    const { counters, latency, waits, random } = this.#parts;
    if (latency.maxMs > 0) await waits.for(latency.minMs + random() * (latency.maxMs - latency.minMs));
    const match = this.#routes.find(unrouted.method, unrouted.path);
    if (!match) {
      counters.add(this.#mall.name, 'unknownPath', 'calls');
      counters.add(this.#mall.name, 'unknownPath', 'failed');
      return { response: this.#mall.refusals.unknownPath({ ...unrouted, params: {} }) };
    }
    counters.add(this.#mall.name, match.endpoint.name, 'calls');
    const met = await this.#meet(match.endpoint, { ...unrouted, params: match.params });
    if (met.result !== 'answered') counters.add(this.#mall.name, match.endpoint.name, met.result);
    return met.outcome;
  }

  async #meet(endpoint: Endpoint, request: SimRequest): Promise<Met> {
    const fault = this.#parts.faults.strike(this.#mall.name, endpoint.name);
    if (fault?.kind === 'timeout_before') return this.#hang(fault);
    if (fault?.kind === 'slow') await this.#parts.waits.for(fault.delayMs ?? SLOW_DEFAULT_MS);
    const met = this.#refuse(fault, endpoint) ?? (await this.#serve(endpoint, request, fault));
    if (fault?.kind === 'timeout_after') return this.#hang(fault);
    if (fault?.kind === 'malformed' && 'response' in met.outcome)
      return { outcome: { response: cutShort(met.outcome.response) }, result: 'failed' };
    return met;
  }

  #refuse(fault: Fault | undefined, endpoint: Endpoint): Met | undefined {
    const { refusals } = this.#mall;
    if (fault?.kind === 'server_error') return failed(refusals.serverError(endpoint));
    if (fault?.kind === 'unavailable') return failed(refusals.unavailable(endpoint));
    if (fault?.kind === 'maintenance') return failed(refusals.maintenance(endpoint));
    return undefined;
  }

  async #serve(endpoint: Endpoint, request: SimRequest, fault: Fault | undefined): Promise<Met> {
    const refusal = endpoint.authorize(request);
    if (refusal) return failed(refusal);
    if (fault?.kind === 'throttle' || !this.#grant(endpoint, request)) {
      return { outcome: { response: this.#mall.refusals.throttled(endpoint) }, result: 'throttled' };
    }
    try {
      const response = await endpoint.handle(request);
      if (response.status === STATUS_THROTTLED) return { outcome: { response }, result: 'throttled' };
      return response.status >= 400 ? failed(response) : { outcome: { response }, result: 'answered' };
    } catch (error) {
      this.#parts.report(error, this.#mall.name, endpoint.name);
      return failed(this.#mall.refusals.serverError(endpoint));
    }
  }

  #grant(endpoint: Endpoint, request: SimRequest): boolean {
    if (!endpoint.quota) return true;
    const owner = this.#mall.quotaOwner?.(request) ?? request.headers['x-amz-access-token'] ?? request.headers.authorization ?? '';
    return this.#parts.quotas.take(this.#mall.name, endpoint.quota, owner);
  }

  async #hang(fault: Fault): Promise<Met> {
    await this.#parts.waits.for(fault.delayMs ?? TIMEOUT_DEFAULT_MS);
    return { outcome: { closed: true }, result: 'failed' };
  }
}

const failed = (response: SimResponse): Met => ({ outcome: { response }, result: 'failed' });

/** Valid until half-way: what a broken proxy leaves of JSON or XML. */
function cutShort(response: SimResponse): SimResponse {
  const body = Buffer.from(response.body ?? '');
  return { ...response, body: body.length < 2 ? '{"' : body.subarray(0, Math.floor(body.length / 2)) };
}
