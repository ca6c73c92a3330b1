import type { ZodType } from 'zod';

/** The contract between the simulator's kernel and one mall. A mall keeps its own state and knows nothing of HTTP servers. */
export interface Mall {
  readonly name: 'amazon' | 'rakuten' | 'yahoo';
  readonly endpoints: readonly Endpoint[];
  /** Answers to what the kernel itself refuses, in the mall's own words. */
  readonly refusals: Refusals;
  /** Back to an empty shop with the practice credentials. */
  reset(): void;
  /** What the mall holds now, for `GET /control/state/<mall>`; plain JSON. */
  state(): unknown;
  /** The credentials with which a practice shop can be connected, for `GET /control/credentials`. */
  credentials(): Record<string, string>;
  /** A token, key or grant dies now: the `revoked_token` fault and tests use it. `restore` mends it. */
  revoke(what: 'access' | 'grant' | 'expired'): void;
  restore(): void;
  /** Behaviours that `/control/<mall>/switches` shows and turns. */
  readonly switches?: MallSwitches;
  /** Whose bucket a request drains (shop, client, token); absent = the access token or Authorization header. */
  quotaOwner?(request: SimRequest): string;
}

/** Where sources contradict each other or shops differ, a mall has a switch; a reset of the mall sets them back. */
export interface MallSwitches {
  /** What may be turned: every field is optional, unknown ones are refused. */
  readonly schema: ZodType<object>;
  /** The values in force. Turning one means writing it into this object. */
  current(): object;
}

export interface Endpoint {
  /** The mall's own name, for counters and faults: `searchCatalogItems`, `items.upsert`, `editItem`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the mall's base, with `:name` parts: `/catalog/2022-04-01/items/:asin`. */
  readonly path: string;
  /** Endpoints with the same `bucket` share it; none = unlimited. Key parts such as the shop are added by `quotaOwner`. */
  readonly quota?: { readonly bucket: string; readonly ratePerSecond: number; readonly burst: number };
  /** Runs before quota and handler: null = welcome, else the refusal to send. */
  authorize(request: SimRequest): SimResponse | null;
  handle(request: SimRequest): SimResponse | Promise<SimResponse>;
}

export interface Refusals {
  throttled(endpoint: Endpoint): SimResponse;
  unavailable(endpoint: Endpoint): SimResponse;
  serverError(endpoint: Endpoint): SimResponse;
  maintenance(endpoint: Endpoint): SimResponse;
  unknownPath(request: SimRequest): SimResponse;
}

export interface SimRequest {
  readonly method: string;
  /** Path below the mall's base, still percent-encoded. */
  readonly path: string;
  /** Decoded `:name` parts. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** `http://host:port/amazon`: for absolute URLs in answers. */
  readonly baseUrl: string;
}

export interface SimResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Simulated time: malls never read the system clock. */
export interface SimClock {
  now(): Date;
}

/** What the kernel hands to a mall when it is made. */
export interface MallOptions {
  readonly clock: SimClock;
  /** Seeded, in [0, 1): malls never use Math.random. */
  readonly random: () => number;
  readonly imageStore: ImageStore;
  /**
   * By what control multiplies the documented rates now; null = quotas are off. Absent = 1. For malls which tell their rate in answers
   * or count calls themselves, over a day for example.
   */
  readonly rateFactor?: () => number | null;
}

export interface StoredImage {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Pictures which shops uploaded; served at `/images/<path>`. Paths carry no leading slash: `rakuten/<shop>/cabinet/a.jpg`. */
export interface ImageStore {
  put(path: string, bytes: Buffer, contentType: string): void;
  get(path: string): StoredImage | undefined;
  delete(path: string): void;
  /** Paths which start with the prefix, sorted. */
  list(prefix: string): string[];
}
