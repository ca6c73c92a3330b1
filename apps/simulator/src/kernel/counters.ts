export interface EndpointCount {
  /** Every request that reached the endpoint, refused or not. */
  calls: number;
  throttled: number;
  /** Answered with a status of 400 or above other than a throttle, cut off, or malformed. */
  failed: number;
}

/** Requests per mall and endpoint since the last reset. */
export class Counters {
  readonly #counts = new Map<string, Map<string, EndpointCount>>();

  /** Endpoints which exist show as zeros before their first call. */
  register(mall: string, endpoints: readonly string[]): void {
    for (const endpoint of endpoints) this.#of(mall, endpoint);
  }

  add(mall: string, endpoint: string, what: keyof EndpointCount): void {
    this.#of(mall, endpoint)[what] += 1;
  }

  snapshot(): Record<string, Record<string, EndpointCount>> {
    const copy = (counts: Map<string, EndpointCount>) => Object.fromEntries([...counts].map(([name, count]) => [name, { ...count }]));
    return Object.fromEntries([...this.#counts].map(([mall, counts]) => [mall, copy(counts)]));
  }

  reset(): void {
    for (const counts of this.#counts.values()) {
      for (const count of counts.values()) Object.assign(count, { calls: 0, throttled: 0, failed: 0 });
    }
  }

  #of(mall: string, endpoint: string): EndpointCount {
    const counts = this.#counts.get(mall) ?? new Map<string, EndpointCount>();
    this.#counts.set(mall, counts);
    const count = counts.get(endpoint) ?? { calls: 0, throttled: 0, failed: 0 };
    counts.set(endpoint, count);
    return count;
  }
}
